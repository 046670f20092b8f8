package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.retry.RetryOptions;
import java.time.Duration;

/** Builds clients as users do, over real sockets; retries hardly wait unless set otherwise. */
final class SocketClient extends AsyncClientBuilder<SocketClient, AsyncEngine> {
  static final RetryOptions QUICK =
      RetryOptions.standard()
          .withBaseDelay(Duration.ofMillis(1))
          .withThrottlingBaseDelay(Duration.ofMillis(1));

  private SocketClient() {
    super(Bench.SERVICE);
  }

  static SocketClient to(String url) {
    return new SocketClient()
        .region("us-east-1")
        .endpoint(url)
        .credentials(CredentialsProvider.of(Bench.KEYS))
        .retry(QUICK);
  }

  /** With limits, in milliseconds, for a time without progress and for the whole call. */
  SocketClient limits(long noProgress, long call) {
    return options(
        options ->
            options
                .noProgressTimeout(Duration.ofMillis(noProgress))
                .callTimeout(Duration.ofMillis(call)));
  }

  @Override
  protected SocketClient self() {
    return this;
  }

  @Override
  public AsyncEngine build() {
    return buildAsyncEngine();
  }

  ClientEngine blocking() {
    return buildEngine();
  }
}
