package dev.shapewright.generator.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something that takes a service a while has come about.
 *
 * @param name what is waited for
 * @param operation the operation that is called until its answer says so
 * @param delaySeconds between two calls
 * @param maxAttempts the most calls that are made
 * @param documentation in words, or null
 * @param acceptors what answers mean; the first that an answer meets decides
 * @param location where it stands
 */
public record Waiter(
    String name,
    String operation,
    int delaySeconds,
    int maxAttempts,
    @Nullable String documentation,
    List<Acceptor> acceptors,
    SourceLocation location) {

  /** What an answer means. */
  public enum State {
    /** It has come about. */
    SUCCESS,
    /** It can no longer come about. */
    FAILURE,
    /** It may still come about. */
    RETRY
  }

  /** What an answer must be, and what it then means. */
  public sealed interface Acceptor {
    /**
     * What the answer then means.
     *
     * @return the state
     */
    State state();
  }

  /** Of what an expression gives, how much must equal what is expected. */
  public enum Extent {
    /** The value itself. */
    VALUE,
    /** Every item of the list, which must have one. */
    EVERY_ITEM,
    /** At least one item of the list. */
    SOME_ITEM
  }

  /**
   * A response of which an expression gives what is expected.
   *
   * @param extent how much must equal it
   * @param expression in JMESPath
   * @param expected a string, a number or a truth value
   * @param state what the response then means
   */
  public record OnPath(Extent extent, String expression, Expected expected, State state)
      implements Acceptor {}

  /**
   * An error with a certain code.
   *
   * @param code its code, or the name of its shape
   * @param state what the error then means
   */
  public record OnError(String code, State state) implements Acceptor {}

  /**
   * Any response, or any error.
   *
   * @param error whether it is an error
   * @param state what it means
   */
  public record OnAny(boolean error, State state) implements Acceptor {}

  /**
   * An answer with a certain HTTP status.
   *
   * @param status 100 to 599
   * @param state what the answer then means
   */
  public record OnStatus(int status, State state) implements Acceptor {}

  /** What is expected of a value. */
  public sealed interface Expected {
    /**
     * A string.
     *
     * @param value the string
     */
    record Text(String value) implements Expected {}

    /**
     * A number.
     *
     * @param value the number, exact
     */
    record Numeric(BigDecimal value) implements Expected {}

    /**
     * A truth value.
     *
     * @param value the value
     */
    record Truth(boolean value) implements Expected {}
  }
}
