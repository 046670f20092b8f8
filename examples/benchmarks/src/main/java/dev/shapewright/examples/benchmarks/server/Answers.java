package dev.shapewright.examples.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server answers, head and body in one array. An answer to {@code DescribeObjects} is as
 * long as the pipeline's identifier says: {@code df-455000} has 455,000 bytes.
 */
final class Answers {
  private final Map<Integer, byte[]> objects = new ConcurrentHashMap<>();
  private final byte[] empty = response(200, "{}");
  private final byte[] definition = response(200, "{\"errored\":false}");
  private final byte[] refused = response(400, "{\"__type\":\"InvalidRequestException\"}");

  /**
   * The answer to a request.
   *
   * @param target the value of {@code X-Amz-Target}
   * @param isSigned whether there is a signature
   * @param body the request's body
   * @param length the length of the body
   * @return the whole answer
   */
  byte[] to(String target, boolean isSigned, byte[] body, int length) {
    if (!isSigned || length < 2 || body[0] != '{' || body[length - 1] != '}') {
      return refused;
    }
    return switch (target) {
      case "DataPipeline.SetTaskStatus" -> empty;
      case "DataPipeline.PutPipelineDefinition" -> definition;
      case "DataPipeline.DescribeObjects" ->
          objects.computeIfAbsent(
              size(new String(body, 0, length, UTF_8)),
              size -> response(200, PipelineData.ofBytes(size).describeObjectsAnswer()));
      default -> refused;
    };
  }

  private static int size(String body) {
    int start = body.indexOf("\"df-") + 4;
    return Integer.parseInt(body, start, body.indexOf('"', start), 10);
  }

  private static byte[] response(int status, String json) {
    byte[] body = json.getBytes(UTF_8);
    String head =
        "HTTP/1.1 "
            + (status == 200 ? "200 OK" : "400 Bad Request")
            + "\r\nx-amzn-RequestId: 7d7f1b8a-3c55-4f1e-9d3b-2f9b1f1f6a10"
            + "\r\nContent-Type: application/x-amz-json-1.1"
            + "\r\nContent-Length: "
            + body.length
            + "\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT\r\n\r\n";
    byte[] start = head.getBytes(ISO_8859_1);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }
}
