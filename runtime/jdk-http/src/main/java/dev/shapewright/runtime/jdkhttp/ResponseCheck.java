package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.Headers;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a response's head before its body is read, and refuses what the JDK accepts although the
 * end of such a body cannot be told for certain.
 */
final class ResponseCheck implements BodyHandler<byte[]> {
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int MAX_LENGTH_DIGITS = 18;

  private final ExchangeState state;
  private final boolean isHead;
  private final int maxBody;

  ResponseCheck(ExchangeState state, boolean isHead, int maxBody) {
    this.state = state;
    this.isHead = isHead;
    this.maxBody = maxBody;
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    state.receive();
    int status = info.statusCode();
    boolean bodiless = isHead || status == NO_CONTENT || status == NOT_MODIFIED;
    String fault = fault(info, bodiless);
    long length = -1;
    if (fault == null && !bodiless && !lengths(info).isEmpty()) {
      length = Long.parseLong(lengths(info).get(0));
      fault = length > maxBody ? "its body is longer than " + maxBody + " bytes" : null;
    }
    RefusedResponse refusal = fault == null ? null : new RefusedResponse(fault);
    return new ReceivedBody(state, maxBody, length, refusal);
  }

  private static @Nullable String fault(ResponseInfo info, boolean bodiless) {
    int status = info.statusCode();
    if (status < 200 || status > 599) {
      return "its status is not one from 200 to 599";
    }
    List<String> lengths = lengths(info);
    if (lengths.size() > 1) {
      return "it has more than one Content-Length";
    }
    if (!lengths.isEmpty() && !isNumber(lengths.get(0))) {
      return "its Content-Length is not a number of bytes";
    }
    if (info.version() == Version.HTTP_2) {
      return null;
    }
    List<String> codings = info.headers().allValues("Transfer-Encoding");
    if (codings.size() > 1
        || (codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked"))) {
      return "its Transfer-Encoding is not just chunked";
    }
    if (!codings.isEmpty() && !lengths.isEmpty()) {
      return "it has both Content-Length and Transfer-Encoding";
    }
    return codings.isEmpty() && lengths.isEmpty() && !bodiless
        ? "it has neither Content-Length nor chunks"
        : null;
  }

  private static List<String> lengths(ResponseInfo info) {
    return info.headers().allValues("Content-Length");
  }

  private static boolean isNumber(String text) {
    boolean fine = !text.isEmpty() && text.length() <= MAX_LENGTH_DIGITS;
    for (int i = 0; fine && i < text.length(); i++) {
      fine = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return fine;
  }

  /**
   * The header fields, in the alphabetical order in which the JDK keeps them.
   *
   * @throws IllegalArgumentException if a field is none
   */
  static Headers headers(HttpHeaders fields) {
    Headers.Builder headers = Headers.builder();
    for (Map.Entry<String, List<String>> field : fields.map().entrySet()) {
      for (String value : field.getValue()) {
        // Fields that begin with a colon are HTTP/2's own.
        if (!field.getKey().startsWith(":")) {
          headers.add(field.getKey(), value);
        }
      }
    }
    return headers.build();
  }
}
