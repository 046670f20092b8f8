package dev.shapewright.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers that AWS has published, and what surrounds a signature. */
class SigV4SignerTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final Credentials CREDENTIALS = Credentials.of("AKIDEXAMPLE", SECRET);
  private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");

  @Test
  void signsDataPipelineRequestAsTheServiceExpects() {
    HttpRequest request =
        request(
            "POST",
            "https://datapipeline.us-east-1.amazonaws.com",
            "/",
            Headers.builder()
                .add("Content-Type", "application/x-amz-json-1.1")
                .add("X-Amz-Target", "DataPipeline.SetTaskStatus")
                .build(),
            "{\"taskId\":\"T1\",\"taskStatus\":\"FINISHED\"}");
    HttpRequest signed =
        new SigV4Signer("datapipeline", "us-east-1").sign(request, CREDENTIALS, NOW);
    assertThat(signed.headers().first("Authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256"
                + " Credential=AKIDEXAMPLE/20150830/us-east-1/datapipeline/aws4_request,"
                + " SignedHeaders=content-type;host;x-amz-date;x-amz-target,"
                + " Signature=7fea5f041abfb30f9ec4374ccec6ba42358063d75383b79388d9b49797561cda");
    assertThat(signed.headers().first("X-Amz-Date")).isEqualTo("20150830T123600Z");
    assertThat(signed.body()).isSameAs(request.body());
  }

  /** From the published test suite of Signature Version 4. */
  @ParameterizedTest
  @CsvSource({
    "GET, /, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "POST, /, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    "GET, /?Param1=value1, a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
    "GET, /?Param2=value2&Param1=value1,"
        + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
  })
  void givesPublishedSignatures(String method, String target, String signature) {
    assertThat(signature(request(method, "https://example.amazonaws.com", target)))
        .isEqualTo(signature);
  }

  @Test
  void givesThePublishedSignatureForRepeatedHeaders() {
    Headers headers =
        Headers.builder()
            .add("My-Header1", "value2")
            .add("My-Header1", "value2")
            .add("My-Header1", "value1")
            .build();
    assertThat(signature(request("GET", "https://example.amazonaws.com", "/", headers, "")))
        .isEqualTo("c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea");
  }

  @Test
  void givesThePublishedSignatureForWhiteSpaceInHeaders() {
    Headers headers =
        Headers.builder().add("My-Header1", " value1").add("My-Header2", " \"a   b   c\"").build();
    assertThat(signature(request("GET", "https://example.amazonaws.com", "/", headers, "")))
        .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
  }

  @Test
  void givesThePublishedSignatureOfTheIamExample() {
    HttpRequest request =
        request(
            "GET",
            "https://iam.amazonaws.com",
            "/?Action=ListUsers&Version=2010-05-08",
            Headers.builder()
                .add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .build(),
            "");
    HttpRequest signed = new SigV4Signer("iam", "us-east-1").sign(request, CREDENTIALS, NOW);
    assertThat(signed.headers().first("Authorization"))
        .endsWith("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  }

  @ParameterizedTest
  @CsvSource({
    "20150830, c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9",
    "20120215, f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d"
  })
  void derivesThePublishedSigningKey(String date, String key) {
    byte[] derived = SigV4Signer.deriveKey(SECRET, date, "us-east-1", "iam", SigV4Signer.sha256());
    assertThat(HexFormat.of().formatHex(derived)).isEqualTo(key);
  }

  @Test
  void signsEachRequestAsANewSignerWould() {
    SigV4Signer signer = signer();
    Credentials session = Credentials.ofSession("AKIDEXAMPLE", SECRET, "tok", null);
    HttpRequest more =
        plainRequest().withHeaders(Headers.builder().add("X-A", "1").add("A", "2").build());
    for (HttpRequest request : new HttpRequest[] {plainRequest(), more, plainRequest()}) {
      for (Credentials credentials :
          new Credentials[] {CREDENTIALS, session, Credentials.of("OTHER", SECRET), CREDENTIALS}) {
        for (int day = 0; day < 3; day++) {
          Instant now = NOW.plusSeconds(86_400L * (day & 1));
          assertThat(signer.sign(request, credentials, now).headers().all("Authorization"))
              .isEqualTo(signer().sign(request, credentials, now).headers().all("Authorization"));
        }
      }
    }
  }

  @Test
  void signsTheSessionToken() {
    HttpRequest signed =
        signer()
            .sign(plainRequest(), Credentials.ofSession("AKIDEXAMPLE", SECRET, "tok", null), NOW);
    assertThat(signed.headers().first("X-Amz-Security-Token")).isEqualTo("tok");
    assertThat(signed.headers().first("Authorization"))
        .contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
  }

  @Test
  void replacesWhatAnEarlierSignatureLeft() {
    Credentials session = Credentials.ofSession("OTHER", "other", "other-token", null);
    HttpRequest once = signer().sign(plainRequest(), session, NOW.minusSeconds(90_000));
    HttpRequest twice = signer().sign(once, CREDENTIALS, NOW);
    HttpRequest fresh = signer().sign(plainRequest(), CREDENTIALS, NOW);
    assertThat(twice.headers().all("Authorization"))
        .isEqualTo(fresh.headers().all("Authorization"))
        .hasSize(1);
    assertThat(twice.headers().all("X-Amz-Date")).containsExactly("20150830T123600Z");
    assertThat(twice.headers().all("X-Amz-Security-Token")).isEmpty();
  }

  @Test
  void keepsOtherHeadersAndTheRequestGiven() {
    Headers headers = Headers.builder().add("User-Agent", "me").add("X-Other", "1").build();
    HttpRequest request = request("GET", "https://example.amazonaws.com", "/", headers, "");
    HttpRequest signed = signer().sign(request, CREDENTIALS, NOW);
    assertThat(signed.headers().first("User-Agent")).isEqualTo("me");
    assertThat(signed.headers().first("X-Other")).isEqualTo("1");
    assertThat(request.headers().size()).isEqualTo(2);
  }

  @Test
  void oneSignerServesManyCredentialsAndDays() {
    SigV4Signer shared = signer();
    Credentials[] all = {CREDENTIALS, Credentials.of("AKIDEXAMPLE", "another"), CREDENTIALS};
    for (int day = 0; day < 3; day++) {
      for (Credentials credentials : all) {
        Instant now = NOW.plusSeconds(86_400L * (day % 2));
        assertThat(authorization(shared, credentials, now))
            .isEqualTo(authorization(signer(), credentials, now));
      }
    }
  }

  private static String authorization(SigV4Signer signer, Credentials credentials, Instant now) {
    return signer.sign(plainRequest(), credentials, now).headers().all("Authorization").get(0);
  }

  private static String signature(HttpRequest request) {
    String authorization =
        signer().sign(request, CREDENTIALS, NOW).headers().all("Authorization").get(0);
    return authorization.substring(authorization.indexOf("Signature=") + "Signature=".length());
  }

  private static SigV4Signer signer() {
    return new SigV4Signer("service", "us-east-1");
  }

  private static HttpRequest plainRequest() {
    return request("GET", "https://example.amazonaws.com", "/");
  }

  private static HttpRequest request(String method, String endpoint, String target) {
    return request(method, endpoint, target, Headers.empty(), "");
  }

  private static HttpRequest request(
      String method, String endpoint, String target, Headers headers, String body) {
    return new HttpRequest(method, Endpoint.parse(endpoint), target, headers, body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 604_801})
  void aPresignedRequestHoldsForASecondToSevenDays(long seconds) {
    HttpRequest request =
        new HttpRequest(
            "GET", Endpoint.parse("https://a.example.com"), "/", Headers.empty(), new byte[0]);
    assertThatThrownBy(
            () ->
                new SigV4Signer("a", "b")
                    .presign(
                        request,
                        Credentials.of("AKID", SECRET),
                        Instant.EPOCH,
                        Duration.ofSeconds(seconds)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A signature holds from 1 s to 7 days");
  }
}
