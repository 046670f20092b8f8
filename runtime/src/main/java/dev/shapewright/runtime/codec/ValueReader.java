package dev.shapewright.runtime.codec;

/**
 * Reads one value of a shape.
 *
 * @param <T> the Java type of the shape
 */
public interface ValueReader<T> {
  /**
   * Reads a value.
   *
   * @param in stands at the value, which is not null
   * @return the value
   * @throws CodecException if what stands there is no value of the shape
   */
  T read(ShapeReader in);
}
