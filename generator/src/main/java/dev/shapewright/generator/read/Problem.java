package dev.shapewright.generator.read;

import dev.shapewright.generator.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a model file.
 *
 * @param location where it stands, or null when it concerns no single place
 * @param message what was expected and what was found, in one line
 * @param hint what may help, in one line, or null
 */
public record Problem(@Nullable SourceLocation location, String message, @Nullable String hint) {
  /** The location and the message in one line; the hint, if any, indented in a second one. */
  @Override
  public String toString() {
    String line = location == null ? message : location + ": " + message;
    return hint == null ? line : line + "\n  " + hint;
  }
}
