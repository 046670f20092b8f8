package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.endpoint;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class AddressLookupTest {
  private final CountDownLatch never = new CountDownLatch(1);
  private ScriptedServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = ScriptedServer.answering(OK, OK);
  }

  @AfterEach
  void closeServer() throws Exception {
    never.countDown();
    server.close();
  }

  @Test
  void addressesAreTriedInTurn() throws Exception {
    // Nobody listens at the first address: all of 127/8 is this host, the server has 127.0.0.1
    // alone.
    InetAddress[] addresses = {unused(2), InetAddress.getLoopbackAddress()};
    try (SocketTransport transport = transport(host -> addresses)) {
      assertThat(text(transport.send(get("two.example"), LIMITS))).isEqualTo("ok");
    }
  }

  @Test
  void theFirstAddressesFailureIsToldIfAllFail() throws Exception {
    InetAddress[] addresses = {unused(2), unused(3)};
    try (SocketTransport transport = transport(host -> addresses)) {
      TransportException failure = failure(transport, get("two.example"));

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure).hasMessageEndingWith("Connection refused");
      assertThat(failure.getSuppressed()).hasSize(1);
    }
  }

  @Test
  void aLookupThatHangsEndsWithTheConnectLimit() throws Exception {
    try (SocketTransport transport = transport(this::hang)) {
      TransportException failure = failure(transport, get("slow.example"), limits(100, 0, 0));

      assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure)
          .hasMessage(
              "Looking up the name of slow.example:" + server.port() + " took longer than 100 ms");
    }
  }

  @Test
  void closingEndsALookup() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    SocketTransport transport =
        transport(
            host -> {
              started.countDown();
              return hang(host);
            });
    AtomicReference<TransportException> failure = new AtomicReference<>();
    Thread call =
        new Thread(() -> failure.set(failure(transport, get("slow.example"), limits(0, 0, 0))));
    call.start();
    started.await();

    transport.close();
    call.join(2_000);

    assertThat(failure.get()).extracting(TransportException::kind).isEqualTo(Kind.CLOSED);
  }

  @Test
  void anInterruptEndsALookup() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (SocketTransport transport =
        transport(
            host -> {
              started.countDown();
              return hang(host);
            })) {
      Thread call =
          new Thread(
              () -> {
                try {
                  transport.send(get("slow.example"), limits(0, 0, 0));
                } catch (Throwable e) {
                  failure.set(e);
                }
              });
      call.start();
      started.await();

      call.interrupt();
      call.join(2_000);

      assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void aNameThatIsNotFoundIsTold() throws Exception {
    try (SocketTransport transport =
        transport(
            host -> {
              throw new UnknownHostException(host);
            })) {
      TransportException failure = failure(transport, get("no.example"));

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure).hasMessageContaining("the host name no.example was not found");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,true", "255.255.255.255,true", "[::1],true", "localhost,false", "1.2.3,false",
    "1.2.3.4.5,false", "1.2.3.256,false", "1.2.3.4a,false", "1..2.3,false", "1.2.3.,false"
  })
  void onlyAddressesInNumbersNeedNoLookup(String host, boolean address) {
    assertThat(new Origin(new Endpoint("http", host, 80, "")).isAddress()).isEqualTo(address);
  }

  @Test
  void anAddressInNumbersIsNotLookedUp() throws Exception {
    try (SocketTransport transport = transport(this::hang)) {
      assertThat(text(transport.send(get("127.0.0.1"), LIMITS))).isEqualTo("ok");
    }
  }

  private static InetAddress unused(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private InetAddress[] hang(String host) throws UnknownHostException {
    boolean waiting = true;
    while (waiting) {
      try {
        never.await();
        waiting = false;
      } catch (InterruptedException e) {
        // As the system's lookup, this one heeds no interrupt.
      }
    }
    throw new UnknownHostException(host);
  }

  private static SocketTransport transport(NameService names) {
    return SocketTransport.builder().nameService(NameService.of(names)).build();
  }

  private HttpRequest get(String host) {
    Endpoint endpoint = endpoint("http", host, server);
    return new HttpRequest("GET", endpoint, "/", Headers.empty(), new byte[0]);
  }
}
