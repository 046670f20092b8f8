package dev.shapewright.examples.conformance.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.SameJson;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.examples.conformance.protocol.ProtocolSuite.Case;
import dev.shapewright.runtime.client.ClientBuilder;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.testing.ScriptedTransport;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** What generated clients send is what the suite says. */
class RequestCasesTest {
  /** Fields that a client leaves to its transport, which adds them to every request. */
  private static final Set<String> OF_THE_TRANSPORT = Set.of("content-length", "host");

  @TestFactory
  Stream<DynamicTest> requests() {
    return ProtocolSuite.requests().stream()
        .filter(LeftOut::runs)
        .map(test -> DynamicTest.dynamicTest(test.test().getId(), () -> check(test)));
  }

  @Test
  void everyCaseIsRunOrLeftOutByName() {
    List<String> ids = ProtocolSuite.requests().stream().map(test -> test.test().getId()).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(LeftOut.REQUESTS.keySet());
    assertThat(ids).hasSize(86).hasSize((int) ProtocolSuite.published(true));
  }

  @TestFactory
  Stream<DynamicTest> whatIsLeftOutDoesNotPass() {
    return ProtocolSuite.requests().stream()
        .filter(test -> !LeftOut.runs(test))
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.test().getId(),
                    () -> assertThat(catchThrowable(() -> check(test))).isNotNull()));
  }

  private static void check(Case<HttpRequestTestCase> test) throws Exception {
    HttpRequestTestCase expected = test.test();
    HttpRequest sent = send(test);
    sent.requireSendable();
    assertThat(sent.method()).isEqualTo(expected.getMethod());
    assertThat(sent.target()).isEqualTo(expected.getUri());
    assertThat(expected.getQueryParams()).isEmpty();
    expected
        .getHeaders()
        .forEach((name, value) -> assertThat(sent.headers().all(name)).containsExactly(value));
    for (String name : expected.getForbidHeaders()) {
      assertThat(sent.headers().all(name)).isEmpty();
    }
    for (String name : expected.getRequireHeaders()) {
      if (!OF_THE_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
        assertThat(sent.headers().all(name)).isNotEmpty();
      }
    }
    String host = expected.getResolvedHost().or(expected::getHost).orElse("");
    if (!host.isEmpty()) {
      assertThat(sent.endpoint().host() + sent.endpoint().path()).isEqualTo(host);
    }
    checkBody(expected, new String(sent.body(), UTF_8));
  }

  private static void checkBody(HttpRequestTestCase expected, String body) {
    String wanted = expected.getBody().orElse(null);
    if (wanted == null) {
      return;
    }
    if (expected.getBodyMediaType().orElse("").equals("application/json")) {
      SameJson.check(SameJson.parse(body), SameJson.parse(wanted));
    } else {
      assertThat(body).isEqualTo(wanted);
    }
  }

  private static HttpRequest send(Case<HttpRequestTestCase> test) throws Exception {
    CompiledService service = CompiledService.of(test.service());
    String operation = test.operation().getId().getName();
    ScriptedTransport transport = new ScriptedTransport();
    transport.to(operation).answers("{}");
    Consumer<ClientBuilder<?, ?>> options =
        builder -> test.test().getHost().ifPresent(host -> builder.endpoint("https://" + host));
    try (AutoCloseable client = service.client().build(transport, options)) {
      service.client().call(client, operation, request(service, operation, test.test()));
    }
    transport.assertScriptDone();
    return transport.requests().get(0).http();
  }

  private static Object request(
      CompiledService service, String operation, HttpRequestTestCase test) {
    Class<?> type = service.client().requestType(operation);
    Shape input = service.shapes().input(operation);
    if (input == null) {
      return GeneratedObjects.empty(type);
    }
    return Objects.requireNonNull(
        GeneratedObjects.make(input, type, PlainParams.structure(input, test.getParams())));
  }
}
