package dev.shapewright.generator.model;

import java.util.Locale;

/**
 * What a name in Java stands for. The order is the one in which the names of a thing are listed.
 */
public enum NameKind {
  /** The service: its classes begin with the name. */
  SERVICE(Of.SERVICE, true),
  /** What sets a parameter of the endpoint rules for a client. */
  SETTING(Of.SERVICE, true),
  /** The client's method of an operation. */
  METHOD(Of.OPERATION, true),
  /** The class of what an operation takes. */
  REQUEST(Of.OPERATION, true),
  /** The class of what an operation gives. */
  RESPONSE(Of.OPERATION, true),
  /** The client's method that pages through the results of an operation. */
  PAGINATOR(Of.OPERATION, true),
  /** The class that pages through the results of an operation. */
  PAGINATOR_CLASS(Of.OPERATION, false),
  /** An operation's constant in the operation table. */
  OPERATION_CONSTANT(Of.OPERATION, false),
  /** The client's method that pages through further results of an operation. */
  FURTHER_PAGINATOR(Of.RESULT, true),
  /** The method that waits for something. */
  WAITER(Of.OPERATION, true),
  /** The class of what is waited for. */
  WAITER_CLASS(Of.OPERATION, false),
  /** The constant of what is waited for. */
  WAITER_CONSTANT(Of.OPERATION, false),
  /** The class of a structure, an error or an enumeration. */
  CLASS(Of.SHAPE, true),
  /** The method that checks a value of a shape, and the one that makes a text legal for it. */
  CHECK(Of.SHAPE, true),
  /** The constant that knows how to make a text legal for a shape. */
  SANITIZER_CONSTANT(Of.SHAPE, false),
  /** The method that matches the pattern of a shape, and of others that have the same. */
  PATTERN(Of.SHAPE, false),
  /** The constant with the pattern of a shape. */
  PATTERN_CONSTANT(Of.SHAPE, false),
  /** The codec of a list or map. */
  CODEC(Of.SHAPE, false),
  /** The field, accessor and setter of a member. */
  MEMBER(Of.MEMBER, true),
  /** The method that tells whether a list or map is there. */
  HAS(Of.MEMBER, true),
  /** A member's constant in the codec. */
  MEMBER_CONSTANT(Of.MEMBER, false),
  /** The constant of a value of an enumeration. */
  VALUE(Of.VALUE, true),
  /** The constant for a value that an enumeration does not list. */
  UNRECOGNIZED(Of.SHAPE, true);

  /** What in the model has the name. */
  public enum Of {
    /** The service, or a setting of it. */
    SERVICE,
    /** An operation, or a waiter. */
    OPERATION,
    /** A kind of results of an operation. */
    RESULT,
    /** A shape. */
    SHAPE,
    /** A member of a structure. */
    MEMBER,
    /** A value of an enumeration. */
    VALUE
  }

  private final Of of;
  private final boolean visible;

  NameKind(Of of, boolean visible) {
    this.of = of;
    this.visible = visible;
  }

  /**
   * What in the model has the name.
   *
   * @return never null
   */
  public Of of() {
    return of;
  }

  /**
   * Whether code that uses the client may meet the name.
   *
   * @return false for names within generated code alone
   */
  public boolean isVisible() {
    return visible;
  }

  /**
   * The word for it in files.
   *
   * @return such as {@code paginator-class}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
