package dev.shapewright.examples.conformance.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.aws.traits.protocols.AwsJson1_0Trait;
import software.amazon.smithy.aws.traits.protocols.AwsJson1_1Trait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** The published suite: its services that speak awsJson, and the cases that concern clients. */
final class ProtocolSuite {
  private static final Set<ShapeId> PROTOCOLS = Set.of(AwsJson1_0Trait.ID, AwsJson1_1Trait.ID);

  /** Those of all protocols, loaded from the class path. */
  static final Model MODEL =
      Model.assembler(ProtocolSuite.class.getClassLoader())
          .discoverModels(ProtocolSuite.class.getClassLoader())
          .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
          .assemble()
          .getResult()
          .orElseThrow();

  private ProtocolSuite() {}

  /**
   * A case with what it is about.
   *
   * @param <T> of a request or of a response
   * @param service the service that is called
   * @param operation the operation that is called
   * @param subject the operation, or the error that it answers with
   * @param test the case itself
   */
  record Case<T extends HttpMessageTestCase>(
      ServiceShape service, OperationShape operation, ShapeId subject, T test) {}

  /** The services that speak awsJson 1.0 or 1.1. */
  static List<ServiceShape> services() {
    return MODEL.getServiceShapes().stream()
        .filter(service -> PROTOCOLS.stream().anyMatch(service::hasTrait))
        .sorted()
        .toList();
  }

  /** The cases of requests. */
  static List<Case<HttpRequestTestCase>> requests() {
    List<Case<HttpRequestTestCase>> cases = new ArrayList<>();
    for (ServiceShape service : services()) {
      for (OperationShape operation : operations(service)) {
        operation.getTrait(HttpRequestTestsTrait.class).stream()
            .flatMap(trait -> trait.getTestCasesFor(AppliesTo.CLIENT).stream())
            .filter(test -> service.hasTrait(test.getProtocol()))
            .forEach(test -> cases.add(new Case<>(service, operation, operation.getId(), test)));
      }
    }
    return cases;
  }

  /** The cases of responses, errors included. */
  static List<Case<HttpResponseTestCase>> responses() {
    List<Case<HttpResponseTestCase>> cases = new ArrayList<>();
    for (ServiceShape service : services()) {
      Set<ShapeId> seen = new TreeSet<>();
      for (OperationShape operation : operations(service)) {
        List<ShapeId> subjects = new ArrayList<>(operation.getErrors(service));
        subjects.add(operation.getId());
        for (ShapeId subject : subjects) {
          if (seen.add(subject)) {
            MODEL.expectShape(subject).getTrait(HttpResponseTestsTrait.class).stream()
                .flatMap(trait -> trait.getTestCasesFor(AppliesTo.CLIENT).stream())
                .filter(test -> service.hasTrait(test.getProtocol()))
                .forEach(test -> cases.add(new Case<>(service, operation, subject, test)));
          }
        }
      }
    }
    return cases;
  }

  /** How many cases of these protocols the suite has for clients, whatever they hang on. */
  static long published(boolean requests) {
    return MODEL
        .shapes()
        .flatMap(
            shape ->
                requests
                    ? shape.getTrait(HttpRequestTestsTrait.class).stream()
                        .flatMap(trait -> trait.getTestCasesFor(AppliesTo.CLIENT).stream())
                    : shape.getTrait(HttpResponseTestsTrait.class).stream()
                        .flatMap(trait -> trait.getTestCasesFor(AppliesTo.CLIENT).stream()))
        .filter(test -> PROTOCOLS.contains(test.getProtocol()))
        .count();
  }

  private static List<OperationShape> operations(ServiceShape service) {
    return TopDownIndex.of(MODEL).getContainedOperations(service).stream().sorted().toList();
  }
}
