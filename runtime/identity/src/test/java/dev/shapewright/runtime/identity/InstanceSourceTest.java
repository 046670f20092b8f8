package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.endpoint.EndpointException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InstanceSourceTest {
  private static final String KEYS =
      "{\"Code\":\"Success\",\"LastUpdated\":\"x\",\"Type\":\"AWS-HMAC\",\"AccessKeyId\":\"AKI\","
          + "\"SecretAccessKey\":\"secret\",\"Token\":\"token\","
          + "\"Expiration\":\"2026-11-21T18:00:00Z\"}";

  private final World world = new World();
  private final AtomicInteger tokens = new AtomicInteger();
  private final LoopbackServer server = new LoopbackServer(this::imds);
  private final InstanceSource source = new InstanceSource(world);

  private String imds(LoopbackServer.Request request) {
    if (request.line().equals("PUT /latest/api/token HTTP/1.1")) {
      return answer(
          200,
          "TOKEN" + tokens.incrementAndGet(),
          "x-aws-ec2-metadata-token-ttl-seconds",
          request.header("x-aws-ec2-metadata-token-ttl-seconds"));
    }
    if (!request.header("x-aws-ec2-metadata-token").equals("TOKEN" + tokens.get())) {
      return answer(401, "");
    }
    return switch (request.line()) {
      case "GET /latest/meta-data/iam/security-credentials/ HTTP/1.1" -> ok("worker\n");
      case "GET /latest/meta-data/iam/security-credentials/worker HTTP/1.1" -> ok(KEYS);
      case "GET /latest/meta-data/placement/region HTTP/1.1" -> ok("eu-north-1");
      default -> answer(404, "<html>");
    };
  }

  @BeforeEach
  void pointToServer() {
    world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForATokenThenTheRoleThenItsCredentials() {
    assertThat(source.find())
        .isEqualTo(
            Credentials.ofSession("AKI", "secret", "token", Instant.parse("2026-11-21T18:00:00Z")));
    assertThat(server.requests).hasSize(3);
    assertThat(server.requests.get(0).header("X-aws-ec2-metadata-token-ttl-seconds"))
        .isEqualTo("21600");
    assertThat(server.requests.get(0).header("Content-Length")).isEqualTo("0");
  }

  @Test
  void theTokenIsKeptForNineTenthsOfItsLife() {
    source.find();
    server.requests.clear();
    world.setTime(World.START.plusSeconds(19_439));
    source.find();
    assertThat(server.requests).isEmpty();
    world.setTime(World.START.plusSeconds(20_800));
    source.find();
    assertThat(server.requests).hasSize(3);
    assertThat(tokens).hasValue(2);
  }

  @Test
  void aTokenThatIsRefusedIsReplacedOnce() throws InterruptedException {
    InstanceMetadata metadata = new InstanceMetadata(world);
    assertThat(metadata.region()).isEqualTo("eu-north-1");
    tokens.incrementAndGet();
    assertThat(metadata.region()).isEqualTo("eu-north-1");
    assertThat(server.requests).hasSize(5);
  }

  @Test
  void thereIsNoFallingBackToRequestsWithoutAToken() {
    server.answering(request -> request.line().startsWith("PUT") ? answer(403, "") : ok(KEYS));
    assertThatThrownBy(source::find)
        .isInstanceOf(CredentialsException.class)
        .hasMessage("EC2 instance metadata answered with status 403: it is turned off");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void anInstanceWithoutARoleIsToldOf() {
    server.answering(request -> request.line().startsWith("PUT") ? ok("T") : answer(404, "no"));
    assertThatThrownBy(source::find)
        .hasMessage(
            "EC2 instance metadata answered with status 404: no role is attached to the instance");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void serverErrorsAreRepeatedTwice(int status) {
    server.answering(request -> answer(status, "<html>sorry</html>"));
    assertThatThrownBy(source::find)
        .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.isPassing()).isTrue())
        .hasMessageContaining("status " + status);
    assertThat(server.requests).hasSize(3);
    assertThat(world.sleeps).containsExactly(100L, 200L);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 404})
  void redirectsAndRefusalsAreErrorsAtOnce(int status) {
    server.answering(request -> answer(status, "", "Location", server.url() + "/elsewhere"));
    assertThatThrownBy(source::find).hasMessageContaining("status " + status);
    assertThat(server.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>not json</html>",
        "{\"Code\":\"Success\",\"AccessKeyId\":\"AKI\",",
        "[]",
        "\"text\"",
        "",
        "{} {}",
        "{\"AccessKeyId\":\"A\",\"AccessKeyId\":\"B\"}"
      })
  void whatIsNoJsonObjectIsAnError(String body) {
    answerWith(body);
    assertThatThrownBy(source::find).hasMessage("EC2 instance metadata gave no JSON object");
  }

  private void answerWith(String body) {
    server.answering(
        request ->
            request.line().startsWith("PUT")
                ? ok("T")
                : request.line().contains("credentials/ ") ? ok("worker") : ok(body));
  }

  @Test
  void incompleteCredentialsAreAnError() {
    answerWith("{\"Code\":\"Success\",\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"s\"}");
    assertThatThrownBy(source::find).hasMessage("EC2 instance metadata gave no Token");
  }

  @Test
  void aCodeOtherThanSuccessIsAnError() {
    answerWith("{\"Code\":\"AssumeRoleUnauthorizedAccess\"}");
    assertThatThrownBy(source::find)
        .hasMessage("EC2 instance metadata has no credentials: AssumeRoleUnauthorizedAccess");
  }

  @Test
  void answersOfMoreThan64KibAreRefused() {
    answerWith("{\"a\":\"" + "x".repeat(64 * 1024) + "\"}");
    assertThatThrownBy(source::find).isInstanceOf(CredentialsException.class);
  }

  @Test
  void truncatedAndSilentAnswersAreErrorsInTime() {
    server.answering(request -> "HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\ntruncated");
    assertThatThrownBy(source::find).isInstanceOf(CredentialsException.class);
    server.answering(request -> "stall");
    long begun = System.nanoTime();
    world.pass(Duration.ofMinutes(2));
    assertThatThrownBy(source::find).hasMessageContaining("made no progress for 1 s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void inAnOutageTheInstancesCredentialsServeForADay() {
    source.find();
    server.answering(request -> answer(500, ""));
    world.pass(Duration.ofHours(29));
    assertThat(source.find()).isNotNull();
    world.pass(Duration.ofHours(2));
    assertThatThrownBy(source::find).hasMessageContaining("status 500");
  }

  @Test
  void itCanBeTurnedOff() {
    world.settings.env("AWS_EC2_METADATA_DISABLED", "TRUE");
    assertThat(source.find()).isNull();
    assertThat(server.requests).isEmpty();
  }

  @Test
  void theModeMustBeKnown() {
    World other = new World();
    other.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "IPv5");
    assertThatThrownBy(() -> new InstanceSource(other).find())
        .hasMessage("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE must be IPv4 or IPv6");
  }

  @Test
  void theRegionIsTheLastResort() {
    assertThat(CloudRegion.find(world)).isEqualTo("eu-north-1");
    server.requests.clear();
    world.settings.env("AWS_DEFAULT_REGION", "eu-west-3");
    assertThat(CloudRegion.find(world)).isEqualTo("eu-west-3");
    world.settings.env("AWS_REGION", "eu-west-2");
    assertThat(CloudRegion.find(world)).isEqualTo("eu-west-2");
    world.settings.prop("aws.region", "eu-west-1");
    assertThat(CloudRegion.find(world)).isEqualTo("eu-west-1");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aRegionThatCannotStandInAHostNameIsRefused() {
    server.answering(request -> ok("evil.example.com/"));
    assertThatThrownBy(() -> CloudRegion.find(world))
        .isInstanceOf(EndpointException.class)
        .hasMessageStartingWith("No valid region in EC2 instance metadata");
  }

  @Test
  void withoutARegionTheErrorTellsWhereToSetOne() {
    world.settings.env("AWS_EC2_METADATA_DISABLED", "true");
    assertThatThrownBy(() -> CloudRegion.find(world))
        .isInstanceOf(EndpointException.class)
        .hasMessage(
            "No region found. Give the client one, or set system property aws.region, environment"
                + " variable AWS_REGION or AWS_DEFAULT_REGION, or region in profile default."
                + " EC2 instance metadata are off");
  }
}
