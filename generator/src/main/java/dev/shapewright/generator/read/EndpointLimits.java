package dev.shapewright.generator.read;

import java.util.HashSet;
import java.util.Set;

/**
 * How large endpoint rules may be: a class file holds 65,535 constants, and a method 64 KiB and 255
 * parameters. Real rules have a fraction of what is allowed here. Each limit is reported once.
 */
final class EndpointLimits {
  static final int MOST_PARAMETERS = 50;
  static final int MOST_ITEMS = 100;
  static final int MOST_NAMES = 150;
  private static final int MOST_RULES = 5_000;
  private static final int MOST_VALUES_OF_A_RULE = 250;
  private static final int MOST_TEXTS = 10_000;

  private final Problems problems;
  private final Set<String> texts = new HashSet<>();
  private int rules;
  private int values;

  EndpointLimits(Problems problems) {
    this.problems = problems;
  }

  void beginRule(Place place) {
    values = 0;
    report(++rules == MOST_RULES + 1, place, MOST_RULES, "rules");
  }

  /** Counts a value within a rule. */
  void value(Place place) {
    report(++values == MOST_VALUES_OF_A_RULE + 1, place, MOST_VALUES_OF_A_RULE, "values in a rule");
  }

  void text(String text, Place place) {
    boolean more = texts.add(text);
    report(more && texts.size() == MOST_TEXTS + 1, place, MOST_TEXTS, "different strings");
  }

  void report(boolean passed, Place place, int most, String what) {
    if (passed) {
      problems.error(place, "there are more than %d %s".formatted(most, what));
    }
  }
}
