package dev.shapewright.runtime.client;

import dev.shapewright.runtime.codec.ValueWriter;
import dev.shapewright.runtime.validation.Validator;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
  private @Nullable UnaryOperator<I> tokenFiller;
  private Duration hold = Duration.ZERO;
  private boolean anonymous;
  private boolean bearerToken;
  private boolean compressed;
  private @Nullable EndpointDiscovery<?, ?> discovery;
  private @Nullable Function<? super I, String> hostPrefix;

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

  /** A copy to be changed before anyone else sees it. */
  private Operation(Operation<I, O> other) {
    this(other.name, other.validator, other.writer, other.reader);
    this.tokenFiller = other.tokenFiller;
    this.hold = other.hold;
    this.anonymous = other.anonymous;
    this.bearerToken = other.bearerToken;
    this.compressed = other.compressed;
    this.discovery = other.discovery;
    this.hostPrefix = other.hostPrefix;
  }

  /**
   * The same operation, whose requests carry tokens by which the service knows a repeated request.
   * One that has none gets a random one, before it is checked and for all its attempts.
   *
   * @param filler gives a request the tokens that it lacks
   * @return the new operation
   */
  public Operation<I, O> withIdempotencyToken(UnaryOperator<I> filler) {
    Operation<I, O> changed = new Operation<>(this);
    changed.tokenFiller = filler;
    return changed;
  }

  /**
   * The same operation, which is a long poll: the service holds a request until it has something to
   * tell. That time comes on top of the limit without progress, and an attempt that timed out is
   * not repeated, since the service may have told already.
   *
   * @param longest how long the service holds a request, more than zero
   * @return the new operation
   */
  public Operation<I, O> withLongPoll(Duration longest) {
    Operation<I, O> changed = new Operation<>(this);
    changed.hold = longest;
    return changed;
  }

  /**
   * The same operation, whose requests carry neither a signature nor a token.
   *
   * @return the new operation
   */
  public Operation<I, O> withoutAuthentication() {
    Operation<I, O> changed = new Operation<>(this);
    changed.anonymous = true;
    return changed;
  }

  /**
   * The same operation, whose requests carry a bearer token, never a signature.
   *
   * @return the new operation
   */
  public Operation<I, O> withBearerToken() {
    Operation<I, O> changed = new Operation<>(this);
    changed.bearerToken = true;
    return changed;
  }

  /**
   * The same operation, whose long requests are compressed with gzip unless a client is told
   * otherwise.
   *
   * @return the new operation
   */
  public Operation<I, O> withCompression() {
    Operation<I, O> changed = new Operation<>(this);
    changed.compressed = true;
    return changed;
  }

  /**
   * The same operation, whose requests go where the service wants them, unless a client was given
   * an endpoint.
   *
   * @param found how the service is asked
   * @return the new operation
   */
  public Operation<I, O> withEndpointDiscovery(EndpointDiscovery<?, ?> found) {
    Operation<I, O> changed = new Operation<>(this);
    changed.discovery = found;
    return changed;
  }

  /**
   * The same operation, whose requests go to the client's host with something before its name.
   *
   * @param prefix gives what stands before the name, such as {@code data.}; throws {@link
   *     dev.shapewright.runtime.endpoint.EndpointException} if a member that the prefix is made of
   *     cannot be a part of a host name
   * @return the new operation
   */
  public Operation<I, O> withHostPrefix(Function<? super I, String> prefix) {
    Operation<I, O> changed = new Operation<>(this);
    changed.hostPrefix = prefix;
    return changed;
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
    return tokenFiller == null ? request : tokenFiller.apply(request);
  }

  /** How long the service may hold a request; zero if it answers at once. */
  Duration hold() {
    return hold;
  }

  boolean isLongPoll() {
    return !hold.isZero();
  }

  boolean isAnonymous() {
    return anonymous;
  }

  @Nullable EndpointDiscovery<?, ?> discovery() {
    return discovery;
  }

  boolean isCompressed() {
    return compressed;
  }

  boolean needsBearerToken() {
    return bearerToken;
  }

  /** What stands before the host's name, or null. */
  @Nullable String hostPrefix(I request) {
    return hostPrefix == null ? null : hostPrefix.apply(request);
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
