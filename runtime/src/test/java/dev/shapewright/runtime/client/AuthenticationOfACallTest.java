package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.retry.RetryOptions;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed, with a token, or not at all. */
class AuthenticationOfACallTest {
  private final Bench bench = new Bench();

  private Headers sent() {
    return bench.transport.requests.get(bench.transport.requests.size() - 1).headers();
  }

  private static CredentialsProvider unavailable() {
    return () -> {
      throw new CredentialsException("nobody should ask");
    };
  }

  @Test
  void anAnonymousClientSignsNothing() {
    bench.credentials = CredentialsProvider.anonymous();
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(sent().first("Authorization")).isNull();
    assertThat(sent().first("X-Amz-Date")).isNull();
    assertThatThrownBy(() -> CredentialsProvider.anonymous().resolve())
        .isInstanceOf(CredentialsException.class);
  }

  @Test
  void anOperationWithoutAuthenticationNeedsNoCredentials() {
    bench.credentials = unavailable();
    bench.transport.answers(200, "{}");
    bench.engine().call(Bench.SET_STATUS.withoutAuthentication(), StatusRequest.finished());
    assertThat(sent().first("Authorization")).isNull();
  }

  @Test
  void aTokenStandsInPlaceOfTheSignatureAndIsAskedForAtEachAttempt() {
    Iterator<String> tokens = List.of("first", "second").iterator();
    bench.bearerToken = tokens::next;
    bench.credentials = unavailable();
    bench.transport.answers(500, "").answers(200, "{}");
    bench.call();
    assertThat(bench.transport.requests)
        .extracting(request -> request.headers().first("Authorization"))
        .containsExactly("Bearer first", "Bearer second");
    assertThat(sent().first("X-Amz-Date")).isNull();
  }

  @Test
  void anOperationThatNeedsATokenIsNeverSigned() {
    Operation<StatusRequest, StatusResponse> operation = Bench.SET_STATUS.withBearerToken();
    assertThatThrownBy(() -> bench.engine().call(operation, StatusRequest.finished()))
        .isInstanceOf(CredentialsException.class)
        .hasMessage("SetTaskStatus needs a bearer token");
    assertThat(bench.transport.requests).isEmpty();

    bench.bearerToken = () -> "token";
    bench.options = CallOptions.defaults().toBuilder().credentials(unavailable()).build();
    bench.transport.answers(200, "{}");
    bench.engine().call(operation, StatusRequest.finished());
    assertThat(sent().first("Authorization")).isEqualTo("Bearer token");
  }

  @Test
  void whatAnOperationIsSaidToBeAddsUp() {
    bench.bearerToken = () -> "token";
    bench.transport.answers(200, "{}");
    bench
        .engine()
        .call(
            Bench.SET_STATUS.withBearerToken().withHostPrefix(request -> "data."),
            StatusRequest.finished());
    assertThat(sent().first("Authorization")).isEqualTo("Bearer token");
    assertThat(bench.transport.requests.get(0).endpoint().host()).startsWith("data.");
  }

  @Test
  void aTokenIsNotSentUnencrypted() {
    bench.bearerToken = () -> "canary";
    bench.endpoint = Endpoint.parse("http://example.com");
    assertThatThrownBy(bench::call)
        .isInstanceOf(AwsClientException.class)
        .hasMessage("A bearer token is not sent unencrypted to http://example.com");
    bench.endpoint = Endpoint.parse("http://127.0.0.1:8080");
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(bench.transport.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX-Evil: 1", "ä"})
  void aTokenThatCannotStandInAHeaderIsRefusedAndNotShown(String token) {
    bench.bearerToken = () -> token;
    assertThatThrownBy(bench::call)
        .isInstanceOf(CredentialsException.class)
        .hasMessage("The bearer token must be visible ASCII and not be empty");
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void credentialsOfACallStandInForTheClients() {
    bench.bearerToken = () -> "token";
    bench.transport.answers(200, "{}").answers(200, "{}").answers(200, "{}");
    ClientEngine engine = bench.engine();
    engine
        .withOptions(
            options ->
                options.credentials(CredentialsProvider.of(Credentials.of("AKIDOTHER", "secret"))))
        .call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(sent().first("Authorization")).contains("Credential=AKIDOTHER/");
    engine
        .withOptions(options -> options.credentials(CredentialsProvider.anonymous()))
        .call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(sent().first("Authorization")).isNull();
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(sent().first("Authorization")).isEqualTo("Bearer token");
  }

  @Test
  void retriesOfACallStandInForTheClientsAndArePaidFromItsQuota() {
    ClientEngine engine = bench.engine();
    bench.transport.answers(500, "").answers(500, "").answers(500, "").answers(400, "{}");
    assertThatThrownBy(
            () ->
                engine
                    .withOptions(
                        options -> options.retry(RetryOptions.standard().withMaxAttempts(5)))
                    .call(Bench.SET_STATUS, StatusRequest.finished()))
        .isInstanceOf(AwsClientException.class.getSuperclass());
    assertThat(sent().first("amz-sdk-request")).isEqualTo("attempt=4; max=5");
    assertThat(bench.quota.available()).isEqualTo(500 - 3 * 14);
  }

  @Test
  void ofATokenAndCredentialsTheClientUsesWhatWasSetLast() {
    bench.transport.answers(200, "{}").answers(200, "{}");
    CredentialsProvider keys = CredentialsProvider.of(Bench.KEYS);
    SocketClient client = SocketClient.to("https://example.com").transport(bench.transport);
    try (ClientEngine engine = client.credentials(keys).bearerToken(() -> "token").blocking()) {
      engine.call(Bench.SET_STATUS, StatusRequest.finished());
    }
    assertThat(sent().first("Authorization")).isEqualTo("Bearer token");
    try (ClientEngine engine = client.credentials(keys).blocking()) {
      engine.call(Bench.SET_STATUS, StatusRequest.finished());
    }
    assertThat(sent().first("Authorization")).startsWith("AWS4-HMAC-SHA256");
  }
}
