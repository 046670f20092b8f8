package dev.shapewright.generator.model;

/**
 * A change to a model that leaves its file alone.
 *
 * @param pointer the JSON pointer of the value in the model that was added, replaced or removed
 * @param reason why
 * @param source what the change relies on, such as a page of the service's documentation
 * @param location where the change stands
 */
public record OverlayChange(String pointer, String reason, String source, SourceLocation location) {

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
}
