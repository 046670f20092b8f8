package dev.shapewright.examples.benchmarks.calls;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.datapipeline.DataPipeline;
import com.amazonaws.services.datapipeline.DataPipelineClientBuilder;
import com.amazonaws.services.datapipeline.model.DescribeObjectsRequest;
import com.amazonaws.services.datapipeline.model.DescribeObjectsResult;
import com.amazonaws.services.datapipeline.model.Field;
import com.amazonaws.services.datapipeline.model.PipelineObject;
import com.amazonaws.services.datapipeline.model.PutPipelineDefinitionRequest;
import com.amazonaws.services.datapipeline.model.SetTaskStatusRequest;
import com.amazonaws.services.datapipeline.model.TaskStatus;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.util.ArrayList;
import java.util.List;

/** Calls through the AWS SDK for Java v1, over the network alone. */
final class SdkV1Calls implements Calls {
  private final DataPipeline client;
  private final PipelineData data;
  private final DescribeObjectsRequest describe;
  private final PutPipelineDefinitionRequest ready;

  SdkV1Calls(Route route, int bytes) {
    data = PipelineData.ofBytes(bytes);
    client =
        DataPipelineClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(route.url(), "us-east-1"))
            .withCredentials(
                new AWSStaticCredentialsProvider(new BasicAWSCredentials(KEY_ID, SECRET)))
            .withClientConfiguration(new ClientConfiguration().withMaxConnections(MOST_CONNECTIONS))
            .build();
    describe = new DescribeObjectsRequest().withPipelineId("df-" + bytes).withObjectIds("Default");
    ready = definition();
  }

  @Override
  public Object setTaskStatus() {
    return client.setTaskStatus(
        new SetTaskStatusRequest().withTaskId(TASK_ID).withTaskStatus(TaskStatus.FINISHED));
  }

  @Override
  public Object describeObjects() {
    DescribeObjectsResult result = client.describeObjects(describe);
    Calls.requireAll(result.getPipelineObjects().size(), data.objects().size());
    return result;
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
    client.shutdown();
  }

  private PutPipelineDefinitionRequest definition() {
    List<PipelineObject> objects = new ArrayList<>(data.objects().size());
    for (PipelineData.ObjectData object : data.objects()) {
      List<Field> fields = new ArrayList<>(object.fields().size());
      for (PipelineData.FieldData field : object.fields()) {
        Field made = new Field().withKey(field.key());
        fields.add(
            field.isReference()
                ? made.withRefValue(field.value())
                : made.withStringValue(field.value()));
      }
      objects.add(
          new PipelineObject().withId(object.id()).withName(object.name()).withFields(fields));
    }
    return new PutPipelineDefinitionRequest().withPipelineId("df-1").withPipelineObjects(objects);
  }
}
