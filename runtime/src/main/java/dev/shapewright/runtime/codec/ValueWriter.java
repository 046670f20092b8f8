package dev.shapewright.runtime.codec;

/**
 * Writes one value of a shape.
 *
 * @param <T> the Java type of the shape
 */
public interface ValueWriter<T> {
  /**
   * Writes a value.
   *
   * @param value the value, never null
   * @param out where it goes
   */
  void write(T value, ShapeWriter out);
}
