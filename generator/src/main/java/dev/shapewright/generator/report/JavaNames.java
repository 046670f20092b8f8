package dev.shapewright.generator.report;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.GivenName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and types as they are in Java. */
final class JavaNames {
  /** Collections within collections, of which nobody reads more. */
  private static final int DEEPEST_TYPE = 8;

  private final ServiceModel model;
  private final Map<NameKey, String> names = new HashMap<>();

  JavaNames(ServiceModel model, Collection<GivenName> given) {
    this.model = model;
    given.forEach(name -> names.put(name.key(), name.javaName()));
  }

  /** The name of something, or what it is called otherwise. */
  String of(NameKind kind, String owner, String otherwise) {
    return names.getOrDefault(new NameKey(kind, owner), otherwise);
  }

  /** The class of a shape that has one. */
  String ofClass(String shape) {
    return of(NameKind.CLASS, shape, shape);
  }

  /** The class of a shape, null if it has none of its own. */
  @Nullable String ofOwnClass(Shape shape) {
    boolean own =
        shape instanceof Shape.Structure
            || (shape instanceof Shape.Text text && !text.values().isEmpty());
    return own ? ofClass(shape.name()) : null;
  }

  /** The files of a class of the model: itself, what checks it and what writes and reads it. */
  static List<String> files(String javaName) {
    return List.of(
        "model/" + javaName,
        "validation/" + javaName + "Validator",
        "internal/" + javaName + "Codec");
  }

  /** The type of a shape, such as {@code List<Tag>}. */
  String type(String shape) {
    return type(model.shape(shape), DEEPEST_TYPE);
  }

  private String type(Shape shape, int deepest) {
    if (deepest == 0) {
      return "…";
    }
    if (shape instanceof Shape.ListOf list) {
      return "List<" + type(model.shape(list.item()), deepest - 1) + ">";
    }
    if (shape instanceof Shape.MapOf map) {
      return "Map<String, " + type(model.shape(map.value()), deepest - 1) + ">";
    }
    String own = ofOwnClass(shape);
    return own == null ? simple(shape) : own;
  }

  private static String simple(Shape shape) {
    if (shape instanceof Shape.Numeric number) {
      return switch (number.kind()) {
        case INTEGER -> "Integer";
        case LONG -> "Long";
        case FLOAT -> "Float";
        case DOUBLE -> "Double";
        case BIG_INTEGER -> "BigInteger";
        case BIG_DECIMAL -> "BigDecimal";
      };
    }
    if (shape instanceof Shape.Bool) {
      return "Boolean";
    }
    if (shape instanceof Shape.Blob) {
      return "Bytes";
    }
    if (shape instanceof Shape.Timestamp) {
      return "Instant";
    }
    return shape instanceof Shape.Document ? "Document" : "String";
  }
}
