package dev.shapewright.runtime.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one request and knows where in it a validator is. Generated validators
 * call it; for use by one thread.
 */
public final class ValidationContext {
  private static final int SHOWN_CHARACTERS = 40;

  /** Member names and map keys as strings, list indexes as integers. */
  private final ArrayList<Object> path = new ArrayList<>(0);

  private @Nullable List<Violation> violations;

  /** Starts at the request itself, without violations. */
  public ValidationContext() {}

  /**
   * What was found so far.
   *
   * @return the violations in the order in which they were found
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : List.copyOf(violations);
  }

  /**
   * Goes into a member or a map's entry.
   *
   * @param name the member's name in the model, or the entry's key
   */
  public void enter(String name) {
    path.add(name);
  }

  /**
   * Goes into an item of a list.
   *
   * @param index from 0
   */
  public void enter(int index) {
    path.add(index);
  }

  /** Goes back out of what was entered last. */
  public void leave() {
    path.remove(path.size() - 1);
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
   * Checks the length of a string, and that it is text.
   *
   * @param value the string
   * @param min the fewest code points allowed
   * @param max the most code points allowed
   * @param shape the shape that says so
   */
  public void length(String value, long min, long max, String shape) {
    text(value, shape);
    size(value.codePointCount(0, value.length()), min, max, shape);
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
   * Checks a floating-point number. NaN is in no range.
   *
   * @param actual the number
   * @param min the least allowed
   * @param max the greatest allowed
   * @param shape the shape that says so
   */
  public void range(double actual, double min, double max, String shape) {
    if (Double.isNaN(actual)) {
      report(Constraint.RANGE, "value NaN is no number from " + min + " to " + max, shape);
    } else if (actual < min) {
      report(Constraint.RANGE, "value " + actual + " is below the minimum of " + min, shape);
    } else if (actual > max) {
      report(Constraint.RANGE, "value " + actual + " is above the maximum of " + max, shape);
    }
  }

  /**
   * Reports that a string does not match its pattern.
   *
   * @param found the string, or null when it is sensitive and must not be shown
   * @param pattern the pattern as the model has it
   * @param shape the shape that says so
   */
  public void mismatch(@Nullable String found, String pattern, String shape) {
    report(Constraint.PATTERN, shown(found) + " does not match the pattern " + pattern, shape);
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
    add(new Violation(pointer(), Constraint.RULE, detail, source));
  }

  /**
   * Reports that a piece of advice is ignored which an overlay gives.
   *
   * @param detail what was found; never the value of a sensitive member
   * @param source where the advice comes from
   */
  public void advice(String detail, String source) {
    add(new Violation(pointer(), Constraint.ADVICE, detail, source));
  }

  private void report(Constraint constraint, String detail, String shape) {
    add(new Violation(pointer(), constraint, detail, "shape " + shape));
  }

  private void add(Violation violation) {
    if (violations == null) {
      violations = new ArrayList<>();
    }
    violations.add(violation);
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Object step : path) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static String shown(@Nullable String found) {
    return found == null ? "the sensitive value" : ShownText.quoted(found, SHOWN_CHARACTERS);
  }
}
