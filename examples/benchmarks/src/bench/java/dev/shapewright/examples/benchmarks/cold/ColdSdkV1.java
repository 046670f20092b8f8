package dev.shapewright.examples.benchmarks.cold;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.datapipeline.DataPipeline;
import com.amazonaws.services.datapipeline.DataPipelineClientBuilder;
import com.amazonaws.services.datapipeline.model.SetTaskStatusRequest;
import com.amazonaws.services.datapipeline.model.SetTaskStatusResult;
import com.amazonaws.services.datapipeline.model.TaskStatus;
import java.io.IOException;

/** One call through the SDK v1. */
final class ColdSdkV1 {
  private ColdSdkV1() {}

  public static void main(String[] args) throws IOException {
    DataPipeline client =
        DataPipelineClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(args[0], "us-east-1"))
            .withCredentials(
                new AWSStaticCredentialsProvider(
                    new BasicAWSCredentials("AKIDEXAMPLEEXAMPLE00", "secret")))
            .build();
    SetTaskStatusResult result =
        client.setTaskStatus(
            new SetTaskStatusRequest()
                .withTaskId("3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043")
                .withTaskStatus(TaskStatus.FINISHED));
    if (result.getSdkHttpMetadata().getHttpStatusCode() != 200) {
      throw new IllegalStateException(result.toString());
    }
    client.shutdown();
    Footprint.end();
  }
}
