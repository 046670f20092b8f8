package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Logs what goes over the wire to the {@link System.Logger} {@code dev.shapewright.runtime.wire}:
 * at level {@code DEBUG} a line for each request and each answer, at {@code TRACE} their header
 * fields, the request and the response as well.
 *
 * <p>Nothing secret is logged at any level: of header fields only those known to be harmless show
 * their values; requests and responses appear as their {@code toString} gives them, without
 * sensitive members; bodies appear as a length.
 */
public final class WireLog implements Interceptor {

  private static final Set<String> HARMLESS =
      Set.of(
          "amz-sdk-invocation-id",
          "amz-sdk-request",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "transfer-encoding",
          "user-agent",
          "x-amz-id-2",
          "x-amz-request-id",
          "x-amz-retry-after",
          "x-amz-target",
          "x-amzn-errortype",
          "x-amzn-query-error",
          "x-amzn-requestid");

  private final System.Logger logger = System.getLogger("dev.shapewright.runtime.wire");

  /** Makes an interceptor, which any number of clients may share. */
  public WireLog() {}

  @Override
  public Object beforeExecution(CallContext call, Object request) {
    if (logger.isLoggable(Level.TRACE)) {
      logger.log(Level.TRACE, start(call) + "request " + request);
    }
    return request;
  }

  @Override
  public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
    if (logger.isLoggable(Level.DEBUG)) {
      String line = request.method() + " " + request.endpoint() + ", " + request.bodyLength();
      int attempt = call.attempts().size() + 1;
      log(call, attempt, " > ", line + " bytes" + fields(request.headers()));
    }
    return request;
  }

  @Override
  public void afterAttempt(
      CallContext call, @Nullable HttpResponse response, @Nullable Throwable failure) {
    if (logger.isLoggable(Level.DEBUG)) {
      String line =
          response == null
              ? "no answer: " + failure
              : response.status()
                  + ", "
                  + response.bodyLength()
                  + " bytes"
                  + fields(response.headers());
      log(call, call.attempts().size(), " < ", line);
    }
  }

  private void log(CallContext call, int attempt, String direction, String line) {
    logger.log(Level.DEBUG, start(call) + "attempt " + attempt + direction + line);
  }

  @Override
  public void afterExecution(
      CallContext call, @Nullable Object response, @Nullable Throwable failure) {
    if (response != null && logger.isLoggable(Level.TRACE)) {
      logger.log(Level.TRACE, start(call) + "response " + response);
    }
  }

  private static String start(CallContext call) {
    return call.operation() + " " + call.invocationId() + ": ";
  }

  private String fields(Headers headers) {
    if (!logger.isLoggable(Level.TRACE)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      text.append("; ").append(name).append(": ");
      text.append(HARMLESS.contains(name.toLowerCase(Locale.ROOT)) ? headers.value(i) : "***");
    }
    return text.toString();
  }
}
