package dev.shapewright.examples.conformance.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.Bytes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Plain values as the protocol has them in JSON, written here and by neither of the clients. */
final class WireJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final @Nullable Random noise;

  private WireJson(@Nullable Random noise) {
    this.noise = noise;
  }

  /** Writes what there is and nothing else. */
  static WireJson plain() {
    return new WireJson(null);
  }

  /** Strews in members that no model knows, and null for members that are absent. */
  static WireJson noisy(Random random) {
    return new WireJson(random);
  }

  ObjectNode empty() {
    return NODES.objectNode();
  }

  ObjectNode structure(Shape shape, Map<?, ?> members) {
    ObjectNode object = NODES.objectNode();
    members.forEach(
        (name, value) -> {
          strew(object);
          object.set((String) name, value(shape.member((String) name), value));
        });
    for (String name : shape.members()) {
      if (!object.has(name) && noise != null && noise.nextInt(6) == 0) {
        object.putNull(name);
      }
    }
    return object;
  }

  private JsonNode value(Shape shape, @Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    return switch (shape.type()) {
      case "structure" -> structure(shape, (Map<?, ?>) value);
      case "list" -> {
        ArrayNode items = NODES.arrayNode();
        ((List<?>) value).forEach(item -> items.add(value(shape.item(), item)));
        yield items;
      }
      case "map" -> {
        ObjectNode entries = NODES.objectNode();
        ((Map<?, ?>) value)
            .forEach((key, each) -> entries.set((String) key, value(shape.value(), each)));
        yield entries;
      }
      case "string" -> NODES.textNode((String) value);
      case "blob" -> NODES.textNode(((Bytes) value).toBase64());
      case "boolean" -> NODES.booleanNode((Boolean) value);
      case "timestamp" -> NODES.numberNode(seconds((Instant) value));
      case "float", "double" -> real(((Number) value).doubleValue());
      default -> NODES.numberNode(new BigDecimal(value.toString()));
    };
  }

  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }

  /** What is no number in JSON is a text. */
  private static JsonNode real(double value) {
    return Double.isFinite(value)
        ? NODES.numberNode(value)
        : NODES.textNode(Double.toString(value));
  }

  /** Puts in a member that no model knows. */
  private void strew(ObjectNode object) {
    if (noise == null || noise.nextInt(8) > 0) {
      return;
    }
    switch (noise.nextInt(5)) {
      case 0 -> object.put("unheardOf", "text");
      case 1 -> object.put("unheard of", 1e300);
      case 2 -> object.putObject("unheardOf2").putArray("list").add(1).addNull().addObject();
      case 3 -> object.putArray("unheardOf3").addArray().add(true).add("]}");
      default -> object.putNull("");
    }
  }
}
