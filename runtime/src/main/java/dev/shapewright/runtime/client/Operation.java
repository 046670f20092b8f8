package dev.shapewright.runtime.client;

import dev.shapewright.runtime.codec.ValueWriter;
import dev.shapewright.runtime.validation.Validator;

/**
 * One operation of a service: what a generated client's operation table holds.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class Operation<I, O> {
  private final String name;
  private final Validator<? super I> validator;
  private final ValueWriter<? super I> writer;
  private final ResponseReader<? extends O> reader;

  /**
   * Describes an operation.
   *
   * @param name the name on the wire
   * @param validator checks a request
   * @param writer writes a request
   * @param reader reads a response
   */
  public Operation(
      String name,
      Validator<? super I> validator,
      ValueWriter<? super I> writer,
      ResponseReader<? extends O> reader) {
    this.name = name;
    this.validator = validator;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * The name on the wire, such as {@code SetTaskStatus}.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  Validator<? super I> validator() {
    return validator;
  }

  ValueWriter<? super I> writer() {
    return writer;
  }

  ResponseReader<? extends O> reader() {
    return reader;
  }

  @Override
  public String toString() {
    return name;
  }
}
