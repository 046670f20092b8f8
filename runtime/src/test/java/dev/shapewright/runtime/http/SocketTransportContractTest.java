package dev.shapewright.runtime.http;

import dev.shapewright.runtime.contract.HttpTransportContract;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** Our own transport keeps the contract of transports. */
class SocketTransportContractTest {
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
  }

  private abstract static class Contract extends HttpTransportContract {
    Contract(boolean secure) {
      super(secure);
    }

    @Override
    protected HttpTransport open(@Nullable SSLContext context, int maxBody, int maxConnections) {
      return SocketTransport.builder()
          .proxy(null)
          .sslContext(context)
          .maxResponseBody(maxBody)
          .maxConnectionsPerEndpoint(maxConnections)
          .build();
    }

    @Override
    protected boolean limitsConnectingWithoutBody() {
      return true;
    }
  }
}
