package dev.shapewright.runtime.client;

import dev.shapewright.runtime.codec.ValueWriter;
import dev.shapewright.runtime.validation.Validator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable TokenFiller<I> tokenFiller;

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
    this(name, validator, writer, reader, null);
  }

  private Operation(
      String name,
      Validator<? super I> validator,
      ValueWriter<? super I> writer,
      ResponseReader<? extends O> reader,
      @Nullable TokenFiller<I> tokenFiller) {
    this.name = name;
    this.validator = validator;
    this.writer = writer;
    this.reader = reader;
    this.tokenFiller = tokenFiller;
  }

  /**
   * The same operation, whose requests carry tokens by which the service knows a repeated request.
   * One that has none gets a random one, before it is checked and for all its attempts.
   *
   * @param filler puts the tokens in
   * @return the new operation
   */
  public Operation<I, O> withIdempotencyToken(TokenFiller<I> filler) {
    return new Operation<>(name, validator, writer, reader, filler);
  }

  /**
   * A new token, which no other request has.
   *
   * @return a random UUID: 32 hexadecimal digits in lower case and four hyphens
   */
  public static String randomToken() {
    return UUID.randomUUID().toString();
  }

  /**
   * The name on the wire, such as {@code SetTaskStatus}.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /** The request with its tokens, if the operation has any. */
  I complete(I request) {
    return tokenFiller == null ? request : tokenFiller.fill(request);
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

  /**
   * Gives a request its idempotency tokens.
   *
   * @param <I> the request
   */
  @FunctionalInterface
  public interface TokenFiller<I> {
    /**
     * Gives a request the tokens that it lacks.
     *
     * @param request the request
     * @return the request with all its tokens
     */
    I fill(I request);
  }
}
