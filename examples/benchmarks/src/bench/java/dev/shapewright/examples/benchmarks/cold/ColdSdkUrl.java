package dev.shapewright.examples.benchmarks.cold;

import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datapipeline.DataPipelineClient;
import software.amazon.awssdk.services.datapipeline.model.SetTaskStatusRequest;
import software.amazon.awssdk.services.datapipeline.model.SetTaskStatusResponse;
import software.amazon.awssdk.services.datapipeline.model.TaskStatus;

/** One call through the SDK v2 with {@code HttpURLConnection}, which starts fastest. */
final class ColdSdkUrl {
  private ColdSdkUrl() {}

  public static void main(String[] args) throws IOException {
    try (DataPipelineClient client =
        DataPipelineClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create(args[0]))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("AKIDEXAMPLEEXAMPLE00", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      SetTaskStatusResponse response =
          client.setTaskStatus(
              SetTaskStatusRequest.builder()
                  .taskId("3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043")
                  .taskStatus(TaskStatus.FINISHED)
                  .build());
      if (response.sdkHttpResponse().statusCode() != 200) {
        throw new IllegalStateException(response.toString());
      }
    }
    Footprint.end();
  }
}
