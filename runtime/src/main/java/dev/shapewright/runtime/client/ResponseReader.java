package dev.shapewright.runtime.client;

import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.codec.ShapeReader;

/**
 * Reads the response of an operation. Generated.
 *
 * @param <O> the response
 */
public interface ResponseReader<O> {
  /**
   * Reads a response.
   *
   * @param in stands at the response's root structure
   * @param metadata goes into the response
   * @return the response
   */
  O read(ShapeReader in, ResponseMetadata metadata);
}
