package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/** The Java type of a shape and how a codec handles it. */
public sealed interface TypePlan {
  /**
   * The name of the shape in the model.
   *
   * @return the name
   */
  String shape();

  /**
   * The Java type of a value that is present, boxed.
   *
   * @return the type
   */
  TypeName javaType();

  /** Shapes that one call of a reader or writer handles. */
  @SuppressWarnings("ImmutableEnumChecker") // ClassName is immutable, but does not say so.
  enum Kind {
    /** A string. */
    STRING(ClassName.get(String.class), "string", "STRING"),
    /** A truth value. */
    BOOLEAN(ClassName.get(Boolean.class), "bool", "BOOLEAN"),
    /** 32 bits, whole. */
    INTEGER(ClassName.get(Integer.class), "integer", "INTEGER"),
    /** 64 bits, whole. */
    LONG(ClassName.get(Long.class), "longInteger", "LONG"),
    /** 32 bits, floating-point. */
    FLOAT(ClassName.get(Float.class), "floating", "FLOAT"),
    /** 64 bits, floating-point. */
    DOUBLE(ClassName.get(Double.class), "doubleFloating", "DOUBLE"),
    /** Whole, of any size. */
    BIG_INTEGER(ClassName.get(java.math.BigInteger.class), "bigInteger", "BIG_INTEGER"),
    /** Decimal, of any size. */
    BIG_DECIMAL(ClassName.get(java.math.BigDecimal.class), "bigDecimal", "BIG_DECIMAL"),
    /** Bytes. */
    BLOB(RuntimeTypes.BYTES, "blob", "BLOB"),
    /** JSON of any kind. */
    DOCUMENT(RuntimeTypes.DOCUMENT, "document", "DOCUMENT");

    private final ClassName javaType;
    private final String method;
    private final String codec;

    Kind(ClassName javaType, String method, String codec) {
      this.javaType = javaType;
      this.method = method;
      this.codec = codec;
    }

    /**
     * The method of the runtime's readers and writers for this kind.
     *
     * @return the method's name
     */
    public String method() {
      return method;
    }

    /**
     * The constant of the runtime's {@code Codecs} for this kind.
     *
     * @return the constant's name
     */
    public String codec() {
      return codec;
    }
  }

  /**
   * A simple shape.
   *
   * @param shape the shape's name
   * @param kind its kind
   */
  record Simple(String shape, Kind kind) implements TypePlan {
    @Override
    public TypeName javaType() {
      return kind.javaType;
    }
  }

  /**
   * A timestamp.
   *
   * @param shape the shape's name
   * @param format the constant of the runtime's {@code TimestampFormat}
   */
  record Timestamp(String shape, String format) implements TypePlan {
    @Override
    public TypeName javaType() {
      return ClassName.get(java.time.Instant.class);
    }
  }

  /**
   * An enumeration.
   *
   * @param shape the shape's name
   * @param javaType its class
   * @param codec its codec
   */
  record Enumeration(String shape, ClassName javaType, ClassName codec) implements TypePlan {}

  /**
   * A structure.
   *
   * @param shape the shape's name
   * @param javaType its class
   * @param codec its codec
   * @param validator its validator, which exists only if there is something to check
   */
  record Struct(String shape, ClassName javaType, ClassName codec, ClassName validator)
      implements TypePlan {}

  /**
   * A list.
   *
   * @param shape the shape's name
   * @param item the type of its items
   * @param sparse whether items may be null
   * @param codec its codec, which exists only if the list is an item of another collection
   */
  record ListOf(String shape, TypePlan item, boolean sparse, ClassName codec) implements TypePlan {
    @Override
    public TypeName javaType() {
      return ParameterizedTypeName.get(
          ClassName.get(java.util.List.class), elementType(item, sparse));
    }
  }

  /**
   * A map.
   *
   * @param shape the shape's name
   * @param key the name of the shape of its keys
   * @param keyValues the class that lists the values of its keys, or null when they are any strings
   * @param value the type of its values
   * @param sparse whether values may be null
   * @param codec its codec, which exists only if the map is an item of another collection
   */
  record MapOf(
      String shape,
      String key,
      @Nullable ClassName keyValues,
      TypePlan value,
      boolean sparse,
      ClassName codec)
      implements TypePlan {
    @Override
    public TypeName javaType() {
      return ParameterizedTypeName.get(
          ClassName.get(java.util.Map.class),
          ClassName.get(String.class),
          elementType(value, sparse));
    }
  }

  /**
   * Whether the type is a collection: absent ones read as empty.
   *
   * @return true for lists and maps
   */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof MapOf;
  }

  /**
   * The type of the elements of a collection.
   *
   * @return the type of the items of a list or of the values of a map, or null for other types
   */
  default @Nullable TypePlan element() {
    if (this instanceof ListOf list) {
      return list.item();
    }
    return this instanceof MapOf map ? map.value() : null;
  }

  private static TypeName elementType(TypePlan element, boolean sparse) {
    return sparse ? RuntimeTypes.nullable(element.javaType()) : element.javaType();
  }
}
