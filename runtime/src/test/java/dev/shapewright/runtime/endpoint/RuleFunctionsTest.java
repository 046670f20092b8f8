package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFunctionsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "abcdefg, 0, 4, false, abcd",
        "abcdefg, 0, 4, true, defg",
        "abcdefg, 1, 4, true, def",
        "abcd, 0, 4, false, abcd",
        "abc, 0, 4, false, -",
        "abc, 0, 4, true, -",
        "abcd, 2, 2, false, -",
        "abcd, 3, 2, false, -",
        "'', 0, 1, false, -",
        "abcdé, 0, 2, false, -"
      })
  void substringTakesAsciiOfEnoughCharacters(
      String text, int start, int stop, boolean reverse, String expected) {
    assertThat(RuleFunctions.substring(text, start, stop, reverse)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a/b c, a%2Fb%20c", "AZaz09-._~, AZaz09-._~", "é+%*, %C3%A9%2B%25%2A", "'', ''"})
  void uriEncodeKeepsWhatIsUnreserved(String text, String encoded) {
    assertThat(RuleFunctions.uriEncode(text)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, true, true",
    "3aws4, true, true",
    "UPPER, true, true",
    "part1.part2, false, true",
    "part1., false, false",
    ".part2, false, false",
    "part1..part2, false, false",
    "part1-.part2, false, false",
    "-a, false, false",
    "a-, false, false",
    "a b, false, false",
    "a_b, false, false",
    "'', false, false"
  })
  void hostLabelsAreThoseOfRfc1123(String text, boolean alone, boolean withDots) {
    assertThat(RuleFunctions.isValidHostLabel(text, false)).isEqualTo(alone);
    assertThat(RuleFunctions.isValidHostLabel(text, true)).isEqualTo(withDots);
  }

  @Test
  void aHostLabelHas63CharactersAtMost() {
    assertThat(RuleFunctions.isValidHostLabel("a".repeat(63), false)).isTrue();
    assertThat(RuleFunctions.isValidHostLabel("a".repeat(64), false)).isFalse();
    assertThat(RuleFunctions.isValidHostLabel("a".repeat(63) + ".b", true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "bucket, true, true",
    "my-bucket-2, true, true",
    "aa, false, false",
    "aaa, true, true",
    "a.bucket, false, true",
    "a..bucket, false, false",
    "a.-bucket, false, false",
    "Bucket, false, false",
    "bucket-, false, false",
    "192.168.5.4, false, false",
    "192.168.5.4.a, false, true"
  })
  void bucketsInHostNamesAreLowerCaseLabels(String bucket, boolean alone, boolean withDots) {
    assertThat(RuleFunctions.isVirtualHostableS3Bucket(bucket, false)).isEqualTo(alone);
    assertThat(RuleFunctions.isVirtualHostableS3Bucket(bucket, true)).isEqualTo(withDots);
  }

  @Test
  void aBucketInAHostNameHas63CharactersAtMost() {
    String bucket = "a".repeat(31) + "." + "a".repeat(31);
    assertThat(RuleFunctions.isVirtualHostableS3Bucket(bucket, true)).isTrue();
    assertThat(RuleFunctions.isVirtualHostableS3Bucket(bucket + "a", true)).isFalse();
  }

  @Test
  void anItemIsNullBehindTheEndOfItsList() {
    assertThat(RuleFunctions.item(List.of("a", "b"), 1)).isEqualTo("b");
    assertThat(RuleFunctions.item(List.of("a", "b"), 2)).isNull();
    assertThat(RuleFunctions.item(List.of(), 0)).isNull();
  }

  @Test
  void arnsAreTakenApart() {
    Arn arn =
        Objects.requireNonNull(Arn.parse("arn:aws:s3:us-east-1:123456789012:access/point:x//"));
    assertThat(arn.partition()).isEqualTo("aws");
    assertThat(arn.service()).isEqualTo("s3");
    assertThat(arn.region()).isEqualTo("us-east-1");
    assertThat(arn.accountId()).isEqualTo("123456789012");
    assertThat(arn.resourceId()).containsExactly("access", "point", "x", "", "");
  }

  @Test
  void regionAndAccountOfAnArnMayBeEmpty() {
    Arn arn = Objects.requireNonNull(Arn.parse("arn:aws:s3:::bucket"));
    assertThat(arn.region()).isEmpty();
    assertThat(arn.accountId()).isEmpty();
    assertThat(arn.resourceId()).containsExactly("bucket");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn",
        "arn:aws:s3",
        "arn:aws:s3:::",
        "arn:aws::us-east-1:1:x",
        "arn::s3:us-east-1:1:x",
        "urn:aws:s3:us-east-1:1:x"
      })
  void whatIsNoArnIsNull(String text) {
    assertThat(Arn.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, https, example.com, '', /, false",
    "http://example.com:80/foo/bar, http, example.com:80, /foo/bar, /foo/bar/, false",
    "HTTPS://example.com:8443, https, example.com:8443, '', /, false",
    "https://127.0.0.1, https, 127.0.0.1, '', /, true",
    "https://[fe80::1]/, https, [fe80::1], /, /, true",
    "https://256.0.0.1, https, 256.0.0.1, '', /, false",
    "https://vpc_e.example/a%20b, https, vpc_e.example, /a%20b, /a%20b/, false"
  })
  void urlsAreTakenApart(
      String text,
      String scheme,
      String authority,
      String path,
      String normalizedPath,
      boolean isIp) {
    EndpointUrl url = Objects.requireNonNull(EndpointUrl.parse(text));
    assertThat(url.scheme()).isEqualTo(scheme);
    assertThat(url.authority()).isEqualTo(authority);
    assertThat(url.path()).isEqualTo(path);
    assertThat(url.normalizedPath()).isEqualTo(normalizedPath);
    assertThat(url.isIp()).isEqualTo(isIp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "ftp://example.com",
        "https://",
        "https://e.com/?a=b",
        "https:x",
        "a b"
      })
  void whatIsNoUrlOfAServiceIsNull(String text) {
    assertThat(EndpointUrl.parse(text)).isNull();
  }

  @Test
  void aLabelIsNamedAndNotShown() {
    assertThat(RuleFunctions.hostLabel("AccountId", "123-a")).isEqualTo("123-a");
    assertThatThrownBy(() -> RuleFunctions.hostLabel("AccountId", "CANARY."))
        .isInstanceOf(EndpointException.class)
        .hasMessageStartingWith("AccountId becomes a part of the host name")
        .hasMessageNotContaining("CANARY");
  }
}
