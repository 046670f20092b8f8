package dev.shapewright.runtime.codec;

/**
 * Reads and writes the values of one shape.
 *
 * @param <T> the Java type of the shape
 */
public interface Codec<T> extends ValueReader<T>, ValueWriter<T> {}
