package dev.shapewright.runtime.client;

import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.codec.ShapeReader;
import dev.shapewright.runtime.codec.ValueReader;

/**
 * Reads the response of an operation. Generated.
 *
 * @param <O> the response
 */
public interface ResponseReader<O> extends ValueReader<O> {
  /**
   * Reads a response.
   *
   * @param in stands at the response's root structure
   * @param metadata goes into the response
   * @return the response
   */
  O read(ShapeReader in, ResponseMetadata metadata);

  /** Reads a response that no service gave: its metadata are {@link ResponseMetadata#none}. */
  @Override
  default O read(ShapeReader in) {
    return read(in, ResponseMetadata.none());
  }
}
