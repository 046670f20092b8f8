package dev.shapewright.examples.conformance.protocol;

import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.ObjectNode;

/** The parameters of a case as plain values. */
final class PlainParams {
  private PlainParams() {}

  /** The members of a structure that have a value: null stands for none. */
  static Map<String, @Nullable Object> structure(Shape shape, ObjectNode params) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    params
        .getStringMap()
        .forEach(
            (name, node) -> {
              if (!node.isNullNode()) {
                members.put(name, value(shape.member(name), node));
              }
            });
    return members;
  }

  private static @Nullable Object value(Shape shape, Node node) {
    if (shape.type().equals("document")) {
      return document(node);
    }
    if (node.isNullNode()) {
      return null;
    }
    return switch (shape.type()) {
      case "structure" -> structure(shape, node.expectObjectNode());
      case "list" -> list(shape, node);
      case "map" -> map(shape, node);
      case "string" -> node.expectStringNode().getValue();
      case "boolean" -> node.expectBooleanNode().getValue();
      case "blob" -> Bytes.ofUtf8(node.expectStringNode().getValue());
      case "timestamp" -> instant(number(node));
      default -> numeric(shape.type(), node);
    };
  }

  private static List<@Nullable Object> list(Shape shape, Node node) {
    List<@Nullable Object> items = new ArrayList<>();
    node.expectArrayNode().forEach(item -> items.add(value(shape.item(), item)));
    return items;
  }

  private static Map<String, @Nullable Object> map(Shape shape, Node node) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    node.expectObjectNode()
        .getStringMap()
        .forEach((key, value) -> entries.put(key, value(shape.value(), value)));
    return entries;
  }

  private static Object numeric(String type, Node node) {
    return switch (type) {
      case "byte", "short", "integer" -> number(node).intValueExact();
      case "long" -> number(node).longValueExact();
      case "float" -> node.isStringNode() ? floating(node).floatValue() : number(node).floatValue();
      case "double" -> node.isStringNode() ? floating(node) : number(node).doubleValue();
      case "biginteger" -> new BigInteger(number(node).toString());
      case "bigdecimal" -> number(node);
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** What is no number in JSON: NaN and the infinities. */
  private static Double floating(Node node) {
    return Double.valueOf(node.expectStringNode().getValue());
  }

  private static BigDecimal number(Node node) {
    NumberNode number = node.expectNumberNode();
    return number.asBigDecimal().orElseThrow();
  }

  private static Instant instant(BigDecimal seconds) {
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(
        whole.longValueExact(), seconds.subtract(whole).movePointRight(9).longValueExact());
  }

  private static Document document(Node node) {
    if (node.isObjectNode()) {
      Map<String, Document> entries = new LinkedHashMap<>();
      node.expectObjectNode()
          .getStringMap()
          .forEach((key, value) -> entries.put(key, document(value)));
      return Document.of(entries);
    } else if (node.isArrayNode()) {
      return Document.of(
          node.expectArrayNode().getElements().stream().map(PlainParams::document).toList());
    } else if (node.isStringNode()) {
      return Document.of(node.expectStringNode().getValue());
    } else if (node.isBooleanNode()) {
      return Document.of(node.expectBooleanNode().getValue());
    }
    return node.isNullNode() ? Document.ofNull() : Document.of(number(node));
  }
}
