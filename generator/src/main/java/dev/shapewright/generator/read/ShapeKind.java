package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Shape;

/** What messages call the kinds of shapes. */
final class ShapeKind {
  private ShapeKind() {}

  static String described(Shape shape) {
    if (shape instanceof Shape.Structure) {
      return "a structure";
    } else if (shape instanceof Shape.ListOf) {
      return "a list";
    } else if (shape instanceof Shape.MapOf) {
      return "a map";
    } else if (shape instanceof Shape.Text text) {
      return text.values().isEmpty() ? "a string" : "an enumeration";
    } else if (shape instanceof Shape.Blob) {
      return "a blob";
    } else if (shape instanceof Shape.Bool) {
      return "a boolean";
    } else if (shape instanceof Shape.Timestamp) {
      return "a timestamp";
    }
    return shape instanceof Shape.Document ? "a document" : "a number";
  }
}
