package dev.shapewright.generator.diff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has changed. The order is the one in which changes of one impact are listed. */
public enum ChangeKind {
  /** An operation can be called that could not be. */
  OPERATION_ADDED("+", "operation"),
  /** An operation can no longer be called. */
  OPERATION_REMOVED("-", "operation"),
  /** How an operation is called: its input, output, errors, authentication and the like. */
  OPERATION_CHANGED(null, "operation"),
  /** A structure, an error or an enumeration has a class that it had not. */
  SHAPE_ADDED("+", "shape"),
  /** A structure, an error or an enumeration has a class no longer. */
  SHAPE_REMOVED("-", "shape"),
  /** A structure or an enumeration as a whole, such as whether it is a union. */
  SHAPE_CHANGED(null, "shape"),
  /** A structure has a member more. */
  MEMBER_ADDED("+", "member"),
  /** A structure has a member less. */
  MEMBER_REMOVED("-", "member"),
  /** The Java type of a member. */
  MEMBER_TYPE(null, "member"),
  /** A member must be given that could be left out. */
  MEMBER_REQUIRED(null, "member"),
  /** A member may be left out that had to be given. */
  MEMBER_OPTIONAL(null, "member"),
  /** Something else about a member, such as its format on the wire. */
  MEMBER_CHANGED(null, "member"),
  /** How long a string, a blob or a collection may be. */
  LENGTH(null, "shape"),
  /** How large a number may be. */
  RANGE(null, "shape"),
  /** What a string must match. */
  PATTERN(null, "shape"),
  /** What else an overlay demands of a string. */
  RULE(null, "member"),
  /** An enumeration lists a value more. */
  VALUE_ADDED("+", "value"),
  /** An enumeration lists a value less. */
  VALUE_REMOVED("-", "value"),
  /** Whether values may be shown. */
  SENSITIVE(null, "member"),
  /** Whether an absent value is filled with a random token. */
  IDEMPOTENCY_TOKEN(null, "member"),
  /** How an error is told from others, and whether it is tried again. */
  ERROR_CHANGED(null, "error"),
  /** An operation's results can be paged through. */
  PAGINATOR_ADDED("+", "paginator"),
  /** An operation's results can no longer be paged through. */
  PAGINATOR_REMOVED("-", "paginator"),
  /** How an operation's results are paged through. */
  PAGINATOR_CHANGED(null, "paginator"),
  /** Something can be waited for. */
  WAITER_ADDED("+", "waiter"),
  /** Something can no longer be waited for. */
  WAITER_REMOVED("-", "waiter"),
  /** How something is waited for. */
  WAITER_CHANGED(null, "waiter"),
  /** Where requests go. */
  ENDPOINT(null, "endpoint"),
  /** How the service names itself and speaks. */
  METADATA(null, "service"),
  /** A name in Java. */
  JAVA_NAME(null, "name"),
  /** Something should no longer be used, or may be used again. */
  DEPRECATION(null, "deprecation"),
  /** What an overlay does to the model. */
  OVERLAY(null, "overlay"),
  /** What the model says of something. */
  DOCUMENTATION(null, "text");

  private final @Nullable String sign;
  private final String noun;

  ChangeKind(@Nullable String sign, String noun) {
    this.sign = sign;
    this.noun = noun;
  }

  /** A plus or a minus where such changes can be counted, or null. */
  @Nullable String sign() {
    return sign;
  }

  /** What such changes are about, in one word. */
  String noun() {
    return noun;
  }

  /**
   * As the JSON form has it.
   *
   * @return such as {@code operation-added}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
