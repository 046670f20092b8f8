package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.retry.RetryStrategy;
import dev.shapewright.runtime.validation.ValidationPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How calls are carried out: time limits, additional header fields, what follows when a request
 * breaks rules of the model, and credentials and retries if they are not the client's. Immutable.
 */
public final class CallOptions {
  private static final CallOptions DEFAULTS = new Builder().build();

  /** A copy that nobody else holds. */
  private final Builder set;

  private CallOptions(Builder set) {
    this.set = set;
  }

  /**
   * What holds when nothing is set.
   *
   * @return 10 s to connect, 30 s without progress, no limit for an attempt and for a call, no
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
    return new Builder(set);
  }

  /**
   * How long a call may take, all attempts and the waits between them included.
   *
   * @return the limit, or zero for none
   */
  public Duration callTimeout() {
    return set.callTimeout;
  }

  /**
   * The header fields that every request carries besides the protocol's.
   *
   * @return the fields
   */
  public Headers headers() {
    return set.headers;
  }

  /**
   * What follows when a request breaks a rule of the model.
   *
   * @return the policy
   */
  public ValidationPolicy validation() {
    return set.validation;
  }

  /**
   * Where credentials come from in place of the client's own.
   *
   * @return the provider, or null for the client's
   */
  public @Nullable CredentialsProvider credentials() {
    return set.credentials;
  }

  /** The client's strategy with the retries of these options, paid from the same quota. */
  RetryStrategy retries(RetryStrategy client) {
    return set.retry == null ? client : client.withOptions(set.retry);
  }

  /**
   * The limits of one attempt.
   *
   * @param left what is left of the call's own limit, or zero when it has none
   * @param hold how long the service may hold the request before it answers
   * @return the limits for the transport
   */
  TimeLimits attemptLimits(Duration left, Duration hold) {
    Duration silence = set.noProgressTimeout;
    if (!silence.isZero()) {
      silence = silence.plus(hold);
    }
    Duration whole = set.attemptTimeout;
    if (!left.isZero() && (whole.isZero() || left.compareTo(whole) < 0)) {
      whole = left;
    }
    return new TimeLimits(set.connectTimeout, silence, whole);
  }

  /**
   * Sets options. A duration of zero, or of 32 years and more, means no limit; a negative one is
   * refused.
   */
  public static final class Builder {
    /** Fields that the client sends itself, or that change how a message is read. */
    private static final String RESERVED =
        " accept-encoding authorization connection content-encoding content-length content-type"
            + " expect host keep-alive te trailer transfer-encoding upgrade ";

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration noProgressTimeout = Duration.ofSeconds(30);
    private Duration attemptTimeout = Duration.ZERO;
    private Duration callTimeout = Duration.ZERO;
    private Headers headers = Headers.empty();
    private ValidationPolicy validation = ValidationPolicy.standard();
    private @Nullable CredentialsProvider credentials;
    private @Nullable RetryOptions retry;

    private Builder() {}

    private Builder(Builder other) {
      this.connectTimeout = other.connectTimeout;
      this.noProgressTimeout = other.noProgressTimeout;
      this.attemptTimeout = other.attemptTimeout;
      this.callTimeout = other.callTimeout;
      this.headers = other.headers;
      this.validation = other.validation;
      this.credentials = other.credentials;
      this.retry = other.retry;
    }

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
     * Limits the time in which not one byte is sent or received. Where the service holds requests
     * until it has something to tell, the time that the model gives for that is added: 90 s in the
     * case of Data Pipeline's PollForTask.
     *
     * @param limit the limit, 30 s unless set
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
     * would last beyond the limit is not begun. The time that a credentials provider takes counts,
     * but the provider keeps to limits of its own: the call ends when it returns.
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
      checkAdditional(name, value);
      this.headers = headers.toBuilder().set(name, value).build();
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
     * Signs with other credentials than the client's.
     *
     * @param provider gives the credentials of each attempt, or null for the client's own
     * @return this builder
     */
    public Builder credentials(@Nullable CredentialsProvider provider) {
      this.credentials = provider;
      return this;
    }

    /**
     * Sets how often and when failed attempts are repeated. The quota for that stays the client's.
     *
     * @param options the options, or null for what the service wants: mostly {@link
     *     RetryOptions#standard}
     * @return this builder
     */
    public Builder retry(@Nullable RetryOptions options) {
      this.retry = options;
      return this;
    }

    /**
     * Makes the options.
     *
     * @return the options set so far
     */
    public CallOptions build() {
      return new CallOptions(new Builder(this));
    }

    private static void checkAdditional(String name, String value) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (RESERVED.contains(' ' + lower + ' ')
          || lower.startsWith("x-amz-")
          || lower.startsWith("amz-sdk-")
          || lower.startsWith("proxy-")) {
        throw new IllegalArgumentException("Header " + name + " is the client's own to send");
      }
      ByteText.requirePrintable(name, value);
    }

    private static Duration checked(Duration limit) {
      if (limit.isNegative()) {
        throw new IllegalArgumentException("A time limit must not be negative: " + limit);
      }
      // Somebody's way to say never, and too long to calculate with.
      return limit.toSeconds() > 1_000_000_000L ? Duration.ZERO : limit;
    }
  }
}
