package dev.shapewright.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A change to a model that leaves its file alone.
 *
 * @param pointer the JSON pointer of the value in the model that was added, replaced or removed
 * @param text the new value if it is a string, else null
 * @param reason why
 * @param source what the change relies on, such as a page of the service's documentation
 * @param location where the change stands
 */
public record OverlayChange(
    String pointer, @Nullable String text, String reason, String source, SourceLocation location) {

  /**
   * Whether the change is to a value, to something within it, or to something around it.
   *
   * @param other the JSON pointer of the value
   * @return true if the value is not as the model's own file has it
   */
  public boolean concerns(String other) {
    return pointer.equals(other)
        || pointer.startsWith(other + "/")
        || other.startsWith(pointer + "/");
  }

  /**
   * Whether the change is to a value itself or to something around it.
   *
   * @param other the JSON pointer of the value
   * @return true if the value, if it is still there, is the overlay's
   */
  public boolean makes(String other) {
    return pointer.equals(other) || other.startsWith(pointer + "/");
  }

  /**
   * Whether the change is to a value, or to what an array holds.
   *
   * @param other the JSON pointer of the value
   * @return true if the value is not as the model's own file has it
   */
  public boolean changes(String other) {
    return makes(other) || pointer.startsWith(other + "/");
  }
}
