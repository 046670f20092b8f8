package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.examples.benchmarks.datapipeline.DataPipelineClient;
import dev.shapewright.examples.benchmarks.datapipeline.model.DescribeObjectsRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.DescribeObjectsResponse;
import dev.shapewright.examples.benchmarks.datapipeline.model.Field;
import dev.shapewright.examples.benchmarks.datapipeline.model.PipelineObject;
import dev.shapewright.examples.benchmarks.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.TaskStatus;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.util.ArrayList;
import java.util.List;

/** Calls through the generated client, with validation. */
final class OurCalls implements Calls {
  private final HttpTransport transport;
  private final DataPipelineClient client;
  private final PipelineData data;
  private final DescribeObjectsRequest describe;
  private final PutPipelineDefinitionRequest ready;

  OurCalls(Route route, int bytes) {
    data = PipelineData.ofBytes(bytes);
    transport =
        route == Route.MEMORY
            ? new Stub(data)
            : SocketTransport.builder().maxConnectionsPerEndpoint(MOST_CONNECTIONS).build();
    client =
        DataPipelineClient.builder()
            .region("us-east-1")
            .endpoint(route == Route.MEMORY ? "http://localhost:1" : route.url())
            .credentials(CredentialsProvider.of(Credentials.of(KEY_ID, SECRET)))
            .transport(transport)
            .build();
    describe =
        DescribeObjectsRequest.builder()
            .pipelineId("df-" + bytes)
            .objectIds(List.of("Default"))
            .build();
    ready = definition();
  }

  @Override
  public Object setTaskStatus() {
    return client.setTaskStatus(
        SetTaskStatusRequest.builder().taskId(TASK_ID).taskStatus(TaskStatus.FINISHED).build());
  }

  @Override
  public Object describeObjects() {
    DescribeObjectsResponse response = client.describeObjects(describe);
    Calls.requireAll(response.pipelineObjects().size(), data.objects().size());
    return response;
  }

  @Override
  public Object putDefinition() {
    return client.putPipelineDefinition(definition());
  }

  @Override
  public Object putReadyDefinition() {
    return client.putPipelineDefinition(ready);
  }

  @Override
  public void close() {
    client.close();
    transport.close();
  }

  private PutPipelineDefinitionRequest definition() {
    List<PipelineObject> objects = new ArrayList<>(data.objects().size());
    for (PipelineData.ObjectData object : data.objects()) {
      List<Field> fields = new ArrayList<>(object.fields().size());
      for (PipelineData.FieldData field : object.fields()) {
        Field.Builder builder = Field.builder().key(field.key());
        fields.add(
            (field.isReference()
                    ? builder.refValue(field.value())
                    : builder.stringValue(field.value()))
                .build());
      }
      objects.add(
          PipelineObject.builder().id(object.id()).name(object.name()).fields(fields).build());
    }
    return PutPipelineDefinitionRequest.builder()
        .pipelineId("df-1")
        .pipelineObjects(objects)
        .build();
  }

  /** Has the answers ready; takes the request as it is, in one array. */
  private static final class Stub implements HttpTransport {
    private final HttpResponse empty = response("{}");
    private final HttpResponse objects;
    private final HttpResponse definition = response("{\"errored\":false}");

    Stub(PipelineData data) {
      objects = response(data.describeObjectsAnswer());
    }

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      String target = String.valueOf(request.headers().first("X-Amz-Target"));
      return switch (target) {
        case "DataPipeline.SetTaskStatus" -> empty;
        case "DataPipeline.DescribeObjects" -> objects;
        default -> definition;
      };
    }

    @Override
    public boolean forgetsExchanges() {
      return true;
    }

    @Override
    public void close() {}

    private static HttpResponse response(String json) {
      byte[] body = json.getBytes(UTF_8);
      Headers headers =
          Headers.builder()
              .add("x-amzn-RequestId", "7d7f1b8a-3c55-4f1e-9d3b-2f9b1f1f6a10")
              .add("Content-Type", "application/x-amz-json-1.1")
              .add("Content-Length", Integer.toString(body.length))
              .build();
      return new HttpResponse(200, headers, body);
    }
  }
}
