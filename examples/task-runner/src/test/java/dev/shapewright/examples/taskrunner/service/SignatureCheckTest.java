package dev.shapewright.examples.taskrunner.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests whose signatures are right for what they list, and which list the wrong headers. */
class SignatureCheckTest {
  private static final String HERE = "127.0.0.1:8080";
  private static final String BODY = "{\"workerGroup\":\"demo\"}";

  private final SignedRequest request =
      SignedRequest.of(URI.create("http://" + HERE), "PollForTask", BODY);
  private final String type = request.headerLines().get(0);
  private final String host = request.headerLines().get(1);
  private final String date = request.headerLines().get(2);
  private final String target = request.headerLines().get(3);

  @Test
  void theHeadersInOrderAreAccepted() {
    assertThatCode(() -> check(List.of(type, host, date, target))).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of(type, host, date, target, "x-team:a")))
        .doesNotThrowAnyException();
  }

  @Test
  void unsortedHeadersAreRefused() {
    assertRefused(List.of(host, type, date, target), "sorted");
    assertRefused(List.of(type, host, target, date), "sorted");
  }

  @Test
  void aHeaderListedTwiceIsRefused() {
    assertRefused(List.of(type, host, host, date, target), "each name once");
  }

  @Test
  void aHeaderInUpperCaseIsRefused() {
    assertRefused(List.of("X-Team:a", type, host, date, target), "lower case: X-Team");
  }

  @Test
  void everyHeaderThatMattersMustBeSigned() {
    assertRefused(List.of(host, date, target), "content-type must be signed");
    assertRefused(List.of(type, date, target), "host must be signed");
    assertRefused(List.of(type, host, target), "x-amz-date must be signed");
    assertRefused(List.of(type, host, date), "x-amz-target must be signed");
  }

  @Test
  void anAdditionalAmzHeaderMustBeSigned() {
    Headers headers = headers(request);
    headers.set("X-Amz-Meta", "a");

    assertThatThrownBy(() -> check(headers)).hasMessageContaining("x-amz-meta must be signed");
  }

  @Test
  void aHeaderThatIsSignedMustBeThere() {
    Headers headers = headers(request.withHeaderLines(List.of(type, host, date, target, "x-z:")));
    headers.remove("X-z");

    assertThatThrownBy(() -> check(headers)).hasMessageContaining("x-z is signed but missing");
  }

  @Test
  void aSignatureForAnotherHostOrPortIsRefused() {
    assertRefused(List.of(type, "host:127.0.0.1:8081", date, target), "is not this service");
    assertRefused(List.of(type, "host:example.com", date, target), "is not this service");
  }

  private void assertRefused(List<String> lines, String reason) {
    assertThatThrownBy(() -> check(lines))
        .isInstanceOf(ServiceError.class)
        .hasMessageContaining(reason);
  }

  private void check(List<String> lines) throws ServiceError {
    check(headers(request.withHeaderLines(lines)));
  }

  private static void check(Headers headers) throws ServiceError {
    new SignatureCheck(ServiceOptions.defaults(), HERE)
        .check(headers, BODY.getBytes(StandardCharsets.UTF_8));
  }

  /** All headers of the plain request, and those that the list has besides or otherwise. */
  private Headers headers(SignedRequest signed) {
    List<String> lines = new ArrayList<>(request.headerLines());
    lines.addAll(signed.headerLines());
    Headers headers = new Headers();
    for (String line : lines) {
      int colon = line.indexOf(':');
      headers.set(line.substring(0, colon), line.substring(colon + 1));
    }
    headers.set("Authorization", signed.authorization());
    return headers;
  }
}
