package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.FakeSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are compressed. */
class RequestCompressionTest {
  private static final String DISABLE = "AWS_DISABLE_REQUEST_COMPRESSION";
  private static final String LEAST = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";

  /** What a body has besides the task's id. */
  private static final int AROUND = "{\"taskId\":\"\"}".length();

  private final Bench bench = new Bench();
  private final FakeSettings settings = new FakeSettings();

  private HttpRequest send(int bytes) {
    return send(
        Bench.UNCHECKED.withCompression(),
        new StatusRequest("x".repeat(bytes - AROUND), null, null));
  }

  private HttpRequest send(
      Operation<StatusRequest, StatusResponse> operation, StatusRequest request) {
    bench.settings = settings;
    bench.transport.answers(200, "{}");
    bench.engine().call(operation, request);
    return bench.transport.requests.get(bench.transport.requests.size() - 1);
  }

  private boolean compresses(int bytes) {
    return "gzip".equals(send(bytes).headers().first("Content-Encoding"));
  }

  @Test
  void aLongBodyIsCompressedAndSigned() throws IOException {
    HttpRequest request = send(10_240);
    assertThat(request.headers().all("Content-Encoding")).containsExactly("gzip");
    assertThat(request.headers().first("Authorization"))
        .contains("SignedHeaders=content-encoding;");
    assertThat(request.body().length).isLessThan(200);
    try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
      assertThat(new String(body.readAllBytes(), UTF_8))
          .isEqualTo("{\"taskId\":\"" + "x".repeat(10_240 - AROUND) + "\"}");
    }
  }

  @Test
  void aShorterBodyAndAnOperationOfAnotherKindAreSentAsTheyAre() {
    assertThat(compresses(10_239)).isFalse();
    HttpRequest request = send(Bench.UNCHECKED, new StatusRequest("x".repeat(20_000), null, null));
    assertThat(request.headers().first("Content-Encoding")).isNull();
    assertThat(request.body().length).isEqualTo(20_000 + AROUND);
  }

  @ParameterizedTest
  @CsvSource({
    "false,,20000,true",
    "FALSE,,10239,false",
    "true,,20000,false",
    "True,0,20000,false",
    ",0,13,true",
    ",500,500,true",
    ",500,499,false",
    ",10485760,20000,false"
  })
  void theEnvironmentDecides(
      @org.jspecify.annotations.Nullable String disable,
      @org.jspecify.annotations.Nullable String least,
      int bytes,
      boolean compressed) {
    if (disable != null) {
      settings.env(DISABLE, disable);
    }
    if (least != null) {
      settings.env(LEAST, least);
    }
    assertThat(compresses(bytes)).isEqualTo(compressed);
  }

  @Test
  void whatTheClientIsToldGoesFirst() {
    settings.env(DISABLE, "true").env(LEAST, "100");
    bench.compression = true;
    assertThat(compresses(100)).isTrue();
    bench.compressionFrom = 200;
    assertThat(compresses(199)).isFalse();
    assertThat(compresses(200)).isTrue();
    bench.compression = false;
    assertThat(compresses(20_000)).isFalse();
  }

  @Test
  void aLimitThatTheClientIsToldDoesNotOverruleThatThereIsToBeNone() {
    settings.env(DISABLE, "true");
    bench.compressionFrom = 200;
    assertThat(compresses(20_000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "10485761", "1e3", "99999999999"})
  void aLimitThatIsNoneIsRefused(String least) {
    settings.env(LEAST, least);
    assertThatThrownBy(() -> send(20_000))
        .isInstanceOf(AwsClientException.class)
        .hasMessage("Expected a number from 0 to 10485760 in request_min_compression_size_bytes");
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void aSwitchThatIsNeitherOnNorOffIsRefused() {
    settings.env(DISABLE, "yes");
    assertThatThrownBy(() -> send(20_000))
        .isInstanceOf(AwsClientException.class)
        .hasMessage("Expected true or false in disable_request_compression");
  }
}
