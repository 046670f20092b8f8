package dev.shapewright.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.internal.SystemSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {
  private final Map<String, String> settings = new HashMap<>();

  /** Names with a dot are system properties. */
  private @Nullable HttpProxy proxy(String scheme) {
    return HttpProxy.ofProcess(
        new SystemSettings() {
          @Override
          protected @Nullable String rawEnvironment(String name) {
            return settings.get(name);
          }

          @Override
          protected @Nullable String rawProperty(String name) {
            return name.indexOf('.') < 0 ? null : settings.get(name);
          }
        },
        scheme);
  }

  private static String text(@Nullable HttpProxy proxy) {
    if (proxy == null) {
      return "none";
    }
    String authorization = proxy.authorization();
    if (authorization == null) {
      return proxy.origin().toString();
    }
    byte[] user = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
    return new String(user, StandardCharsets.UTF_8) + " at " + proxy.origin();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com,example.com:443,true",
    "example.com,a.example.com:443,true",
    "example.com,anexample.com:443,false",
    "example.com,example.com.evil:443,false",
    ".example.com,example.com:443,true",
    ".example.com,a.b.example.com:443,true",
    "*.example.com,a.example.com:443,true",
    "*.example.com,example.com:443,false",
    "EXAMPLE.com,example.com:443,true",
    "*,anything.at.all:443,true",
    "'a.example, b.example  c.example',b.example:443,true",
    "'a.example, b.example  c.example',c.example:443,true",
    "'a.example, b.example  c.example',d.example:443,false",
    "example.com:8443,example.com:8443,true",
    "example.com:8443,example.com:443,false",
    "10.0.0.0/8,10.1.2.3:443,true",
    "10.0.0.0/8,11.1.2.3:443,false",
    "10.0.0.0/8,10.example.com:443,false",
    "10.128.0.0/9,10.127.0.1:443,false",
    "10.128.0.0/9,10.128.0.1:443,true",
    "10.1.2.3,10.1.2.3:443,true",
    "10.1.2.3:443,10.1.2.3:443,true",
    "10.1.2.3:80,10.1.2.3:443,false",
    "1.2.3,10.1.2.3:443,false",
    "0.0.0.0/0,10.1.2.3:443,true",
    "10.0.0.0/x,10.1.2.3:443,false",
    "10.0.0.0/-1,10.1.2.3:443,false",
    "10.0.0.0/33,10.1.2.3:443,false",
    "2001:db8::/32,[2001:db8::5]:443,true",
    "2001:db8::/32,[2001:db9::5]:443,false",
    "2001:db8::5,[2001:db8:0:0::5]:443,true",
    "[2001:db8::5]:443,[2001:db8::5]:443,true",
    "[2001:db8::5]:80,[2001:db8::5]:443,false",
    "10.*,10.1.2.3:443,true",
    "'',example.com:443,false",
  })
  void exceptionsAreReachedDirectly(String exceptions, String host, boolean direct) {
    HttpProxy proxy = HttpProxy.of("proxy.example", 3128).withExceptions(exceptions);

    assertThat(proxy.serves(Endpoint.parse("https://" + host))).isEqualTo(!direct);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "a.localhost",
        "127.0.0.1",
        "127.9.8.7",
        "[::1]",
        "0.0.0.0",
        "[::]",
        "169.254.169.254",
        "169.254.170.2",
        "169.254.170.23",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "[fd00:ec2::23]",
        "[::ffff:169.254.169.254]",
      })
  void localHostsAreNeverReachedThroughAProxy(String host) {
    assertThat(HttpProxy.isLocal(host)).isTrue();
    HttpProxy proxy = HttpProxy.of("proxy.example", 3128);
    assertThat(proxy.serves(Endpoint.parse("http://" + host))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notlocalhost", "localhost.example.com", "10.0.0.1", "[fd00:ec3::1]"})
  void otherHostsAre(String host) {
    assertThat(HttpProxy.isLocal(host)).isFalse();
  }

  @Test
  void withoutSettingsThereIsNoProxy() {
    assertThat(proxy("http")).isNull();
    assertThat(proxy("https")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "proxy.example,proxy.example:80",
    "proxy.example:3128,proxy.example:3128",
    "http://proxy.example:3128,proxy.example:3128",
    "HTTP://Proxy.Example:3128/,proxy.example:3128",
    "http://10.1.1.1:8080,10.1.1.1:8080",
    "http://[2001:db8::1]:8080,[2001:db8::1]:8080",
    "http://u:p@proxy.example:1,u:p at proxy.example:1",
    "u@proxy.example:1,u: at proxy.example:1",
    "http://u:p%40ss%3Aw%2Bo+rd@proxy.example:1,u:p@ss:w+o+rd at proxy.example:1",
    "http://u:p@ss@proxy.example:1,u:p@ss at proxy.example:1",
  })
  void theEnvironmentNamesAProxy(String value, String expected) {
    settings.put("https_proxy", value);

    assertThat(text(proxy("https"))).isEqualTo(expected);
    assertThat(proxy("http")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://user:canary@proxy.example:1080",
        "https://user:canary@proxy.example:443",
        "https://proxy.example:443",
        "http://user:canary@proxy.example:port",
        "http://user:canary%zz@proxy.example:80",
        "http://user:canary@proxy.example:80/path",
        "http://user:canary@",
        "http://user:canary@proxy example",
        "://",
      })
  void aSettingThatNamesNoProxyIsRefusedWithoutBeingShown(String value) {
    settings.put("HTTPS_PROXY", value);

    Throwable refusal = catchThrowable(() -> proxy("https"));

    assertThat(refusal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("HTTPS_PROXY is not of the form http://user:password@host:port")
        .hasNoCause();
  }

  @Test
  void thePrecedenceIsPropertiesThenSmallLettersThenCapitals() {
    settings.put("HTTPS_PROXY", "capitals.example:1");
    assertThat(text(proxy("https"))).isEqualTo("capitals.example:1");
    settings.put("https_proxy", "small.example:2");
    assertThat(text(proxy("https"))).isEqualTo("small.example:2");
    settings.put("https.proxyHost", "property.example");
    assertThat(text(proxy("https"))).isEqualTo("property.example:443");
    settings.put("https.proxyPort", "3128");
    settings.put("https.proxyUser", "u");
    assertThat(text(proxy("https"))).isEqualTo("u: at property.example:3128");
    settings.put("https.proxyPassword", "p");
    assertThat(text(proxy("https"))).isEqualTo("u:p at property.example:3128");
    settings.put("http.proxyHost", "plain.example");
    assertThat(text(proxy("http"))).isEqualTo("plain.example:80");
  }

  @Test
  void theHeaderProxyOfACgiRequestIsNoProxy() {
    settings.put("REQUEST_METHOD", "GET");
    settings.put("HTTP_PROXY", "evil.example:1");
    settings.put("HTTPS_PROXY", "good.example:2");
    assertThat(proxy("http")).isNull();
    assertThat(text(proxy("https"))).isEqualTo("good.example:2");
    settings.put("http_proxy", "fine.example:3");
    assertThat(text(proxy("http"))).isEqualTo("fine.example:3");
  }

  @Test
  void exceptionsComeFromWhereTheProxyComesFrom() {
    settings.put("https_proxy", "proxy.example:1");
    settings.put("NO_PROXY", "a.example");
    assertThat(isDirect("x.a.example")).isTrue();
    settings.put("no_proxy", "b.example");
    assertThat(isDirect("a.example")).isFalse();
    assertThat(isDirect("b.example")).isTrue();

    settings.put("https.proxyHost", "proxy.example");
    assertThat(isDirect("b.example")).isFalse();
    settings.put("http.nonProxyHosts", "C.example|*.d.example|10.*");
    assertThat(isDirect("c.example")).isTrue();
    // Such names stand for themselves alone.
    assertThat(isDirect("x.c.example")).isFalse();
    assertThat(isDirect("x.d.example")).isTrue();
    assertThat(isDirect("10.2.3.4")).isTrue();
    assertThat(isDirect("e.example")).isFalse();
  }

  private boolean isDirect(String host) {
    HttpProxy proxy = proxy("https");
    return proxy != null && !proxy.serves(Endpoint.parse("https://" + host));
  }

  @Test
  void transportsUseTheProxyOfTheProcessUnlessToldOtherwise() throws Exception {
    try (TestProxy proxy = TestProxy.answering(Exchanges.OK)) {
      settings.put("http_proxy", "127.0.0.1:" + proxy.port());
      SystemSettings process =
          new SystemSettings() {
            @Override
            protected @Nullable String rawEnvironment(String name) {
              return settings.get(name);
            }

            @Override
            protected @Nullable String rawProperty(String name) {
              return null;
            }
          };
      Endpoint endpoint = Endpoint.parse("http://origin.invalid");
      HttpRequest request =
          new HttpRequest(
              "GET", endpoint, "/", dev.shapewright.runtime.Headers.empty(), new byte[0]);
      try (SocketTransport transport = SocketTransport.builder().settings(process).build()) {
        assertThat(transport.send(request, Exchanges.LIMITS).status()).isEqualTo(200);
      }
      try (SocketTransport direct =
          SocketTransport.builder().settings(process).proxy(null).build()) {
        assertThat(Exchanges.failure(direct, request)).hasMessageContaining("was not found");
      }
      assertThat(proxy.heads).hasSize(1);
    }
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> HttpProxy.of("proxy.example", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> HttpProxy.of("http://proxy", 1));
    HttpProxy proxy = HttpProxy.of("Proxy.example", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxy.withCredentials("us:er", "canary"))
        .withMessageNotContaining("canary");
  }

  @Test
  void noTextFormHoldsThePassword() {
    HttpProxy proxy = HttpProxy.of("proxy.example", 1).withCredentials("user", "canary");

    for (Object shown : new Object[] {proxy, proxy.origin()}) {
      assertThat(shown.toString()).doesNotContain("canary", "dXNlcjpjYW5hcnk=");
    }
  }
}
