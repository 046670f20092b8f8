package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointResolver;
import dev.shapewright.runtime.endpoint.RegionResolver;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.internal.SystemSettings;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures a client. What is not set is taken from the process: system properties, environment
 * variables, then the shared configuration files.
 *
 * @param <B> the builder's own type
 * @param <C> the client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
  private final ServiceDescriptor service;
  private @Nullable String region;
  private @Nullable String endpoint;
  private @Nullable Boolean fips;
  private @Nullable Boolean dualStack;
  private boolean hostPrefixes = true;
  private @Nullable Boolean compression;
  private @Nullable Integer compressionFrom;
  private @Nullable Supplier<String> bearerToken;
  private @Nullable HttpTransport transport;
  private final Map<String, Object> endpointParameters = new HashMap<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private @Nullable Consumer<? super CallMetrics> metrics;
  private @Nullable String applicationId;
  private final CallOptions.Builder options = CallOptions.defaults().toBuilder();

  /**
   * Starts with nothing set.
   *
   * @param service the service that the client calls
   */
  protected ClientBuilder(ServiceDescriptor service) {
    this.service = service;
  }

  /**
   * This builder in its own type.
   *
   * @return this
   */
  protected abstract B self();

  /**
   * Makes the client.
   *
   * @return a new client, to be closed by the caller
   * @throws dev.shapewright.runtime.endpoint.EndpointException if no region is set and none is
   *     found, the region or the endpoint is malformed, or the service has no endpoint there
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   */
  public abstract C build();

  /**
   * Sets the region that requests are signed for and, unless an endpoint is set, sent to. {@link
   * #build} checks it.
   *
   * @param name such as {@code us-east-1}
   * @return this builder
   */
  public B region(String name) {
    this.region = name;
    return self();
  }

  /**
   * Sets where requests are sent in place of the region's own endpoint. {@link #build} checks it.
   *
   * @param url an http or https URL without user information, query and fragment
   * @return this builder
   */
  public B endpoint(String url) {
    this.endpoint = url;
    return self();
  }

  /**
   * Sets what the service's endpoint rules decide by, besides region and the like. {@link #build}
   * checks it.
   *
   * @param name the parameter's name, or that of its source, such as {@code AWS::Auth::AccountId}
   * @param value a {@code String}, a {@code Boolean} or a {@code List} of strings; what an
   *     operation or a request says goes before it
   * @return this builder
   */
  public B endpointParameter(String name, Object value) {
    endpointParameters.put(name, Objects.requireNonNull(value, "value"));
    return self();
  }

  /**
   * Sets whether the endpoint must be one whose cryptography is validated under FIPS 140. An error
   * of {@link #build} together with a custom endpoint, or where there is none.
   *
   * @param use true or false; unless set, system property {@code aws.useFipsEndpoint}, {@code
   *     AWS_USE_FIPS_ENDPOINT} or {@code use_fips_endpoint} of the profile decides
   * @return this builder
   */
  public B fips(boolean use) {
    this.fips = use;
    return self();
  }

  /**
   * Sets whether the endpoint must be reached over IPv6 as well as IPv4. An error of {@link #build}
   * together with a custom endpoint, or where there is none.
   *
   * @param use true or false; unless set, system property {@code aws.useDualstackEndpoint}, {@code
   *     AWS_USE_DUALSTACK_ENDPOINT} or {@code use_dualstack_endpoint} of the profile decides
   * @return this builder
   */
  public B dualStack(boolean use) {
    this.dualStack = use;
    return self();
  }

  /**
   * Sets whether operations whose model says so put a prefix before the host's name, as they do
   * unless the host is an IP address. Imitations of a service seldom answer to such names.
   *
   * @param use true unless set
   * @return this builder
   */
  public B hostPrefixes(boolean use) {
    this.hostPrefixes = use;
    return self();
  }

  /**
   * Sets whether long requests of the operations whose model says so are compressed.
   *
   * @param use true or false; unless set, {@code AWS_DISABLE_REQUEST_COMPRESSION}, else {@code
   *     disable_request_compression} of the profile decides, else they are
   * @return this builder
   */
  public B requestCompression(boolean use) {
    this.compression = use;
    return self();
  }

  /**
   * Sets how long a request must be to be compressed.
   *
   * @param bytes from 0 to 10,485,760; unless set, {@code AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES},
   *     else {@code request_min_compression_size_bytes} of the profile, else 10,240
   * @return this builder
   * @throws IllegalArgumentException if the number is out of range
   */
  public B requestCompressionFrom(int bytes) {
    if (bytes < 0 || bytes > RequestCompression.GREATEST) {
      throw new IllegalArgumentException("Not from 0 to 10485760: " + bytes);
    }
    this.compressionFrom = bytes;
    return self();
  }

  /**
   * Sets where credentials come from. They stand in place of a {@link #bearerToken} set before.
   *
   * @param provider gives the credentials of each attempt
   * @return this builder
   */
  public B credentials(CredentialsProvider provider) {
    options.credentials(provider);
    bearerToken = null;
    return self();
  }

  /**
   * Sends a token with each request in place of a signature, encrypted or within this machine only;
   * {@link #credentials} set before are dropped.
   *
   * @param token gives the token of each attempt; called by many threads
   * @return this builder
   */
  public B bearerToken(Supplier<String> token) {
    this.bearerToken = token;
    options.credentials(null);
    return self();
  }

  /**
   * Adds one who watches the client's calls and may change what is sent.
   *
   * @param interceptor called after those that were added before
   * @return this builder
   */
  public B interceptor(Interceptor interceptor) {
    interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return self();
  }

  /**
   * Sets who is told what each call cost.
   *
   * @param listener called at the end of each call, on its thread; what it throws is logged
   * @return this builder
   */
  public B metrics(Consumer<? super CallMetrics> listener) {
    this.metrics = listener;
    return self();
  }

  /**
   * Names the application in the {@code User-Agent} of requests. Unless set, it is system property
   * {@code sdk.ua.appId}, else {@code AWS_SDK_UA_APP_ID}, else none.
   *
   * @param id up to 50 characters; what is no letter, digit, dot or hyphen is sent as an underscore
   * @return this builder
   * @throws IllegalArgumentException if the id is longer
   */
  public B applicationId(String id) {
    this.applicationId = ServiceDescriptor.checkedApplication(id);
    return self();
  }

  /**
   * Sets what carries the requests. The client does not close it.
   *
   * @param shared the transport, which other clients may use as well
   * @return this builder
   */
  public B transport(HttpTransport shared) {
    this.transport = shared;
    return self();
  }

  /**
   * Sets how often and when failed attempts are repeated.
   *
   * @param retryOptions what the service wants unless set: mostly three attempts
   * @return this builder
   */
  public B retry(RetryOptions retryOptions) {
    options.retry(retryOptions);
    return self();
  }

  /**
   * Changes how calls are carried out: time limits, additional headers, policy of validation.
   *
   * @param change changes the options
   * @return this builder
   */
  public B options(Consumer<CallOptions.Builder> change) {
    change.accept(options);
    return self();
  }

  /**
   * Makes what carries out the client's calls.
   *
   * @return a new engine
   */
  protected ClientEngine buildEngine() {
    String resolvedRegion = new RegionResolver().resolve(region);
    EndpointResolver resolver = new EndpointResolver();
    EndpointParameters parameters =
        resolver
            .parameters(service.serviceId(), resolvedRegion, endpoint, fips, dualStack)
            .with(endpointParameters);
    EngineParts parts =
        new EngineParts(
            service,
            new AwsJsonProtocol(
                service,
                hostPrefixes,
                new RequestCompression(SystemSettings.process(), compression, compressionFrom),
                service.userAgent(applicationId)),
            new CallEndpoints(
                service.endpointRules(),
                parameters,
                resolver.resolve(service.endpointRules(), parameters),
                service.signingName(),
                resolvedRegion),
            CredentialsProvider.defaultChain(),
            bearerToken,
            new Interceptors(interceptors, metrics),
            transport == null ? SocketTransport.create() : transport,
            transport == null,
            RetryStrategy.of(service.retry()),
            new ClockSkew(Clock.systemUTC()),
            new SystemTime(),
            new AtomicBoolean());
    return new ClientEngine(parts, options.build(), false);
  }
}
