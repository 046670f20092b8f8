package dev.shapewright.examples.conformance.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.smithy.aws.traits.protocols.AwsQueryErrorTrait;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DeprecatedTrait;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HostLabelTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.RequiredTrait;
import software.amazon.smithy.model.traits.RetryableTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;

/** Writes shapes of the Smithy language as a {@code service-2.json} has them. */
final class ConvertedShapes {
  private final ServiceShape service;

  ConvertedShapes(ServiceShape service) {
    this.service = service;
  }

  ObjectNode convert(Shape shape) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    switch (shape.getType()) {
      case STRUCTURE, UNION -> structure(content, shape);
      case DOCUMENT -> {
        content.put("type", "structure").put("document", true);
        content.putObject("members");
      }
      case LIST, SET -> list(content, (ListShape) shape);
      case MAP -> map(content, (MapShape) shape);
      case ENUM -> enumeration(content, (EnumShape) shape);
      case INT_ENUM -> content.put("type", "integer").put("box", true);
      case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BOOLEAN ->
          content.put("type", shape.getType().toString()).put("box", true);
      case BIG_INTEGER -> content.put("type", "biginteger");
      case BIG_DECIMAL -> content.put("type", "bigdecimal");
      case STRING, BLOB, TIMESTAMP -> content.put("type", shape.getType().toString());
      default -> throw new IllegalArgumentException("No such shape in this format: " + shape);
    }
    constraints(content, shape);
    shape.getTrait(DeprecatedTrait.class).ifPresent(trait -> deprecate(content, trait));
    return content;
  }

  static void deprecate(ObjectNode content, DeprecatedTrait trait) {
    content.put("deprecated", true);
    trait.getMessage().ifPresent(message -> content.put("deprecatedMessage", message));
    trait.getSince().ifPresent(since -> content.put("deprecatedSince", since));
  }

  private void structure(ObjectNode content, Shape shape) {
    content.put("type", "structure");
    ObjectNode members = content.putObject("members");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (MemberShape member : shape.members()) {
      members.set(member.getMemberName(), member(member));
      if (member.hasTrait(RequiredTrait.class)) {
        required.add(member.getMemberName());
      }
    }
    if (!required.isEmpty()) {
      content.set("required", required);
    }
    if (shape.isUnionShape()) {
      content.put("union", true);
    }
    shape.getTrait(ErrorTrait.class).ifPresent(trait -> error(content, shape, trait));
  }

  private static void error(ObjectNode content, Shape shape, ErrorTrait trait) {
    content.put("exception", true);
    if (trait.isServerError()) {
      content.put("fault", true);
    }
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    shape
        .getTrait(AwsQueryErrorTrait.class)
        .ifPresent(
            query ->
                error
                    .put("code", query.getCode())
                    .put("httpStatusCode", query.getHttpResponseCode())
                    .put("senderFault", trait.isClientError()));
    shape
        .getTrait(HttpErrorTrait.class)
        .ifPresent(status -> error.put("httpStatusCode", status.getCode()));
    if (!error.isEmpty()) {
      content.set("error", error);
    }
    shape
        .getTrait(RetryableTrait.class)
        .ifPresent(
            retryable ->
                content.putObject("retryable").put("throttling", retryable.getThrottling()));
  }

  private void list(ObjectNode content, ListShape shape) {
    content.put("type", "list").set("member", member(shape.getMember()));
    if (shape.hasTrait(SparseTrait.class)) {
      content.put("sparse", true);
    }
  }

  private void map(ObjectNode content, MapShape shape) {
    content.put("type", "map").set("key", member(shape.getKey()));
    content.set("value", member(shape.getValue()));
    if (shape.hasTrait(SparseTrait.class)) {
      content.put("sparse", true);
    }
  }

  private static void enumeration(ObjectNode content, EnumShape shape) {
    ArrayNode values = content.put("type", "string").putArray("enum");
    shape.getEnumValues().values().forEach(values::add);
  }

  /** A reference to a shape, with the traits of the member alone. */
  private ObjectNode member(MemberShape member) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("shape", member.getTarget().getName(service));
    if (member.hasTrait(IdempotencyTokenTrait.class)) {
      content.put("idempotencyToken", true);
    }
    if (member.hasTrait(HostLabelTrait.class)) {
      content.put("hostLabel", true);
    }
    if (member.hasTrait(SensitiveTrait.class)) {
      content.put("sensitive", true);
    }
    timestampFormat(content, member);
    member.getTrait(DeprecatedTrait.class).ifPresent(trait -> deprecate(content, trait));
    return content;
  }

  private static void constraints(ObjectNode content, Shape shape) {
    if (shape.hasTrait(SensitiveTrait.class)) {
      content.put("sensitive", true);
    }
    timestampFormat(content, shape);
    shape
        .getTrait(LengthTrait.class)
        .ifPresent(
            length -> {
              length.getMin().ifPresent(min -> content.put("min", min));
              length.getMax().ifPresent(max -> content.put("max", max));
            });
    shape
        .getTrait(RangeTrait.class)
        .ifPresent(
            range -> {
              range.getMin().ifPresent(min -> content.put("min", min));
              range.getMax().ifPresent(max -> content.put("max", max));
            });
    shape
        .getTrait(PatternTrait.class)
        .ifPresent(pattern -> content.put("pattern", pattern.getValue()));
  }

  private static void timestampFormat(ObjectNode content, Shape shape) {
    shape
        .getTrait(TimestampFormatTrait.class)
        .ifPresent(
            trait ->
                content.put(
                    "timestampFormat",
                    switch (trait.getFormat()) {
                      case DATE_TIME -> "iso8601";
                      case HTTP_DATE -> "rfc822";
                      case EPOCH_SECONDS -> "unixTimestamp";
                      default -> throw new IllegalArgumentException(trait.getValue());
                    }));
  }
}
