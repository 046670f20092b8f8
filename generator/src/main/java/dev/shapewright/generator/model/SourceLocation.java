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
  /**
   * In the form that editors and terminals follow, such as {@code service-2.json:12:7
   * (/shapes/id)}.
   */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + (pointer.isEmpty() ? "" : " (" + pointer + ")");
  }
}
