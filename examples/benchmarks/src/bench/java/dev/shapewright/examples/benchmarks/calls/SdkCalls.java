package dev.shapewright.examples.benchmarks.calls;

import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datapipeline.DataPipelineClient;
import software.amazon.awssdk.services.datapipeline.model.DescribeObjectsRequest;
import software.amazon.awssdk.services.datapipeline.model.DescribeObjectsResponse;
import software.amazon.awssdk.services.datapipeline.model.Field;
import software.amazon.awssdk.services.datapipeline.model.PipelineObject;
import software.amazon.awssdk.services.datapipeline.model.PutPipelineDefinitionRequest;
import software.amazon.awssdk.services.datapipeline.model.SetTaskStatusRequest;
import software.amazon.awssdk.services.datapipeline.model.TaskStatus;

/** Calls through the AWS SDK for Java v2. */
final class SdkCalls implements Calls {
  private final DataPipelineClient client;
  private final PipelineData data;
  private final DescribeObjectsRequest describe;
  private final PutPipelineDefinitionRequest ready;

  private SdkCalls(SdkHttpClient http, Route route, int bytes) {
    data = PipelineData.ofBytes(bytes);
    client =
        DataPipelineClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(
                URI.create(route == Route.MEMORY ? "http://localhost:1" : route.url()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
            .httpClient(route == Route.MEMORY ? new SdkStub(data) : http)
            .build();
    describe =
        DescribeObjectsRequest.builder().pipelineId("df-" + bytes).objectIds("Default").build();
    ready = definition();
  }

  static SdkCalls withApache(Route route, int bytes) {
    return new SdkCalls(
        Apache5HttpClient.builder().maxConnections(MOST_CONNECTIONS).build(), route, bytes);
  }

  static SdkCalls withUrlConnection(Route route, int bytes) {
    return new SdkCalls(UrlConnectionHttpClient.create(), route, bytes);
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
}
