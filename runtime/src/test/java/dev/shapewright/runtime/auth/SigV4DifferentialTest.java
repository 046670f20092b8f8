package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignerProperty;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Signs random requests with this signer and with the one of the AWS SDK for Java v2.
 *
 * <p>The peer adds {@code x-amz-content-sha256} and signs it; ours gets the same header to sign.
 * What the SDK adds only after it has signed ({@code amz-sdk-*}, {@code Content-Length}) ours gets
 * before, to show that it changes nothing. Paths do not climb above the root: there the peer keeps
 * the {@code ..} that RFC 3986 drops.
 */
class SigV4DifferentialTest {
  private static final int REQUESTS = 12_000;
  private static final SdkHttpMethod[] METHODS = SdkHttpMethod.values();
  private static final String[] SEGMENTS = {
    "a",
    "pipelines",
    "df-0123",
    "%20",
    "%2F",
    "%25",
    "a%C3%A9",
    "x:y",
    "@",
    "!$&'()*+,;=",
    "~",
    "-._",
    "",
    ".",
    "%2e",
    "...",
    "A%3db"
  };
  private static final String[] NAMES = {
    "a", "a-b", "a1", "A", "b", "Param", "x y", "é", "[0]", "a=b", "a&b", "%", "~", "a/b", "a?", "+"
  };
  private static final String[] PARAMETER_VALUES = {
    "", "1", "10", "2", "x y", "é=", "&", "%41", "~", "a/b", "?", "+", "A", "*"
  };
  private static final String[] HEADER_NAMES = {
    "X-Custom",
    "x-custom",
    "Content-Type",
    "X-Amz-Target",
    "X-Amz-Meta",
    "Accept",
    "Range",
    "a",
    "X-Custom-1",
    "Date",
    "User-Agent",
    "X-Amzn-Trace-Id",
    "Expect",
    "Connection",
    "Transfer-Encoding"
  };
  private static final String[] VALUES = {
    "",
    " ",
    "x",
    "  x",
    "x  ",
    "a  b",
    "a \t b",
    "\"q  q\"",
    "a,b",
    "a;b=c",
    "DataPipeline.PollForTask"
  };

  private final Random random = new Random(20_150_830);
  private final AwsV4HttpSigner peer = AwsV4HttpSigner.create();

  @Test
  void signsAsTheAwsSdkDoes() throws Exception {
    int compared = 0;
    int withQuery = 0;
    int withToken = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Case c = new Case();
      assertThat(c.ours()).as("request %d: %s", i, c).isEqualTo(c.peers());
      compared++;
      withQuery += c.parameters.isEmpty() ? 0 : 1;
      withToken += c.token.isEmpty() ? 0 : 1;
    }
    assertThat(compared).isEqualTo(REQUESTS).isGreaterThanOrEqualTo(10_000);
    assertThat(withQuery).isGreaterThan(REQUESTS / 2);
    assertThat(withToken).isBetween(REQUESTS / 3, REQUESTS * 2 / 3);
  }

  @Test
  void presignsAsTheAwsSdkDoes() throws Exception {
    for (int i = 0; i < REQUESTS / 4; i++) {
      Case c = new Case();
      long seconds = 1L + random.nextInt(604_800);
      HttpRequest request = c.request();
      // The peer adds the header only where it signs in headers.
      Headers headers = request.headers().toBuilder().remove("x-amz-content-sha256").build();
      HttpRequest ours =
          c.signer.presign(
              request.withHeaders(headers), c.credentials(), c.now, Duration.ofSeconds(seconds));
      String peers =
          c.peers(
                  AwsV4HttpSigner.AUTH_LOCATION,
                  AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING,
                  AwsV4FamilyHttpSigner.EXPIRATION_DURATION,
                  Duration.ofSeconds(seconds))
              .firstMatchingRawQueryParameter("X-Amz-Signature")
              .orElseThrow();
      assertThat(ours.target())
          .as("request %d: %s", i, c)
          .endsWith("&X-Amz-Signature=" + peers)
          .contains("&X-Amz-Expires=" + seconds);
    }
  }

  /** One random request, told to either signer in its own types. */
  private final class Case {
    final SdkHttpMethod method = METHODS[random.nextInt(METHODS.length)];
    final String scheme = random.nextBoolean() ? "https" : "http";
    final int port = new int[] {443, 80, 8080}[random.nextInt(3)];
    final String path = randomPath();
    final List<String[]> parameters = randomPairs(NAMES, PARAMETER_VALUES, 8);
    final List<String[]> headers = randomPairs(HEADER_NAMES, VALUES, 8);
    final byte[] body = new byte[random.nextInt(2001)];
    final Instant now = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
    final String service = random.nextBoolean() ? "datapipeline" : "execute-api";
    final String region = random.nextBoolean() ? "us-east-1" : "cn-north-1";
    final String secret = "secret/" + random.nextInt(5);
    final String token = random.nextBoolean() ? "token+/=" + random.nextInt() : "";
    final SigV4Signer signer = new SigV4Signer(service, region);

    Case() {
      random.nextBytes(body);
    }

    HttpRequest request() throws Exception {
      Endpoint endpoint = Endpoint.parse(scheme + "://host.example.com:" + port);
      Headers.Builder fields = Headers.builder();
      headers.forEach(header -> fields.add(header[0], header[1]));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      fields.add("x-amz-content-sha256", HexFormat.of().formatHex(hash));
      fields.add("amz-sdk-request", "attempt=1; max=3").add("Content-Length", "" + body.length);
      return new HttpRequest(method.name(), endpoint, path + query(), fields.build(), body);
    }

    Credentials credentials() {
      return token.isEmpty()
          ? Credentials.of("AKID", secret)
          : Credentials.ofSession("AKID", secret, token, null);
    }

    String ours() throws Exception {
      return signer.sign(request(), credentials(), now).headers().all("Authorization").get(0);
    }

    <T, U> SdkHttpRequest peers(
        SignerProperty<T> name, T value, SignerProperty<U> otherName, U other) {
      SdkHttpRequest.Builder request =
          SdkHttpRequest.builder()
              .method(method)
              .protocol(scheme)
              .host("host.example.com")
              .port(port)
              .encodedPath(path);
      parameters.forEach(p -> request.appendRawQueryParameter(p[0], p[1]));
      headers.forEach(header -> request.appendHeader(header[0], header[1]));
      AwsCredentialsIdentity identity =
          token.isEmpty()
              ? AwsCredentialsIdentity.create("AKID", secret)
              : AwsSessionCredentialsIdentity.create("AKID", secret, token);
      return peer.sign(
              r ->
                  r.identity(identity)
                      .request(request.build())
                      .payload(() -> new ByteArrayInputStream(body))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                      .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                      .putProperty(name, value)
                      .putProperty(otherName, other)
                      .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
          .request();
    }

    String peers() {
      return peers(
              AwsV4HttpSigner.AUTH_LOCATION,
              AwsV4FamilyHttpSigner.AuthLocation.HEADER,
              AwsV4HttpSigner.SERVICE_SIGNING_NAME,
              service)
          .firstMatchingHeader("Authorization")
          .orElseThrow();
    }

    /**
     * The query as it may stand in a request line: encoded, but not always in the canonical way.
     */
    private String query() {
      StringBuilder query = new StringBuilder();
      for (String[] parameter : parameters) {
        query.append(query.length() == 0 ? '?' : '&').append(encoded(parameter[0], "/:@!?"));
        if (!parameter[1].isEmpty() || parameter[0].length() == 1) {
          query.append('=').append(encoded(parameter[1], "/:@!?="));
        }
      }
      return query.toString();
    }

    @Override
    public String toString() {
      return method + " " + path + query();
    }
  }

  private String randomPath() {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    for (int i = random.nextInt(6); i > 0; i--) {
      boolean up = depth > 0 && random.nextInt(4) == 0;
      String segment = up ? ".." : SEGMENTS[random.nextInt(SEGMENTS.length)];
      depth += up ? -1 : segment.isEmpty() || segment.equals(".") ? 0 : 1;
      path.append('/').append(segment);
    }
    return path.append(path.length() == 0 || random.nextInt(3) == 0 ? "/" : "").toString();
  }

  private List<String[]> randomPairs(String[] names, String[] values, int limit) {
    List<String[]> pairs = new ArrayList<>();
    for (int i = random.nextInt(limit); i > 0; i--) {
      String name = names[random.nextInt(names.length)];
      pairs.add(new String[] {name, values[random.nextInt(values.length)]});
    }
    return pairs;
  }

  /**
   * Encodes, in lower-case hex at times, all but letters, digits and now and then what is allowed.
   */
  private static String encoded(String text, String allowed) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || allowed.indexOf(c) >= 0;
      boolean capitals = (text.length() & 1) == 0;
      HexFormat hex = capitals ? HexFormat.of().withUpperCase() : HexFormat.of();
      encoded.append(plain ? "" + c : "%" + hex.toHexDigits(b));
    }
    return encoded.toString();
  }
}
