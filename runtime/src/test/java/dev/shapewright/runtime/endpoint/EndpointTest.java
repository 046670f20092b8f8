package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example.com, https, a.example.com, 443, '', a.example.com",
    "HTTPS://A.Example.COM:443/, https, a.example.com, 443, '', a.example.com",
    "http://localhost:8080/x/y//, http, localhost, 8080, /x/y, localhost:8080",
    "http://127.0.0.1, http, 127.0.0.1, 80, '', 127.0.0.1",
    "http://[::1]:80/, http, [::1], 80, '', [::1]",
    "https://[fd00::1]:8443, https, [fd00::1], 8443, '', [fd00::1]:8443",
    "http://my_service:8000, http, my_service, 8000, '', my_service:8000",
    "http://My_Service/x, http, my_service, 80, /x, my_service",
    "https://a.under_score.com:443/, https, a.under_score.com, 443, '', a.under_score.com",
    "http://my_service:, http, my_service, 80, '', my_service",
    "http://a/A-z.0_~!$&'()*+;=:@%c3%A4, http, a, 80, /A-z.0_~!$&'()*+;=:@%c3%A4, a"
  })
  void readsUrls(String text, String scheme, String host, int port, String path, String authority) {
    Endpoint endpoint = Endpoint.parse(text);
    assertThat(endpoint).isEqualTo(new Endpoint(scheme, host, port, path));
    assertThat(endpoint.authority()).isEqualTo(authority);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "localhost:8080",
        "ftp://example.com",
        "file:///etc/passwd",
        "https:example.com",
        "https://",
        "https:///path",
        "https://example.com:0",
        "https://example.com:65536",
        "https://example.com?x=1",
        "https://example.com/#x",
        "https://exa mple.com",
        "https://under_score.com:0",
        "https://under_score.com:65536",
        "https://under_score.com:99999999999999",
        "https://under_score.com:8a",
        "https://under_score.com:+8",
        "https://:8_0",
        "https://under_score:1:2",
        "https://under_sc\u00f6re.com",
        "https://ex\u00e4mple.com",
        "https://1.2.3.256",
        "https://example.com/\u00e4",
        "https://example.com/a/\u20ac",
        "https://example.com/%4",
        "http://[fe80::1%25lo]:80",
        "https://example.com/\r\nX: 1"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Endpoint ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:CANARY@example.com",
        "https://user:CANARY@exa mple.com",
        "https://user:CANARY@under_score.com",
        "ftp://user:CANARY@example.com",
        "user:CANARY@example.com",
        "https://user:CANARY@example.com:99999",
        "https://example.com/?token=CANARY",
        "https://example.com/#CANARY",
        "ftp://example.com/?token=CANARY"
      })
  void refusalsNeverShowPasswordsAndQueries(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("CANARY")
        .hasNoCause();
  }

  @Test
  void refusesAnAddressWithAZoneByName() {
    for (String url : new String[] {"http://[fe80::1%25lo]:80", "http://[fe80::1%lo]"}) {
      assertThatThrownBy(() -> Endpoint.parse(url))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Endpoint must not have an IPv6 address with a zone (what follows the % sign)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp, host, 80, '', scheme",
    "HTTP, host, 80, '', scheme",
    "http, '', 80, '', host",
    "http, a b, 80, '', host",
    "http, a@b, 80, '', host",
    "http, a/b, 80, '', host",
    "http, a?b, 80, '', host",
    "http, a#b, 80, '', host",
    "http, 'a\r\nX-Evil: 1', 80, '', host",
    "http, 'a\u0001', 80, '', host",
    "http, \u00e4, 80, '', host",
    "http, a:1, 80, '', host",
    "http, ::1, 80, '', host",
    "http, [::1, 80, '', host",
    "http, [], 80, '', host",
    "http, [::1]@a], 80, '', host",
    "http, host, 0, '', port",
    "http, host, -1, '', port",
    "http, host, 65536, '', port",
    "http, host, 80, x, path",
    "http, host, 80, /, path",
    "http, host, 80, /x/, path",
    "http, host, 80, /x y, path",
    "http, host, 80, /x?y, path",
    "http, host, 80, /x#y, path",
    "http, host, 80, /%, path",
    "http, host, 80, /%4, path",
    "http, host, 80, /%4g, path",
    "http, host, 80, /\u00e4, path",
    "http, host, 80, '/x\r\ny', path"
  })
  void anEndpointOfItsPartsIsChecked(
      String scheme, String host, int port, String path, String wrong) {
    assertThatThrownBy(() -> new Endpoint(scheme, host, port, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Endpoint " + wrong + " ");
  }

  @Test
  void refusesUserInformationByName() {
    assertThatThrownBy(() -> Endpoint.parse("https://me@example.com"))
        .hasMessage("Endpoint must not carry user information");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "127.0.0.1, true",
    "127.1.2.3, true",
    "[::1], true",
    "[0:0:0:0:0:0:0:1], true",
    "[::ffff:127.0.0.1], true",
    "127.0.0.1.example.com, false",
    "127.evil.com, false",
    "localhost.example.com, false",
    "10.0.0.1, false",
    "[fe80::1], false",
    "example.com, false"
  })
  void tellsLoopbackBySpelling(String host, boolean loopback) {
    assertThat(HostLabels.isLoopback(host)).isEqualTo(loopback);
  }

  @Test
  void aPrefixStandsBeforeANameAndNotBeforeAnAddress() {
    assertThat(Endpoint.parse("https://example.com:81/a").withHostPrefix("Data-1."))
        .hasToString("https://data-1.example.com:81/a");
    Endpoint address = Endpoint.parse("http://127.0.0.1:81");
    assertThat(address.withHostPrefix("data.")).isSameAs(address);
    assertThat(Endpoint.parse("http://127.0.0.1.example").withHostPrefix("data."))
        .hasToString("http://data.127.0.0.1.example");
    Endpoint v6 = Endpoint.parse("http://[::1]:81");
    assertThat(v6.withHostPrefix("data.")).isSameAs(v6);
    assertThatThrownBy(() -> Endpoint.parse("https://example.com").withHostPrefix("a/b."))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
