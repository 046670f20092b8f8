package dev.shapewright.runtime.client;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Configures an asynchronous client.
 *
 * @param <B> the builder's own type
 * @param <C> the client
 */
public abstract class AsyncClientBuilder<B extends AsyncClientBuilder<B, C>, C>
    extends ClientBuilder<B, C> {
  private @Nullable Executor executor;

  /**
   * Starts with nothing set.
   *
   * @param service the service that the client calls
   */
  protected AsyncClientBuilder(ServiceDescriptor service) {
    super(service);
  }

  /**
   * Sets what runs the calls, each of which blocks a thread: on JDK 21 and newer, {@code
   * Executors.newVirtualThreadPerTaskExecutor()} is a good choice. The client does not shut it
   * down.
   *
   * @param shared the executor; unless set, at most {@value
   *     dev.shapewright.runtime.http.SocketTransport#DEFAULT_MAX_CONNECTIONS} daemon threads that
   *     belong to the client; further calls wait for one of them, which counts against no limit
   * @return this builder
   */
  public B executor(Executor shared) {
    this.executor = shared;
    return self();
  }

  /**
   * Makes what carries out the client's calls.
   *
   * @return a new engine
   */
  protected AsyncEngine buildAsyncEngine() {
    return AsyncEngine.on(buildEngine(), executor);
  }
}
