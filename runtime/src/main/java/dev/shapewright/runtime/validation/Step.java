package dev.shapewright.runtime.validation;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way into a request, and with those before it the way itself.
 *
 * @param parent the step before, or null for the first
 * @param name of a member or a map's entry, or the index of a list's item
 */
record Step(@Nullable Step parent, Object name) {
  /** The way to a step as a JSON pointer, which is empty for the request itself. */
  static String pointer(@Nullable Step last) {
    ArrayDeque<String> names = new ArrayDeque<>();
    for (Step step = last; step != null; step = step.parent()) {
      names.push(step.name().toString());
    }
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
