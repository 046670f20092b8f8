package dev.shapewright.runtime.validation;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A step on the way into a request, and with those before it the way itself. */
final class Step {
  private static final int SHOWN_OF_A_NAME = 100;

  /** The step before, or null for the first. */
  final @Nullable Step parent;

  /** The name of a member or a map's entry, or the index of a list's item. */
  private final Object name;

  Step(@Nullable Step parent, Object name) {
    this.parent = parent;
    this.name = name;
  }

  /** The way to a step as a JSON pointer, which is empty for the request itself. */
  static String pointer(@Nullable Step last) {
    ArrayDeque<Step> steps = new ArrayDeque<>();
    for (Step step = last; step != null; step = step.parent) {
      steps.push(step);
    }
    StringBuilder pointer = new StringBuilder();
    for (Step step : steps) {
      pointer.append('/').append(escaped(step.name));
    }
    return pointer.toString();
  }

  /** The end of the way to a step, short and harmless to terminals and logs. */
  static String shown(Step last, int most) {
    String shown = "";
    for (Step step = last; step != null; step = step.parent) {
      String name = ShownText.plain(escaped(step.name), SHOWN_OF_A_NAME);
      if (!shown.isEmpty() && name.length() + shown.length() >= most) {
        return "…" + shown;
      }
      shown = "/" + name + shown;
    }
    return shown;
  }

  private static String escaped(Object name) {
    return name.toString().replace("~", "~0").replace("/", "~1");
  }
}
