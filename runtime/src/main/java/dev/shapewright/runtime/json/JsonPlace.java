package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;

/**
 * Spells where a reader or writer stands, such as {@code /pipelineObjects/0/name}. Names of members
 * are shown; the keys of maps are data, so an entry appears by its number, such as {@code
 * /tags/{2}}.
 */
final class JsonPlace {
  /** The mark that a reader or writer leaves at an object that is a structure, not a map. */
  static final Object STRUCTURE = new Object();

  /** A name from the wire may be of any length. */
  private static final int LONGEST_NAME = 100;

  private JsonPlace() {}

  /** The place of the value that a parser stands at. */
  static String ofRead(JsonStreamContext context) {
    return spell(context, 0);
  }

  /** The place of the value that a generator is about to write. */
  static String ofWrite(JsonStreamContext context) {
    // A generator counts a value when it writes it, a parser when it meets it.
    return spell(context, context.hasCurrentIndex() ? 1 : 0);
  }

  private static String spell(JsonStreamContext innermost, int ahead) {
    StringBuilder path = new StringBuilder();
    prepend(innermost, ahead, path);
    JsonStreamContext context = innermost.getParent();
    while (context != null) {
      prepend(context, 0, path);
      context = context.getParent();
    }
    return path.length() == 0 ? "the root" : path.toString();
  }

  private static void prepend(JsonStreamContext context, int ahead, StringBuilder path) {
    int index = context.getCurrentIndex() + ahead;
    if (context.inArray()) {
      path.insert(0, index).insert(0, '/');
    } else if (context.inObject()) {
      if (context.getCurrentValue() == STRUCTURE) {
        path.insert(0, shortened(context.getCurrentName()));
      } else {
        path.insert(0, "}").insert(0, index).insert(0, "/{");
      }
    }
  }

  /** Nothing when no member has been met yet. */
  private static String shortened(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return name.length() <= LONGEST_NAME
        ? "/" + name
        : "/" + name.substring(0, LONGEST_NAME) + "...";
  }
}
