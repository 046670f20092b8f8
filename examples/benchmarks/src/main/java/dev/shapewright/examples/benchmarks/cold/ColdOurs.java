package dev.shapewright.examples.benchmarks.cold;

import dev.shapewright.examples.benchmarks.datapipeline.DataPipelineClient;
import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusResponse;
import dev.shapewright.examples.benchmarks.datapipeline.model.TaskStatus;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import java.io.IOException;

/** One call through the generated client. */
final class ColdOurs {
  private ColdOurs() {}

  public static void main(String[] args) throws IOException {
    try (DataPipelineClient client =
        DataPipelineClient.builder()
            .region("us-east-1")
            .endpoint(args[0])
            .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLEEXAMPLE00", "secret")))
            .build()) {
      SetTaskStatusResponse response =
          client.setTaskStatus(
              SetTaskStatusRequest.builder()
                  .taskId("3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043")
                  .taskStatus(TaskStatus.FINISHED)
                  .build());
      if (response.responseMetadata().status() != 200) {
        throw new IllegalStateException(response.toString());
      }
    }
    Footprint.end();
  }
}
