package dev.shapewright.examples.conformance.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.aws.traits.protocols.AwsJson1_0Trait;
import software.amazon.smithy.aws.traits.protocols.AwsQueryCompatibleTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DeprecatedTrait;
import software.amazon.smithy.model.traits.EndpointTrait;
import software.amazon.smithy.model.traits.RequestCompressionTrait;
import software.amazon.smithy.model.traits.TitleTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** Writes a service of the Smithy language as a {@code service-2.json}. */
final class ConvertedService {
  private final Model model;
  private final ServiceShape service;

  private ConvertedService(Model model, ServiceShape service) {
    this.model = model;
    this.service = service;
  }

  static ObjectNode of(Model model, ServiceShape service) {
    ConvertedService conversion = new ConvertedService(model, service);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", "2.0");
    root.set("metadata", conversion.metadata());
    root.set("operations", conversion.operations());
    root.set("shapes", conversion.shapes());
    return root;
  }

  private ObjectNode metadata() {
    ServiceTrait trait = service.expectTrait(ServiceTrait.class);
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    metadata.put("apiVersion", service.getVersion());
    metadata.put("endpointPrefix", trait.getEndpointPrefix());
    metadata.put("jsonVersion", service.hasTrait(AwsJson1_0Trait.class) ? "1.0" : "1.1");
    metadata.put("protocol", "json");
    metadata.putArray("protocols").add("json");
    service
        .getTrait(TitleTrait.class)
        .ifPresent(title -> metadata.put("serviceFullName", title.getValue()));
    metadata.put("serviceId", trait.getSdkId());
    metadata.put("signatureVersion", "v4");
    metadata.put("signingName", service.expectTrait(SigV4Trait.class).getName());
    metadata.put("targetPrefix", service.getId().getName());
    metadata.put("uid", trait.getArnNamespace() + "-" + service.getVersion());
    if (service.hasTrait(AwsQueryCompatibleTrait.class)) {
      metadata.putObject("awsQueryCompatible");
    }
    return metadata;
  }

  private ObjectNode operations() {
    ObjectNode operations = JsonNodeFactory.instance.objectNode();
    for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
      operations.set(operation.getId().getName(), operation(operation));
    }
    return operations;
  }

  private ObjectNode operation(OperationShape operation) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("name", operation.getId().getName());
    content.putObject("http").put("method", "POST").put("requestUri", "/");
    structure(content, "input", operation.getInputShape());
    structure(content, "output", operation.getOutputShape());
    for (ShapeId error : operation.getErrors(service)) {
      content.withArray("errors").addObject().put("shape", error.getName(service));
    }
    operation
        .getTrait(EndpointTrait.class)
        .ifPresent(
            trait ->
                content.putObject("endpoint").put("hostPrefix", trait.getHostPrefix().toString()));
    operation
        .getTrait(RequestCompressionTrait.class)
        .ifPresent(
            trait ->
                trait
                    .getEncodings()
                    .forEach(content.putObject("requestcompression").putArray("encodings")::add));
    operation
        .getTrait(DeprecatedTrait.class)
        .ifPresent(trait -> ConvertedShapes.deprecate(content, trait));
    return content;
  }

  private void structure(ObjectNode operation, String key, ShapeId structure) {
    if (!structure.equals(UnitTypeTrait.UNIT)) {
      operation.putObject(key).put("shape", structure.getName(service));
    }
  }

  private ObjectNode shapes() {
    ObjectNode shapes = JsonNodeFactory.instance.objectNode();
    ConvertedShapes conversion = new ConvertedShapes(service);
    new Walker(model)
        .walkShapes(service).stream()
            .filter(shape -> !(shape instanceof MemberShape))
            .filter(shape -> !shape.isServiceShape() && !shape.isOperationShape())
            .filter(shape -> !shape.getId().equals(UnitTypeTrait.UNIT))
            .sorted()
            .forEach(
                shape -> shapes.set(shape.getId().getName(service), conversion.convert(shape)));
    return shapes;
  }
}
