package dev.shapewright.examples.conformance.differential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the SDK sends through: keeps the last request, and answers as it was told to. */
final class StubConnection implements SdkHttpClient {
  private int status = 200;
  private String answer = "{}";
  private @Nullable SdkHttpRequest request;
  private String body = "";

  /** Sets what every request is answered with from now on. */
  void answers(int withStatus, String json) {
    this.status = withStatus;
    this.answer = json;
  }

  /** The last request without its body. */
  SdkHttpRequest request() {
    return Objects.requireNonNull(request);
  }

  /** The body of the last request. */
  String body() {
    return body;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execution) {
    request = execution.httpRequest();
    body = execution.contentStreamProvider().map(provider -> text(provider.newStream())).orElse("");
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return response();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse response() {
    byte[] content = answer.getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("x-amzn-RequestId", "scripted")
                .putHeader("Content-Length", Integer.toString(content.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(content)))
        .build();
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
