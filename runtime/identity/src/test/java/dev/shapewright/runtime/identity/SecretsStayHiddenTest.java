package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.auth.Credentials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A canary in each secret occurs in no text, exception or log of any level. */
@Timeout(120)
class SecretsStayHiddenTest {
  private static final String CANARY = "Canary";
  private static final String ARN = "arn:aws:iam::1:role/r";

  private static final String JSON =
      "{\"Version\":1,\"AccessKeyId\":\"AKI\",\"SecretAccessKey\":\"Canary1\","
          + "\"Token\":\"Canary2\",\"SessionToken\":\"Canary3\",\"accessToken\":\"Canary4\","
          + "\"roleCredentials\":{\"accessKeyId\":\"AKI\",\"secretAccessKey\":\"Canary5\","
          + "\"sessionToken\":\"Canary6\"}}";
  private static final String XML =
      "<r><AccessKeyId>AKI</AccessKeyId><SecretAccessKey>Canary7</SecretAccessKey><SessionToken>"
          + "Canary8</SessionToken><Expiration>2026-11-21T13:00:00Z</Expiration></r>";

  private final Path home;
  private final World world;
  private final LogRecorder log = new LogRecorder();
  private final StringBuilder texts = new StringBuilder();
  private String reply = "";
  private final LoopbackServer server =
      new LoopbackServer(
          request ->
              reply.isEmpty() ? good(request) : reply.equals("echo") ? echo(request) : reply);

  private static String good(LoopbackServer.Request request) {
    return switch (request.line().substring(0, request.line().indexOf(' '))) {
      case "POST" -> ok(XML);
      case "PUT" -> ok("Canary0");
      default -> ok(request.line().contains("credentials/ ") ? "role" : JSON);
    };
  }

  /** An error that repeats all that was sent, as a signature's mismatch is told. */
  private static String echo(LoopbackServer.Request request) {
    String body = URLDecoder.decode(request.body(), StandardCharsets.UTF_8);
    return answer(
        403,
        "<r><Code>AccessDenied</Code><Message>"
            + request.head()
            + body.replace('&', ' ')
            + "</Message><RequestId>"
            + request.header("X-Amz-Security-Token")
            + "</RequestId></r>");
  }

  /** Lives in a temporary home, with canaries in all files and variables. */
  SecretsStayHiddenTest(@TempDir Path home) {
    this.home = home;
    this.world = World.at(home);
    Path token = World.write(home.resolve("token"), "CanaryJwt");
    Path agentToken = World.write(home.resolve("agent"), "CanaryAgent");
    World.write(
        home.resolve(".aws/config"),
        "[profile role]\nrole_arn="
            + ARN
            + "\nsource_profile=role\nexternal_id=CanaryExt\n"
            + "aws_access_key_id=AKI\naws_secret_access_key=CanaryBase\n"
            + "[profile sso]\nsso_session=corp\nsso_account_id=1\nsso_role_name=r\n"
            + "[sso-session corp]\nsso_region=eu-west-1\nsso_start_url=https://x\n"
            + "[profile process]\ncredential_process=/bin/echo '"
            + JSON
            + "'\n[profile quote]\ncredential_process=/bin/echo 'Canary\n"
            + "[profile exit]\ncredential_process=/bin/ls /no/such/Canary\n");
    world
        .settings
        .env("AWS_ENDPOINT_URL", server.url())
        .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url())
        .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/?id=CanaryQuery")
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", agentToken.toString())
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString())
        .env("AWS_ROLE_ARN", ARN);
  }

  @AfterEach
  void stop() {
    server.close();
    log.close();
  }

  /** The SHA-1 of "corp" names the file. */
  private void writeSsoToken(String end) {
    World.write(
        home.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"),
        "{\"accessToken\":\"CanarySso\",\"expiresAt\":\""
            + end
            + "\",\"refreshToken\":\"CanaryRefresh\",\"clientId\":\"CanaryId\","
            + "\"clientSecret\":\"CanaryClient\"}");
  }

  private List<Source> sources() {
    return List.of(
        new WebIdentitySource(world),
        new ContainerSource(world),
        new InstanceSource(world),
        new ProfileSource(world, "role"),
        new ProfileSource(world, "sso"),
        new ProfileSource(world, "process"),
        new ProfileSource(world, "quote"),
        new ProfileSource(world, "exit"),
        new ProcessSource(world, List.of("/no/such/Canary", "Canary")),
        new RoleSource(
            world,
            AssumedRole.of(ARN).withExternalId("CanaryExt"),
            () -> Credentials.ofSession("AKI", "CanaryS", "CanaryT", null)));
  }

  private int askAll() {
    int found = 0;
    for (Source source : sources()) {
      for (int i = 0; i < 2; i++) {
        try {
          texts.append(source.find()).append('\n');
          found++;
        } catch (RuntimeException e) {
          StringWriter trace = new StringWriter();
          e.printStackTrace(new PrintWriter(trace, true));
          texts.append(trace);
        }
        world.pass(Duration.ofMinutes(50));
      }
      texts.append(source).append(source.describe()).append(SourceChain.of(source));
      world.setTime(World.START);
    }
    return found;
  }

  private void assertHidden() {
    texts.append(log.lines);
    assertThat(texts.toString()).isNotEmpty().doesNotContain(CANARY).doesNotContain("Signature=");
  }

  @Test
  void onSuccess() {
    writeSsoToken("2026-11-21T19:00:00Z");
    assertThat(askAll()).isEqualTo(14);
    assertHidden();
    assertThat(server.requests).anyMatch(request -> request.head().contains("CanaryAgent"));
    assertThat(server.requests).anyMatch(request -> request.head().contains("CanarySso"));
    assertThat(server.requests).anyMatch(request -> request.head().contains("Canary0"));
    assertThat(server.requests).anyMatch(request -> request.body().contains("CanaryJwt"));
  }

  @Test
  void onAnswersOfManyKinds() {
    String[] replies = {
      answer(200, "<html>CanaryHtml"),
      answer(200, "{\"AccessKeyId\":\"Canary"),
      answer(
          200,
          "{\"Code\":\"Success\",\"AccessKeyId\":\"Canary\\n\",\"SecretAccessKey\":\"Canary\","
              + "\"Token\":\"Canary\\u0000\"}"),
      answer(200, "<r><AccessKeyId>Canary&#10;Canary</AccessKeyId></r>"),
      answer(200, "<r><AccessKeyId>A</AccessKeyId><SecretAccessKey>Canary"),
      answer(302, "Canary", "Location", "http://Canary/"),
      answer(400, "{\"code\":\"Canary\"}", "X-Canary", "Canary"),
      "echo",
      answer(500, "Canary"),
      "HTTP/1.1 200 Canary\r\nContent-Length: 1000\r\n\r\ntruncatedCanary",
      "Canary truncated\r\n\r\n"
    };
    for (String end : new String[] {"2026-11-21T19:00:00Z", "2026-11-21T12:01:00Z"}) {
      for (String each : replies) {
        writeSsoToken(end);
        reply = each;
        askAll();
      }
    }
    assertThat(log.lines).isNotEmpty();
    assertHidden();
  }

  @Test
  void onTokensThatCannotStandInAHeader() {
    writeSsoToken("2026-11-21T19:00:00Z");
    World.write(home.resolve("agent"), "Canary\u0001\nCanary");
    World.write(home.resolve("token"), "Canary\nCanary");
    World.write(
        home.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"),
        "{\"accessToken\":\"Canary\\r\\nCanary\",\"expiresAt\":\"2026-11-21T19:00:00Z\"}");
    askAll();
    assertHidden();
  }
}
