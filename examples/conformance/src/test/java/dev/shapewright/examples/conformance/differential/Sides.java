package dev.shapewright.examples.conformance.differential;

import dev.shapewright.examples.conformance.GeneratedClient;
import dev.shapewright.examples.conformance.SameJson;
import dev.shapewright.examples.conformance.ServiceShapes;
import dev.shapewright.examples.conformance.dynamodb.DynamoDBClient;
import dev.shapewright.examples.conformance.kms.KMSClient;
import dev.shapewright.examples.conformance.sqs.SQSClient;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.testing.ScriptedTransport;
import dev.shapewright.runtime.validation.ValidationPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.datapipeline.DataPipelineClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A service with both of its clients.
 *
 * @param name the service's name
 * @param shapes the model that ours is generated from
 * @param common which members both models know
 * @param ours the generated client
 * @param theirs the SDK's client
 */
record Sides(
    String name, ServiceShapes shapes, CommonShapes common, GeneratedClient ours, Peer theirs) {
  /** All services that are compared. */
  static final List<Sides> ALL = all();

  private static List<Sides> all() {
    return List.of(
        of(
            "dynamodb",
            model("dynamodb-2012-08-10"),
            ours(DynamoDBClient.class),
            Peer.of(DynamoDbClient.builder())),
        of("kms", model("kms-2014-11-01"), ours(KMSClient.class), Peer.of(KmsClient.builder())),
        of(
            "sqs",
            model("sqs-2012-11-05"),
            ours(SQSClient.class),
            // The answers are made up: no digest in them fits.
            Peer.of(SqsClient.builder().checksumValidationEnabled(false))),
        of(
            "datapipeline",
            model("datapipeline-2012-10-29"),
            ours(dev.shapewright.examples.conformance.datapipeline.DataPipelineClient.class),
            Peer.of(DataPipelineClient.builder())));
  }

  /** A generated client that checks no request and repeats none. */
  AutoCloseable client(ScriptedTransport transport) {
    return ours.build(
        transport,
        builder ->
            builder
                .retry(RetryOptions.none())
                .options(options -> options.validation(ValidationPolicy.off())));
  }

  /** Sets what both clients are answered with next. */
  void answer(ScriptedTransport transport, String operation, int status, String json) {
    transport.to(operation).answers(status, json);
    theirs.connection().answers(status, json);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Sides of(String name, ServiceShapes shapes, GeneratedClient ours, Peer theirs) {
    return new Sides(name, shapes, CommonShapes.of(shapes, theirs), ours, theirs);
  }

  private static GeneratedClient ours(Class<?> type) {
    return new GeneratedClient(type);
  }

  private static ServiceShapes model(String name) {
    String resource = "models/" + name + "-model.json";
    try (InputStream stream = Sides.class.getClassLoader().getResourceAsStream(resource)) {
      byte[] content = Objects.requireNonNull(stream, resource).readAllBytes();
      return new ServiceShapes(SameJson.parse(new String(content, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
