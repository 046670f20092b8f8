package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.validation.ValidationPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * How calls are carried out: time limits, additional header fields and what follows when a request
 * breaks rules of the model. Immutable.
 */
public final class CallOptions {
  private static final CallOptions DEFAULTS = new Builder().build();

  private final Duration connectTimeout;
  private final Duration noProgressTimeout;
  private final Duration attemptTimeout;
  private final Duration callTimeout;
  private final Headers headers;
  private final ValidationPolicy validation;

  private CallOptions(Builder builder) {
    this.connectTimeout = builder.connectTimeout;
    this.noProgressTimeout = builder.noProgressTimeout;
    this.attemptTimeout = builder.attemptTimeout;
    this.callTimeout = builder.callTimeout;
    this.headers = builder.headers.build();
    this.validation = builder.validation;
  }

  /**
   * What holds when nothing is set.
   *
   * @return 10 s to connect, 100 s without progress, no limit for an attempt and for a call, no
   *     additional header, the standard policy of validation
   */
  public static CallOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Starts from these options.
   *
   * @return a new builder that holds the same options
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.connectTimeout = connectTimeout;
    builder.noProgressTimeout = noProgressTimeout;
    builder.attemptTimeout = attemptTimeout;
    builder.callTimeout = callTimeout;
    builder.headers = headers.toBuilder();
    builder.validation = validation;
    return builder;
  }

  /**
   * How long a call may take, all attempts and the waits between them included.
   *
   * @return the limit, or zero for none
   */
  public Duration callTimeout() {
    return callTimeout;
  }

  /**
   * The header fields that every request carries besides the protocol's.
   *
   * @return the fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * What follows when a request breaks a rule of the model.
   *
   * @return the policy
   */
  public ValidationPolicy validation() {
    return validation;
  }

  /**
   * The limits of one attempt.
   *
   * @param left what is left of the call's own limit, or zero when it has none
   * @return the limits for the transport
   */
  TimeLimits attemptLimits(Duration left) {
    boolean callIsTighter =
        !left.isZero() && (attemptTimeout.isZero() || left.compareTo(attemptTimeout) < 0);
    return new TimeLimits(connectTimeout, noProgressTimeout, callIsTighter ? left : attemptTimeout);
  }

  /** Sets options. A duration of zero means no limit; a negative one is refused. */
  public static final class Builder {
    private Duration connectTimeout = Duration.ofSeconds(10);

    /** Longer than the longest long poll of a service, which is 90 s. */
    private Duration noProgressTimeout = Duration.ofSeconds(100);

    private Duration attemptTimeout = Duration.ZERO;
    private Duration callTimeout = Duration.ZERO;
    private Headers.Builder headers = Headers.builder();
    private ValidationPolicy validation = ValidationPolicy.standard();

    private Builder() {}

    /**
     * Limits the time until a connection is ready: waiting for a free one, looking up the name,
     * connecting and the TLS handshake together.
     *
     * @param limit the limit, 10 s unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder connectTimeout(Duration limit) {
      this.connectTimeout = checked(limit);
      return this;
    }

    /**
     * Limits the time in which not one byte is sent or received. A long poll needs more than the
     * service holds it: 90 s in the case of Data Pipeline's PollForTask.
     *
     * @param limit the limit, 100 s unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder noProgressTimeout(Duration limit) {
      this.noProgressTimeout = checked(limit);
      return this;
    }

    /**
     * Limits the time of one attempt, from connecting to the end of the answer.
     *
     * @param limit the limit, none unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder attemptTimeout(Duration limit) {
      this.attemptTimeout = checked(limit);
      return this;
    }

    /**
     * Limits the time of a call, all attempts and the waits between them included. A wait that
     * would last beyond the limit is not begun.
     *
     * @param limit the limit, none unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is negative
     */
    public Builder callTimeout(Duration limit) {
      this.callTimeout = checked(limit);
      return this;
    }

    /**
     * Sends a header field with every request, in place of one of the same name that was set
     * before. It is signed with the others, except {@code X-Amzn-Trace-Id} and {@code User-Agent};
     * the latter replaces the client's own.
     *
     * <p>Refused are the fields that the client itself sends or that change how a message is read:
     * {@code Host}, {@code Authorization}, {@code Connection}, {@code Keep-Alive}, {@code
     * Content-Type}, {@code Content-Length}, {@code Content-Encoding}, {@code Accept-Encoding},
     * {@code Transfer-Encoding}, {@code TE}, {@code Trailer}, {@code Upgrade}, {@code Expect}, and
     * all whose names begin with {@code X-Amz-}, {@code amz-sdk-} or {@code Proxy-}.
     *
     * @param name the field's name, in any case
     * @param value its value, of printable ASCII
     * @return this builder
     * @throws IllegalArgumentException if the name is refused or no token, or the value holds any
     *     other character; the message does not show the value
     */
    public Builder header(String name, String value) {
      AdditionalHeaders.check(name, value);
      headers.set(name, value);
      return this;
    }

    /**
     * Sets what follows when a request breaks a rule of the model.
     *
     * @param policy {@link ValidationPolicy#standard} unless set
     * @return this builder
     */
    public Builder validation(ValidationPolicy policy) {
      this.validation = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Makes the options.
     *
     * @return the options set so far
     */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private static Duration checked(Duration limit) {
      if (limit.isNegative()) {
        throw new IllegalArgumentException("A time limit must not be negative: " + limit);
      }
      return limit;
    }
  }
}
