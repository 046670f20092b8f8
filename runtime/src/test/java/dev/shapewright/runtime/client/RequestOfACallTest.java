package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call sends, and in which order its steps come. */
class RequestOfACallTest {
  private final Bench bench = new Bench();

  private static List<String> names(Headers headers) {
    List<String> names = new ArrayList<>();
    headers.forEach((name, value) -> names.add(name));
    return names;
  }

  @Test
  void aServiceThatSpokeTheQueryProtocolIsAskedForItsCodesOfOld() {
    bench.transport.answers(200, "{}").answers(200, "{}");
    bench.call();
    bench.service = Bench.SERVICE.withQueryMode();
    bench.call();
    assertThat(bench.transport.requests)
        .extracting(request -> request.headers().first("x-amzn-query-mode"))
        .containsExactly(null, "true");
    assertThat(bench.transport.requests.get(1).headers().first("Authorization"))
        .contains(";x-amzn-query-mode,");
  }

  @Test
  void sendsExactlyTheHeadersAndTheBodyOfTheProtocol() {
    bench.transport.answers(200, "{}");
    bench.call();
    HttpRequest request = bench.transport.requests.get(0);
    Headers headers = request.headers();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo("/");
    assertThat(request.endpoint().authority()).isEqualTo("datapipeline.us-east-1.amazonaws.com");
    assertThat(names(headers))
        .containsExactlyInAnyOrder(
            "Content-Type",
            "X-Amz-Target",
            "User-Agent",
            "amz-sdk-invocation-id",
            "amz-sdk-request",
            "X-Amz-Date",
            "Authorization");
    assertThat(headers.first("Content-Type")).isEqualTo("application/x-amz-json-1.1");
    assertThat(headers.first("X-Amz-Target")).isEqualTo("DataPipeline.SetTaskStatus");
    assertThat(headers.first("amz-sdk-request")).isEqualTo("attempt=1; max=3");
    assertThat(UUID.fromString(headers.first("amz-sdk-invocation-id")).version()).isEqualTo(4);
    assertThat(headers.first("X-Amz-Date")).isEqualTo("20150830T123600Z");
    assertThat(headers.first("User-Agent"))
        .startsWith(
            "shapewright-java/"
                + ServiceDescriptor.VERSION
                + " ua/2.1 api/Data_Pipeline#2012-10-29")
        .matches("[!-~]+( [!-~]+)*");
    assertThat(new String(request.body(), UTF_8))
        .isEqualTo("{\"taskId\":\"T1\",\"taskStatus\":\"FINISHED\"}");
  }

  @Test
  void theSignatureIsThePublishedOne() {
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(bench.transport.requests.get(0).headers().first("Authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/datapipeline/aws4_request,"
                + " SignedHeaders=content-type;host;x-amz-date;x-amz-target,"
                + " Signature=7fea5f041abfb30f9ec4374ccec6ba42358063d75383b79388d9b49797561cda");
  }

  @Test
  void anOperationWithoutInputSendsAnEmptyObject() {
    bench.transport.answers(200, "");
    bench.engine().call(Bench.UNCHECKED, new StatusRequest(null, null, null));
    assertThat(bench.transport.requests.get(0).body()).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void aSessionTokenIsSentAndSigned() {
    bench.credentials =
        CredentialsProvider.of(Credentials.ofSession("AKIDEXAMPLE", "secret", "token", null));
    bench.transport.answers(200, "{}");
    bench.call();
    Headers headers = bench.transport.requests.get(0).headers();
    assertThat(headers.all("X-Amz-Security-Token")).containsExactly("token");
    assertThat(headers.first("Authorization"))
        .contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,");
  }

  @Test
  void validationStopsBeforeCredentialsAreAskedForAndAnythingIsSent() {
    bench.credentials =
        () -> {
          throw new AssertionError("asked for credentials");
        };
    assertThatThrownBy(
            () -> bench.engine().call(Bench.SET_STATUS, new StatusRequest(null, "FAILED", null)))
        .isInstanceOf(RequestValidationException.class)
        .hasMessage(
            "StatusRequest breaks a rule of the service model; nothing was sent\n"
                + "  /taskId: is required but absent (shape SetTaskStatusInput)");
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void aValueThatTheEnumerationDoesNotListIsSent() {
    bench.transport.answers(200, "{}");
    bench.engine().call(Bench.SET_STATUS, new StatusRequest("T1", "PAUSED", null));
    assertThat(bench.transport.requests.get(0).body()).asString(UTF_8).contains("\"PAUSED\"");
  }

  @Test
  void aRequestIsSerializedOnceAndEachAttemptIsStampedAndSignedAnew() {
    AtomicInteger written = new AtomicInteger();
    Operation<StatusRequest, StatusResponse> operation =
        new Operation<>(
            "Echo",
            (value, context) -> {},
            (value, out) -> {
              written.incrementAndGet();
              StatusRequest.write(value, out);
            },
            StatusResponse::read);
    AtomicInteger resolved = new AtomicInteger();
    bench.credentials = () -> Credentials.of("AKID" + resolved.incrementAndGet(), "secret");
    bench.transport.answers(500, "").answers(503, "").answers(200, "{}");
    bench.engine().call(operation, StatusRequest.finished());

    assertThat(written).hasValue(1);
    List<HttpRequest> sent = bench.transport.requests;
    assertThat(sent).hasSize(3);
    for (int i = 0; i < 3; i++) {
      Headers headers = sent.get(i).headers();
      assertThat(headers.all("amz-sdk-request")).containsExactly("attempt=" + (i + 1) + "; max=3");
      assertThat(headers.all("amz-sdk-invocation-id"))
          .containsExactly(sent.get(0).headers().first("amz-sdk-invocation-id"));
      assertThat(headers.all("Authorization")).hasSize(1);
      assertThat(headers.first("Authorization")).contains("Credential=AKID" + (i + 1) + "/");
      assertThat(sent.get(i).body()).isSameAs(sent.get(0).body());
    }
  }

  @Test
  void twoCallsHaveDifferentInvocationIds() {
    bench.transport.answers(200, "{}").answers(200, "{}");
    bench.call();
    bench.call();
    List<HttpRequest> sent = bench.transport.requests;
    assertThat(sent.get(0).headers().first("amz-sdk-invocation-id"))
        .isNotEqualTo(sent.get(1).headers().first("amz-sdk-invocation-id"));
  }

  @Test
  void aFailureOfTheCredentialsEndsTheCallUnsentAndUnretried() {
    AtomicInteger asked = new AtomicInteger();
    bench.credentials =
        () -> {
          asked.incrementAndGet();
          throw new CredentialsException("none");
        };
    assertThatThrownBy(bench::call).isInstanceOf(CredentialsException.class).hasMessage("none");
    assertThat(asked).hasValue(1);
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void theEndpointsPathIsSentOnceAndSignedAsItIsSent() {
    bench.endpoint = Endpoint.parse("https://proxy.example/base/path");
    bench.transport.answers(200, "{}");
    bench.call();
    HttpRequest sent = bench.transport.requests.get(0);
    assertThat(sent.target()).isEqualTo("/base/path/");
    HttpRequest asOnTheWire =
        new HttpRequest(
            "POST",
            Endpoint.parse("https://proxy.example"),
            "/base/path/",
            sent.headers().toBuilder().remove("Authorization").build(),
            sent.body());
    assertThat(sent.headers().first("Authorization"))
        .isEqualTo(
            new SigV4Signer("datapipeline", "us-east-1")
                .sign(asOnTheWire, Bench.KEYS, Instant.parse("2015-08-30T12:36:00Z"))
                .headers()
                .first("Authorization"));
  }

  @Test
  void aCustomHeaderIsSentOnceAndSigned() {
    bench.options =
        CallOptions.defaults().toBuilder().header("X-Team", "a").header("x-team", "b  c").build();
    bench.transport.answers(500, "").answers(200, "{}");
    bench.call();
    Headers headers = bench.transport.requests.get(1).headers();
    assertThat(headers.all("X-Team")).containsExactly("b  c");
    assertThat(headers.first("Authorization")).contains(";x-amz-target;x-team,");
  }

  @Test
  void aCustomUserAgentReplacesTheClientsOwnAndIsNotSigned() {
    bench.options = CallOptions.defaults().toBuilder().header("user-agent", "mine/1").build();
    bench.transport.answers(200, "{}");
    bench.call();
    Headers headers = bench.transport.requests.get(0).headers();
    assertThat(headers.all("User-Agent")).containsExactly("mine/1");
    assertThat(headers.first("Authorization")).doesNotContain("user-agent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "authorization",
        "Connection",
        "Keep-Alive",
        "CONTENT-TYPE",
        "Content-Length",
        "Content-Encoding",
        "Accept-Encoding",
        "Transfer-Encoding",
        "TE",
        "Trailer",
        "Upgrade",
        "Expect",
        "X-Amz-Date",
        "x-amz-security-token",
        "X-AMZ-TARGET",
        "X-Amz-Content-Sha256",
        "amz-sdk-request",
        "Proxy-Authorization"
      })
  void aCustomHeaderCannotReplaceWhatTheClientSends(String name) {
    CallOptions.Builder builder = CallOptions.defaults().toBuilder();
    assertThatThrownBy(() -> builder.header(name, "canary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Header " + name + " is the client's own to send");
    assertThat(builder.build().headers().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\r", "canary\n", "canary\0", "canary\u00e4", "canary\u007f"})
  void aCustomHeadersValueIsPrintableAsciiAndNeverShown(String value) {
    CallOptions.Builder builder = CallOptions.defaults().toBuilder();
    assertThatThrownBy(() -> builder.header("X-Team", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Header X-Team holds a character other than printable ASCII at index 6");
  }

  @Test
  void aTraceIdMayBeAdded() {
    bench.options = CallOptions.defaults().toBuilder().header("X-Amzn-Trace-Id", "Root=1").build();
    bench.transport.answers(200, "{}");
    bench.call();
    Headers headers = bench.transport.requests.get(0).headers();
    assertThat(headers.first("X-Amzn-Trace-Id")).isEqualTo("Root=1");
    assertThat(headers.first("Authorization")).doesNotContain("trace");
  }
}
