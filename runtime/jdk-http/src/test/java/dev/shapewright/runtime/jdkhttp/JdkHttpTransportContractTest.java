package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.contract.HttpTransportContract;
import dev.shapewright.runtime.http.HttpTransport;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** The adapter keeps the contract of transports. */
class JdkHttpTransportContractTest {
  @Nested
  class Plain extends Contract {
    Plain() {
      super(false);
    }
  }

  @Nested
  class OverTls extends Contract {
    OverTls() {
      super(true);
    }

    /** Seen on JDK 17; JDK 25 leaves about half of such connections open. */
    @Override
    protected boolean endsWhileTheServerWrites() {
      return Runtime.version().feature() == 17;
    }
  }

  private abstract static class Contract extends HttpTransportContract {
    Contract(boolean secure) {
      super(secure);
    }

    @Override
    protected HttpTransport open(@Nullable SSLContext context, int maxBody, int maxConnections) {
      return JdkHttpTransport.builder()
          .proxySelector(null)
          .sslContext(context)
          .maxResponseBody(maxBody)
          .maxRequests(maxConnections)
          .build();
    }

    @Override
    protected boolean limitsConnectingWithoutBody() {
      return false;
    }
  }
}
