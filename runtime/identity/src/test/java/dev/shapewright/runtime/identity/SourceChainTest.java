package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceChainTest {
  private final Path home;
  private final World world;
  private final LoopbackServer imds =
      new LoopbackServer(request -> request.line().endsWith("/r HTTP/1.1") ? keys("EC2") : ok("r"));
  private final LoopbackServer agent = new LoopbackServer(request -> keys("ECS"));
  private final LoopbackServer sts =
      new LoopbackServer(request -> StsImitation.credentials("AssumeRoleWithWebIdentity", "WEB"));
  private final SourceChain chain;

  /** Lives in a temporary home. */
  SourceChainTest(@TempDir Path home) {
    this.home = home;
    this.world = World.at(home);
    world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", imds.url());
    world.settings.env("AWS_ENDPOINT_URL_STS", sts.url());
    this.chain = SourceChain.standard(world);
  }

  private static String keys(String key) {
    return ok("{\"AccessKeyId\":\"" + key + "\",\"SecretAccessKey\":\"s\",\"Token\":\"t\"}");
  }

  @AfterEach
  void stop() {
    imds.close();
    agent.close();
    sts.close();
  }

  private String key() {
    return chain.resolve().accessKeyId();
  }

  @Test
  void placesAreLookedAtInTheirOrder() {
    assertThat(key()).isEqualTo("EC2");
    world.settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", agent.url());
    assertThat(key()).isEqualTo("ECS");
    World.write(
        home.resolve(".aws/credentials"),
        "[default]\naws_access_key_id=PROFILE\naws_secret_access_key=p\n");
    assertThat(key()).isEqualTo("PROFILE");
    Path token = World.write(home.resolve("token"), "jwt");
    world.settings.env("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
    world.settings.env("AWS_ROLE_ARN", "arn:aws:iam::1:role/r");
    assertThat(key()).isEqualTo("WEB");
    world.settings.env("AWS_ACCESS_KEY_ID", "ENV").env("AWS_SECRET_ACCESS_KEY", "e");
    assertThat(key()).isEqualTo("ENV");
    world.settings.prop("aws.accessKeyId", "PROP").prop("aws.secretKey", "p");
    assertThat(key()).isEqualTo("PROP");
  }

  @Test
  void aPartOfASetIsAnErrorAndNotPassedOver() {
    world.settings.env("AWS_ACCESS_KEY_ID", "ENV");
    assertThatThrownBy(chain::resolve)
        .hasMessageStartingWith(
            "Environment variables: AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not.");
    world.settings.prop("aws.secretAccessKey", "s");
    assertThatThrownBy(chain::resolve)
        .hasMessageStartingWith(
            "System properties: aws.secretAccessKey is set but aws.accessKeyId is not.");
  }

  @Test
  void aPlaceThatIsAskedForAndFailsIsNotPassedOver() {
    world.settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", agent.url());
    agent.answering(request -> answer(404, ""));
    assertThatThrownBy(chain::resolve).hasMessage("Container credentials answered with status 404");
    world.settings.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/no/such/file");
    world.settings.env("AWS_ROLE_ARN", "arn:aws:iam::1:role/r");
    assertThatThrownBy(chain::resolve).hasMessageContaining("/no/such/file does not exist");
    assertThat(imds.requests).isEmpty();
  }

  @Test
  void whenThereAreNoneTheErrorListsEveryPlace() {
    imds.answering(request -> answer(404, ""));
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            "No credentials found. Looked at: System properties (aws.accessKeyId and"
                + " aws.secretAccessKey); Environment variables (AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY); Web identity (AWS_WEB_IDENTITY_TOKEN_FILE and"
                + " AWS_ROLE_ARN); Profile default in "
                + home.resolve(".aws/credentials")
                + " (no such file) and "
                + home.resolve(".aws/config")
                + "; Container credentials (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or"
                + " AWS_CONTAINER_CREDENTIALS_FULL_URI); EC2 instance metadata. EC2 instance"
                + " metadata answered with status 404 to the token's request. Set one of these.");
    world.settings.env("AWS_EC2_METADATA_DISABLED", "true");
    assertThatThrownBy(chain::resolve)
        .hasMessageEndingWith("metadata (off by AWS_EC2_METADATA_DISABLED). Set one of these.");
  }

  @Test
  void anUnreachableInstanceIsAskedOnceInAWhile() {
    world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1");
    assertThatThrownBy(chain::resolve).hasMessageContaining("Connecting to 127.0.0.1");
    List<Long> sleeps = List.copyOf(world.sleeps);
    assertThat(sleeps).hasSize(2);
    assertThatThrownBy(chain::resolve).hasMessageContaining("Connecting to 127.0.0.1");
    assertThat(world.sleeps).isEqualTo(sleeps);
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(chain::resolve).hasMessageContaining("Connecting to 127.0.0.1");
    assertThat(world.sleeps).hasSize(4);
  }

  @Test
  void theFactoryMakesProvidersThatSayWhatTheyAre() {
    assertThat(CloudCredentials.defaultChain().toString())
        .startsWith("CredentialsProvider[System properties (");
    assertThat(CloudCredentials.webIdentity().toString()).contains("[Web identity");
    assertThat(CloudCredentials.profile("dev").toString()).contains("[Profile dev in ");
    assertThat(CloudCredentials.process("a").toString())
        .isEqualTo("CredentialsProvider[Credentials process]");
    assertThat(CloudCredentials.container().toString()).contains("[Container credentials");
    assertThat(CloudCredentials.instanceMetadata().toString()).contains("EC2 instance metadata");
    assertThat(
            CloudCredentials.assumeRole(AssumedRole.of("arn:r"), () -> Credentials.of("a", "b"))
                .toString())
        .isEqualTo("CredentialsProvider[Role arn:r]");
    assertThatThrownBy(() -> CloudCredentials.process())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noThreadStaysBehindARefresh() throws Exception {
    key();
    for (int i = 0; i < 100 && threads() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(threads()).isZero();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("shapewright-"))
        .count();
  }
}
