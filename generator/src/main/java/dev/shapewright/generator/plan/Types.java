package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import org.jspecify.annotations.Nullable;

/** Decides which Java type stands for a shape. */
final class Types {
  private final ServiceModel model;
  private final ClassNames names;

  Types(ServiceModel model, ClassNames names) {
    this.model = model;
    this.names = names;
  }

  /** The type of a member, whose own timestamp format comes before its shape's. */
  TypePlan ofMember(Member member) {
    TypePlan type = ofShape(member.target());
    return type instanceof TypePlan.Timestamp && member.timestampFormat() != null
        ? new TypePlan.Timestamp(type.shape(), timestampFormat(member.timestampFormat()))
        : type;
  }

  TypePlan ofShape(String name) {
    Shape shape = model.shape(name);
    if (shape instanceof Shape.Structure) {
      ClassName type = names.ofShape(name);
      return new TypePlan.Struct(name, type, names.codecOf(type), names.validatorOf(type));
    }
    if (shape instanceof Shape.ListOf list) {
      return new TypePlan.ListOf(
          name, ofShape(list.item()), list.sparse(), names.codecOfCollection(name));
    }
    if (shape instanceof Shape.MapOf map) {
      return new TypePlan.MapOf(
          name,
          map.key(),
          ofShape(map.key()) instanceof TypePlan.Enumeration key ? key.javaType() : null,
          ofShape(map.value()),
          map.sparse(),
          names.codecOfCollection(name));
    }
    if (shape instanceof Shape.Text text && !text.values().isEmpty()) {
      ClassName type = names.ofShape(name);
      return new TypePlan.Enumeration(name, type, names.codecOf(type));
    }
    if (shape instanceof Shape.Timestamp timestamp) {
      return new TypePlan.Timestamp(name, timestampFormat(timestamp.format()));
    }
    return new TypePlan.Simple(name, kind(shape));
  }

  private static TypePlan.Kind kind(Shape shape) {
    if (shape instanceof Shape.Numeric number) {
      return switch (number.kind()) {
        case INTEGER -> TypePlan.Kind.INTEGER;
        case LONG -> TypePlan.Kind.LONG;
        case FLOAT -> TypePlan.Kind.FLOAT;
        case DOUBLE -> TypePlan.Kind.DOUBLE;
        case BIG_INTEGER -> TypePlan.Kind.BIG_INTEGER;
        case BIG_DECIMAL -> TypePlan.Kind.BIG_DECIMAL;
      };
    }
    if (shape instanceof Shape.Bool) {
      return TypePlan.Kind.BOOLEAN;
    }
    if (shape instanceof Shape.Document) {
      return TypePlan.Kind.DOCUMENT;
    }
    return shape instanceof Shape.Blob ? TypePlan.Kind.BLOB : TypePlan.Kind.STRING;
  }

  /** The constant of the runtime's {@code TimestampFormat}; JSON's default is the Unix one. */
  private static String timestampFormat(@Nullable String format) {
    if (format == null) {
      return "UNIX_TIMESTAMP";
    }
    return switch (format) {
      case "iso8601" -> "ISO_8601";
      case "rfc822" -> "RFC_822";
      default -> "UNIX_TIMESTAMP";
    };
  }
}
