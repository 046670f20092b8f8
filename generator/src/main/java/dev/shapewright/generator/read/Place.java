package dev.shapewright.generator.read;

import dev.shapewright.generator.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON value stands. Pointers are spelled only when they are asked for, since most never
 * are.
 *
 * @param file the file as the user named it
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param parent the object or array around the value, or null for the root
 * @param step the key or index within the parent
 */
record Place(String file, int line, int column, @Nullable Place parent, String step) {

  SourceLocation location() {
    return new SourceLocation(file, line, column, pointer());
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    appendTo(pointer);
    return pointer.toString();
  }

  private void appendTo(StringBuilder pointer) {
    if (parent != null) {
      parent.appendTo(pointer);
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
  }
}
