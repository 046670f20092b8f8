package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.examples.benchmarks.server.PipelineData;

/** Requests as they go over the wire, with signatures of the right form that sign nothing. */
final class ReadyRequest {
  /** The body of {@code SetTaskStatus}. */
  static final String TASK_BODY =
      "{\"taskId\":\"" + Calls.TASK_ID + "\",\"taskStatus\":\"FINISHED\"}";

  /** A canonical request of Signature Version 4, without the hash of the body. */
  static final String CANONICAL =
      "POST\n/\n\ncontent-type:application/x-amz-json-1.1\nhost:localhost:12345\n"
          + "x-amz-date:20261121T120000Z\nx-amz-target:DataPipeline.SetTaskStatus\n\n"
          + "content-type;host;x-amz-date;x-amz-target\n";

  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private ReadyRequest() {}

  static byte[] setTaskStatus(Route route) {
    return request(route, "SetTaskStatus", TASK_BODY);
  }

  static byte[] describeObjects(Route route, int bytes) {
    return request(
        route,
        "DescribeObjects",
        "{\"pipelineId\":\"df-" + bytes + "\",\"objectIds\":[\"Default\"]}");
  }

  static byte[] putDefinition(Route route, int bytes) {
    return request(route, "PutPipelineDefinition", PipelineData.ofBytes(bytes).putDefinitionBody());
  }

  private static byte[] request(Route route, String operation, String body) {
    String head =
        "POST / HTTP/1.1\r\nHost: localhost:"
            + route.port()
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\nContent-Type: application/x-amz-json-1.1"
            + "\r\nUser-Agent: shapewright/0.1.0 datapipeline/2012-10-29 java/17"
            + "\r\nX-Amz-Target: DataPipeline."
            + operation
            + "\r\nX-Amz-Date: 20261121T120000Z"
            + "\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
            + Calls.KEY_ID
            + "/20261121/us-east-1/datapipeline/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
            + HASH
            + "\r\n\r\n";
    return (head + body).getBytes(UTF_8);
  }
}
