package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.EndpointResolver;
import dev.shapewright.runtime.endpoint.RegionResolver;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
  private @Nullable CredentialsProvider credentials;
  private @Nullable HttpTransport transport;
  private RetryOptions retry = RetryOptions.standard();
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
   *     found, or the region or the endpoint is malformed
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
   * Sets where credentials come from.
   *
   * @param provider gives the credentials of each attempt
   * @return this builder
   */
  public B credentials(CredentialsProvider provider) {
    this.credentials = provider;
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
   * @param retryOptions the standard ones unless set: three attempts
   * @return this builder
   */
  public B retry(RetryOptions retryOptions) {
    this.retry = retryOptions;
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
    Endpoint resolvedEndpoint =
        new EndpointResolver()
            .resolve(service.serviceId(), service.endpointPrefix(), resolvedRegion, endpoint);
    EngineParts parts =
        new EngineParts(
            service,
            new AwsJsonProtocol(service, resolvedEndpoint, UserAgent.of(service)),
            new SigV4Signer(service.signingName(), resolvedRegion),
            credentials == null ? CredentialsProvider.defaultChain() : credentials,
            transport == null ? SocketTransport.create() : transport,
            transport == null,
            RetryStrategy.of(retry),
            Clock.systemUTC(),
            new SystemTime(),
            new SystemTime(),
            new AtomicBoolean());
    return new ClientEngine(parts, options.build(), false);
  }
}
