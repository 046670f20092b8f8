package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalRequestTest {
  private static final byte[] HASH = {};

  private static final Endpoint ENDPOINT = Endpoint.parse("https://example.com:8443/base/");

  @Test
  void putsEveryPartInItsPlace() {
    Headers headers =
        Headers.builder()
            .add("X-Two", "b")
            .add("Content-Type", "application/x-amz-json-1.1")
            .add("x-two", " a ")
            .build();
    CanonicalRequest canonical = CanonicalRequest.of(headers);
    assertThat(text(canonical, request("/x?b=2&a=1", headers), new byte[] {0x0a, -1}))
        .isEqualTo(
            """
            POST
            /x
            a=1&b=2
            content-type:application/x-amz-json-1.1
            host:example.com:8443
            x-two:b,a

            content-type;host;x-two
            0aff""");
    assertThat(canonical.signedHeaders()).isEqualTo("content-type;host;x-two");
  }

  @Test
  void leavesOutWhatTransportsAndProxiesMayChange() {
    Headers.Builder headers = Headers.builder().add("X-Kept", "1");
    for (String name :
        new String[] {
          "Amz-Sdk-Invocation-Id",
          "amz-sdk-request",
          "User-Agent",
          "Content-Length",
          "AUTHORIZATION",
          "Connection",
          "Expect",
          "Transfer-Encoding",
          "X-Amzn-Trace-Id",
          "Host"
        }) {
      headers.add(name, "any");
    }
    CanonicalRequest canonical = CanonicalRequest.of(headers.build());
    assertThat(canonical.signedHeaders()).isEqualTo("host;x-kept");
    assertThat(text(canonical, request("/", headers.build()), HASH))
        .contains("host:example.com:8443\n")
        .doesNotContain("any");
  }

  @Test
  void collapsesWhiteSpaceInHeaderValues() {
    Headers headers =
        Headers.builder().add("a", "\t x  \t y \f z ").add("b", " ").add("b", "").build();
    assertThat(text(CanonicalRequest.of(headers), request("/", headers), HASH))
        .contains("\na:x y z\nb:,\nhost:");
  }

  @Test
  void fitsRequestsWithTheSameNamesInTheSameOrder() {
    CanonicalRequest form = CanonicalRequest.of(headers("a", "b"));
    assertThat(form.fits(headers("a", "b"))).isTrue();
    assertThat(form.fits(headers("b", "a"))).isFalse();
    assertThat(form.fits(headers("a", "B"))).isFalse();
    assertThat(form.fits(headers("a"))).isFalse();
    assertThat(form.fits(headers("a", "b", "b"))).isFalse();
  }

  private static Headers headers(String... names) {
    Headers.Builder headers = Headers.builder();
    for (String name : names) {
      headers.add(name, "any");
    }
    return headers.build();
  }

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "'', /",
    "//, /",
    "/a, /a",
    "/a/, /a/",
    "/a//b, /a/b",
    "/./a/./b/., /a/b",
    "/a/b/.., /a",
    "/a/b/../, /a/",
    "/a/.., /",
    "/../../a, /a",
    "/a%20b, /a%2520b",
    "/a%2Fb, /a%252Fb",
    "/a:b@c!d*e, /a%3Ab%40c%21d%2Ae",
    "/-._~, /-._~",
    "/é, /%C3%A9",
    "/.../..a, /.../..a"
  })
  void normalisesThePathAndEncodesItOnceMore(String path, String expected) {
    assertThat(CanonicalRequest.canonicalPath(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a=1, a=1",
    "a, a=",
    "a=, a=",
    "a=b=c, a=b%3Dc",
    "b=1&a=2, a=2&b=1",
    "a=2&a=1&a=10, a=1&a=10&a=2",
    "a-b=1&a=1&a1=1, a=1&a-b=1&a1=1",
    "B=1&a=1, B=1&a=1",
    "a=%7e%41%2f, a=~A%2F",
    "a=x+y, a=x%2By",
    "a=%, a=%25",
    "a=%4, a=%254",
    "a=%zz, a=%25zz",
    "a=%ff, a=%FF",
    "&&a=1&, a=1",
    "=1&a=1, a=1",
    "a=é, a=%C3%A9",
    "a=1?b, a=1%3Fb"
  })
  void sortsTheQueryAndGivesItTheOneEncoding(String query, String expected) {
    assertThat(CanonicalRequest.canonicalQuery(query)).isEqualTo(expected);
  }

  private static HttpRequest request(String target, Headers headers) {
    return new HttpRequest("POST", ENDPOINT, target, headers, new byte[0]);
  }

  private static String text(CanonicalRequest form, HttpRequest request, byte[] bodyHash) {
    return new String(form.write(request, bodyHash).toBytes(), StandardCharsets.UTF_8);
  }
}
