package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Has the answers ready; reads the request's body to its end, as whoever sends it has to. */
final class SdkStub implements SdkHttpClient {
  private static final int BUFFER = 16 * 1024;

  private final Answer empty = new Answer("{}");
  private final Answer objects;
  private final Answer definition = new Answer("{\"errored\":false}");
  private final byte[] buffer = new byte[BUFFER];

  SdkStub(PipelineData data) {
    objects = new Answer(data.describeObjectsAnswer());
  }

  /** An answer that is ready but for the stream, which is read once. */
  private static final class Answer {
    private final byte[] body;
    private final SdkHttpFullResponse response;

    Answer(String json) {
      body = json.getBytes(UTF_8);
      response =
          SdkHttpFullResponse.builder()
              .statusCode(200)
              .putHeader("x-amzn-RequestId", "7d7f1b8a-3c55-4f1e-9d3b-2f9b1f1f6a10")
              .putHeader("Content-Type", "application/x-amz-json-1.1")
              .putHeader("Content-Length", Integer.toString(body.length))
              .build();
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        if (request.contentStreamProvider().isPresent()) {
          try (InputStream body = request.contentStreamProvider().get().newStream()) {
            while (body.read(buffer) >= 0) {
              // Not looked at.
            }
          }
        }
        return answer(request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(""));
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse answer(String target) {
    Answer answer =
        switch (target) {
          case "DataPipeline.SetTaskStatus" -> empty;
          case "DataPipeline.DescribeObjects" -> objects;
          default -> definition;
        };
    return HttpExecuteResponse.builder()
        .response(answer.response)
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body)))
        .build();
  }
}
