package dev.shapewright.generator.model;

/**
 * Where a value stands in a model file.
 *
 * @param file the file as the user named it
 * @param line from 1
 * @param column from 1
 * @param pointer the JSON pointer of the value
 */
public record SourceLocation(String file, int line, int column, String pointer) {
  /** So much of a pointer is shown; those of real models are far shorter. */
  private static final int SHOWN_CHARACTERS = 400;

  /**
   * In the form that editors and terminals follow, such as {@code service-2.json:12:7
   * (/shapes/id)}.
   */
  @Override
  public String toString() {
    String place = file + ":" + line + ":" + column;
    return pointer.isEmpty()
        ? place
        : place + " (" + VisibleText.of(pointer, SHOWN_CHARACTERS) + ")";
  }
}
