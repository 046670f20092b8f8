package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WebIdentitySourceTest {
  private static final String ARN = "arn:aws:iam::123456789012:role/worker";
  private static final String OPERATION = "AssumeRoleWithWebIdentity";

  private final World world;
  private final Path file;
  private final LoopbackServer server =
      new LoopbackServer(request -> StsImitation.credentials(OPERATION, "AKI"));
  private final WebIdentitySource source;

  /** Lives in a temporary home. */
  WebIdentitySourceTest(@TempDir Path home) {
    world = World.at(home);
    file = World.write(home.resolve("token"), "jwt.jwt/jwt+\n");
    world
        .settings
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", file.toString())
        .env("AWS_ROLE_ARN", ARN)
        .env("AWS_ENDPOINT_URL_STS", server.url());
    source = new WebIdentitySource(world);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsTheTokenUnsigned() {
    world.settings.env("AWS_ROLE_SESSION_NAME", "me");
    assertThat(source.find())
        .isEqualTo(
            Credentials.ofSession("AKI", "a&b", "tok", Instant.parse("2026-11-21T13:00:00Z")));
    assertThat(server.last().line()).isEqualTo("POST / HTTP/1.1");
    assertThat(server.last().header("Authorization")).isEmpty();
    assertThat(server.last().header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
    assertThat(StsImitation.form(server.last()))
        .containsOnly(
            java.util.Map.entry("Action", OPERATION),
            java.util.Map.entry("Version", "2011-06-15"),
            java.util.Map.entry("RoleArn", ARN),
            java.util.Map.entry("RoleSessionName", "me"),
            java.util.Map.entry("WebIdentityToken", "jwt.jwt/jwt+"));
  }

  @Test
  void aSessionNameIsMadeUpOfTheTime() {
    source.find();
    assertThat(StsImitation.form(server.last()))
        .containsEntry("RoleSessionName", "shapewright-" + World.START.toEpochMilli());
  }

  @Test
  void theFileIsReadAnewEachTime() {
    source.find();
    World.write(file, "next");
    world.pass(Duration.ofMinutes(50));
    source.find();
    assertThat(StsImitation.form(server.last())).containsEntry("WebIdentityToken", "next");
  }

  @Test
  void systemPropertiesOutrankTheEnvironment() {
    world.settings.prop("aws.roleArn", ARN + "2").prop("aws.roleSessionName", "you");
    source.find();
    assertThat(StsImitation.form(server.last()))
        .containsEntry("RoleArn", ARN + "2")
        .containsEntry("RoleSessionName", "you");
  }

  @Test
  void aFileWithoutARoleIsAnError() {
    world.settings.env("AWS_ROLE_ARN", " ");
    assertThatThrownBy(source::find)
        .hasMessage(
            "Web identity: AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN must be set together");
  }

  @Test
  void aMissingOrEmptyFileIsAnError() {
    World.write(file, "");
    assertThatThrownBy(source::find).hasMessage("Web identity token file " + file + " is empty");
    world.settings.env("AWS_WEB_IDENTITY_TOKEN_FILE", file + "x");
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(source::find).hasMessageContaining("does not exist");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aRefusalIsToldWithCodeMessageAndRequestId() {
    server.answering(
        request -> StsImitation.error(400, "ExpiredTokenException", "Token expired: &lt;when&gt;"));
    assertThatThrownBy(source::find)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            "AssumeRoleWithWebIdentity of "
                + ARN
                + " failed: ExpiredTokenException: Token expired: <when> (status 400, request id"
                + " R-2)");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aMessageThatRepeatsTheTokenIsNotShown() {
    server.answering(
        request -> StsImitation.error(400, "InvalidIdentityToken", "bad jwt.jwt/jwt+ there"));
    assertThatThrownBy(source::find)
        .hasMessageContaining("InvalidIdentityToken: (not shown")
        .hasMessageNotContaining("jwt.jwt");
  }

  @ParameterizedTest
  @CsvSource({
    "400, IDPCommunicationError, 3",
    "400, Throttling, 3",
    "400, ThrottlingException, 3",
    "400, RequestLimitExceeded, 3",
    "500, InternalFailure, 3",
    "503, ServiceUnavailable, 3",
    "400, IDPRejectedClaim, 1",
    "403, AccessDenied, 1"
  })
  void whatMayPassIsRepeatedTwice(int status, String code, int count) {
    server.answering(request -> StsImitation.error(status, code, "m"));
    assertThatThrownBy(source::find)
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.isPassing()).isEqualTo(count == 3))
        .hasMessageContaining(code);
    assertThat(server.requests).hasSize(count);
  }

  @Test
  void aRepetitionMaySucceed() {
    AtomicInteger count = new AtomicInteger();
    server.answering(
        request ->
            count.incrementAndGet() < 3
                ? StsImitation.error(400, "IDPCommunicationError", "m")
                : StsImitation.credentials(OPERATION, "LATE"));
    assertThat(source.find()).asString().contains("=LATE]");
  }

  @Test
  void answersThatAreNoXmlAreErrors() {
    server.answering(request -> answer(403, "<html><p>no"));
    assertThatThrownBy(source::find)
        .hasMessageEndingWith(" failed: no error code (status 403, request id unknown)");
    world.pass(Duration.ofSeconds(1));
    server.answering(request -> answer(302, "", "Location", "http://example.com"));
    assertThatThrownBy(source::find).hasMessageContaining("(status 302, ");
    world.pass(Duration.ofSeconds(2));
    server.answering(request -> answer(200, "{}"));
    assertThatThrownBy(source::find).hasMessageEndingWith("gave no acceptable XML");
    world.pass(Duration.ofSeconds(4));
    server.answering(request -> answer(200, "<a><AccessKeyId>A</AccessKeyId></a>"));
    assertThatThrownBy(source::find).hasMessageEndingWith("gave no SecretAccessKey");
  }
}
