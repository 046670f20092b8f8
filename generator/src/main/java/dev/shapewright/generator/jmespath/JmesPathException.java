package dev.shapewright.generator.jmespath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression cannot be used. */
public final class JmesPathException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why an expression cannot be used. */
  public enum Reason {
    /** It is no JMESPath. */
    SYNTAX,
    /** It names a member that the structure does not have. */
    UNKNOWN_MEMBER,
    /** It asks of a type what the type cannot give; carried out, it would always give null. */
    TYPE,
    /** It is JMESPath, but of a kind that is not compiled. */
    UNSUPPORTED
  }

  /** Why. */
  private final Reason reason;

  /** The name that does not exist, or null. */
  private final @Nullable String missing;

  /** The names that do. */
  private final transient List<String> known;

  JmesPathException(Reason reason, int offset, String message) {
    super(message + ", at character " + (offset + 1));
    this.reason = reason;
    this.missing = null;
    this.known = List.of();
  }

  /** A member that a structure does not have. */
  JmesPathException(int offset, String message, String missing, List<String> known) {
    super(message + ", at character " + (offset + 1));
    this.reason = Reason.UNKNOWN_MEMBER;
    this.missing = missing;
    this.known = known;
  }

  /**
   * The name that does not exist.
   *
   * @return the name, or null when that is not the reason
   */
  public @Nullable String missing() {
    return missing;
  }

  /**
   * The names that exist in its place.
   *
   * @return the names, empty when that is not the reason
   */
  public List<String> known() {
    return known;
  }

  /**
   * Why the expression cannot be used.
   *
   * @return the kind of problem
   */
  public Reason reason() {
    return reason;
  }
}
