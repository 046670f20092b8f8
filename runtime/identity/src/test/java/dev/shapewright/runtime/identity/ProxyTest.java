package dev.shapewright.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who is asked through the proxy of the process, and who never is. Hosts in .invalid are nowhere.
 */
@Timeout(60)
class ProxyTest {
  private final World world = new World();
  private final LoopbackServer proxy =
      new LoopbackServer(request -> StsImitation.credentials("AssumeRole", "AKI"));

  @BeforeEach
  void setProxy() {
    String url = proxy.url();
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", url.substring(url.lastIndexOf(':') + 1));
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", url.substring(url.lastIndexOf(':') + 1));
  }

  @AfterEach
  void stop() {
    for (String scheme : new String[] {"http", "https"}) {
      System.clearProperty(scheme + ".proxyHost");
      System.clearProperty(scheme + ".proxyPort");
    }
    proxy.close();
  }

  @Test
  void metadataAreNeverAskedForThroughAProxy() {
    world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://metadata.invalid");
    assertThatThrownBy(() -> new InstanceSource(world).find())
        .isInstanceOf(CredentialsException.class);
    assertThat(proxy.requests).isEmpty();
  }

  @Test
  void aContainersAgentIsNeverAskedThroughAProxy() {
    world.settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "https://agent.invalid/");
    assertThatThrownBy(() -> new ContainerSource(world).find())
        .isInstanceOf(CredentialsException.class);
    assertThat(proxy.requests).isEmpty();
  }

  private Credentials assumeRole() throws InterruptedException {
    world.settings.env("AWS_ENDPOINT_URL_STS", "http://sts.invalid");
    return new StsClient(world)
        .assumeRole(AssumedRole.of("arn:r"), "eu-west-1", Credentials.of("A", "b"));
  }

  @Test
  void servicesAre() throws Exception {
    assertThat(assumeRole().accessKeyId()).isEqualTo("AKI");
    assertThat(proxy.last().line()).isEqualTo("POST http://sts.invalid/ HTTP/1.1");
  }

  @Test
  void aProxyThatCannotBeUnderstoodIsACredentialsErrorOfServicesAlone() {
    System.setProperty("http.proxyPort", "many");
    assertThatThrownBy(this::assumeRole).isInstanceOf(CredentialsException.class);
    world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1");
    assertThatThrownBy(() -> new InstanceSource(world).find())
        .hasMessageContaining("Connection refused");
  }
}
