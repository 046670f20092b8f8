package dev.shapewright.runtime.validation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the violations of one request and knows where in it a validator is. Generated validators
 * call it; for use by one thread.
 *
 * <p>A request is first probed: nothing is noted, so nothing is allocated, and the first violation
 * ends the probe. Only then is the request validated again and every violation noted.
 */
public final class ValidationContext {
  private static final int SHOWN_CHARACTERS = 40;
  private static final int MOST_OF_A_PATTERN = 1_000;
  private static final int MOST_BITS = 400;

  /** A longer string that breaks its limit is not worth a look at its characters. */
  private static final int MOST_TO_MATCH = 100_000;

  /** The levels of recursive shapes that are validated on the caller's stack. */
  private static final int LEVELS = 100;

  private static final ValidationContext PROBE = probe(LEVELS);

  /**
   * The probe of the next level of a recursive shape; null in the last, and where notes are kept.
   */
  private final @Nullable ValidationContext deeper;

  private final boolean probing;
  private final List<Violation> violations;
  private final ArrayDeque<Postponed<?>> postponed;
  private @Nullable Step path;
  private int level;

  /** Notes violations; starts at the request itself. */
  ValidationContext() {
    this.deeper = null;
    this.probing = false;
    this.violations = new ArrayList<>();
    this.postponed = new ArrayDeque<>();
  }

  /** Notes nothing and keeps no state, so that all threads can share it. */
  private ValidationContext(@Nullable ValidationContext deeper) {
    this.deeper = deeper;
    this.probing = true;
    this.violations = List.of();
    this.postponed = new ArrayDeque<>(0);
  }

  private static ValidationContext probe(int levels) {
    ValidationContext probe = new ValidationContext(null);
    for (int i = 1; i < levels; i++) {
      probe = new ValidationContext(probe);
    }
    return probe;
  }

  static <T> List<Violation> violations(T value, Validator<T> validator) {
    try {
      validator.validate(value, PROBE);
      return List.of();
    } catch (EarlyEndException e) {
      ValidationContext context = new ValidationContext();
      validator.validate(value, context);
      context.validatePostponed();
      return context.violations();
    }
  }

  /** What was noted so far. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * Goes into a member or a map's entry.
   *
   * @param name the member's name in the model, or the entry's key
   */
  public void enter(String name) {
    if (!probing) {
      path = new Step(path, name);
    }
  }

  /**
   * Goes into an item of a list.
   *
   * @param index from 0
   */
  public void enter(int index) {
    if (!probing) {
      path = new Step(path, index);
    }
  }

  /** Goes back out of what was entered last. */
  public void leave() {
    if (path != null) {
      path = path.parent;
    }
  }

  /**
   * Validates an object of a shape that may contain itself. However deep such objects are nested,
   * the stack does not overflow.
   *
   * @param <T> the type of the object
   * @param value the object
   * @param validator its validator
   */
  public <T> void nested(T value, Validator<? super T> validator) {
    if (deeper != null) {
      validator.validate(value, deeper);
    } else if (probing) {
      throw new EarlyEndException("not all is known to be valid");
    } else if (level == LEVELS) {
      postponed.add(new Postponed<>(value, validator, path));
    } else {
      level++;
      validator.validate(value, this);
      level--;
    }
  }

  /**
   * Reports that a required member is absent.
   *
   * @param member the member's name in the model
   * @param shape the structure that requires it
   */
  public void missing(String member, String shape) {
    enter(member);
    report(Constraint.REQUIRED, "is required but absent", shape);
    leave();
  }

  /**
   * Checks the length of a string.
   *
   * @param value the string
   * @param min the fewest code points allowed
   * @param max the most code points allowed
   * @param shape the shape that says so
   * @return whether it should be matched against a pattern: it is within the limit or has at most
   *     100,000 characters
   */
  public boolean length(String value, long min, long max, String shape) {
    int chars = value.length();
    // A code point takes one char or two: mostly there is no need to count.
    if (chars <= max && (chars + 1L) / 2 >= min) {
      return true;
    }
    int count = value.codePointCount(0, chars);
    size(count, min, max, shape);
    return count <= max || chars <= MOST_TO_MATCH;
  }

  /**
   * Checks a number of bytes or entries.
   *
   * @param actual the number found
   * @param min the fewest allowed
   * @param max the most allowed
   * @param shape the shape that says so
   */
  public void size(long actual, long min, long max, String shape) {
    if (actual < min) {
      report(Constraint.LENGTH, "length " + actual + " is below the minimum of " + min, shape);
    } else if (actual > max) {
      report(Constraint.LENGTH, "length " + actual + " is above the maximum of " + max, shape);
    }
  }

  /**
   * Checks that a string is text: that each surrogate has its partner. Others cannot be written as
   * UTF-8.
   *
   * @param value the string
   * @param shape the shape of the string
   */
  public void text(String value, String shape) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          report(Constraint.TEXT, "has a surrogate without its partner at index " + i, shape);
          return;
        }
        i++;
      }
    }
  }

  /**
   * Checks a whole number.
   *
   * @param actual the number
   * @param min the least allowed
   * @param max the greatest allowed
   * @param shape the shape that says so
   */
  public void range(long actual, long min, long max, String shape) {
    if (actual < min) {
      report(Constraint.RANGE, "value " + actual + " is below the minimum of " + min, shape);
    } else if (actual > max) {
      report(Constraint.RANGE, "value " + actual + " is above the maximum of " + max, shape);
    }
  }

  /**
   * Checks a number of type double. NaN is in no range.
   *
   * @param actual the number
   * @param min the least allowed
   * @param max the greatest allowed
   * @param shape the shape that says so
   */
  public void range(double actual, double min, double max, String shape) {
    if (!(actual >= min && actual <= max)) {
      outOfRange(Double.toString(actual), actual < min, min, max, shape);
    }
  }

  /**
   * Checks a number of type float. NaN is in no range.
   *
   * @param actual the number
   * @param min the least allowed
   * @param max the greatest allowed
   * @param shape the shape that says so
   */
  public void range(float actual, float min, float max, String shape) {
    if (!(actual >= min && actual <= max)) {
      outOfRange(Float.toString(actual), actual < min, min, max, shape);
    }
  }

  /**
   * Checks a number of any size.
   *
   * @param actual the number
   * @param min the least allowed, or null when there is no least
   * @param max the greatest allowed, or null when there is no greatest
   * @param shape the shape that says so
   */
  public void range(
      BigDecimal actual, @Nullable BigDecimal min, @Nullable BigDecimal max, String shape) {
    boolean below = min != null && actual.compareTo(min) < 0;
    if (below || (max != null && actual.compareTo(max) > 0)) {
      // Of a number of many digits the decimal form would take long to find.
      boolean large = actual.unscaledValue().bitLength() > MOST_BITS;
      outOfRange(large ? "of many digits" : actual.toString(), below, min, max, shape);
    }
  }

  /**
   * Reports a sensitive number that is out of its range, without the number.
   *
   * @param limits the range in words, such as {@code from 1 to 10}
   * @param shape the shape that says so
   */
  public void outOfRange(String limits, String shape) {
    report(Constraint.RANGE, "the sensitive value is not in the range " + limits, shape);
  }

  /**
   * Reports that a string does not match its pattern.
   *
   * @param found the string, or null when it is sensitive and must not be shown
   * @param pattern the pattern as the model has it
   * @param shape the shape that says so
   */
  public void mismatch(@Nullable String found, String pattern, String shape) {
    String shown = ShownText.plain(pattern, MOST_OF_A_PATTERN);
    report(Constraint.PATTERN, shown(found) + " does not match the pattern " + shown, shape);
  }

  /**
   * Reports that a string is none of the values that the model lists.
   *
   * @param found the string, or null when it is sensitive and must not be shown
   * @param shape the shape that lists them
   */
  public void unknownValue(@Nullable String found, String shape) {
    report(Constraint.ENUM, shown(found) + " is none of the values that the model lists", shape);
  }

  /**
   * Reports that a union has no member, or more than one.
   *
   * @param members how many it has
   * @param shape the union
   */
  public void notOneMember(int members, String shape) {
    report(Constraint.UNION, "has " + members + " members where exactly one is due", shape);
  }

  /**
   * Reports that a rule is broken which an overlay states.
   *
   * @param detail what was found; never the value of a sensitive member
   * @param source where the rule comes from
   */
  public void rule(String detail, String source) {
    add(Constraint.RULE, detail, source);
  }

  /**
   * Reports that a piece of advice is ignored which an overlay gives.
   *
   * @param detail what was found; never the value of a sensitive member
   * @param source where the advice comes from
   */
  public void advice(String detail, String source) {
    add(Constraint.ADVICE, detail, source);
  }

  private <N> void outOfRange(
      String found, boolean below, @Nullable N min, @Nullable N max, String shape) {
    String limit = below ? " is below the minimum of " + min : " is above the maximum of " + max;
    if (found.equals("NaN")) {
      limit = " is no number from " + min + " to " + max;
    }
    report(Constraint.RANGE, "value " + found + limit, shape);
  }

  private void report(Constraint constraint, String detail, String shape) {
    add(constraint, detail, "shape " + shape);
  }

  private void add(Constraint constraint, String detail, String source) {
    if (probing) {
      throw new EarlyEndException("not all is known to be valid");
    }
    violations.add(new Violation(path, constraint, detail, source));
  }

  private void validatePostponed() {
    for (Postponed<?> next = postponed.poll(); next != null; next = postponed.poll()) {
      path = next.path;
      next.validate(this);
    }
  }

  private static String shown(@Nullable String found) {
    return found == null ? "the sensitive value" : ShownText.quoted(found, SHOWN_CHARACTERS);
  }

  /** What is nested too deep for the stack. */
  private static final class Postponed<T> {
    private final T value;
    private final Validator<? super T> validator;
    private final @Nullable Step path;

    Postponed(T value, Validator<? super T> validator, @Nullable Step path) {
      this.value = value;
      this.validator = validator;
      this.path = path;
    }

    void validate(ValidationContext context) {
      validator.validate(value, context);
    }
  }
}
