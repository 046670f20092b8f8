package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ContainerSourceTest {
  private static final String KEYS =
      "{\"RoleArn\":\"arn\",\"AccessKeyId\":\"AKI\",\"SecretAccessKey\":\"secret\","
          + "\"Token\":\"token\",\"Expiration\":\"2026-11-21T13:00:00Z\"}";

  private final World world = new World();
  private final LoopbackServer server = new LoopbackServer(request -> ok(KEYS));
  private final ContainerSource source = new ContainerSource(world);

  @AfterEach
  void stop() {
    server.close();
  }

  private void pointToServer(String target) {
    world.settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + target);
  }

  @Test
  void nothingSetIsNothingFound() {
    assertThat(source.find()).isNull();
  }

  @Test
  void takesCredentialsFromTheUrl() {
    pointToServer("/creds?id=1");
    assertThat(source.find())
        .isEqualTo(
            Credentials.ofSession("AKI", "secret", "token", Instant.parse("2026-11-21T13:00:00Z")));
    assertThat(server.last().line()).isEqualTo("GET /creds?id=1 HTTP/1.1");
    assertThat(server.last().header("Authorization")).isEmpty();
  }

  @Test
  void sendsTheTokenOfTheEnvironment() {
    pointToServer("/");
    world.settings.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abc");
    source.find();
    assertThat(server.last().header("Authorization")).isEqualTo("Basic abc");
  }

  @Test
  void theTokensFileOutranksItAndIsReadAnewEachTime(@TempDir Path directory) {
    pointToServer("/");
    Path file = World.write(directory.resolve("token"), "first\n");
    world.settings.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "other");
    world.settings.env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString());
    source.find();
    assertThat(server.last().header("Authorization")).isEqualTo("first");
    World.write(file, "second");
    world.pass(Duration.ofMinutes(55));
    source.find();
    assertThat(server.last().header("Authorization")).isEqualTo("second");
  }

  @Test
  void aTokenWithALineBreakIsRefusedBeforeAnythingIsSent() {
    pointToServer("/");
    world.settings.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "CANARY\r\nX: y");
    assertThatThrownBy(source::find)
        .isInstanceOf(CredentialsException.class)
        .hasMessageNotContaining("CANARY");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aMissingOrEmptyTokenFileIsAnError(@TempDir Path directory) {
    pointToServer("/");
    Path file = directory.resolve("token");
    world.settings.env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString());
    assertThatThrownBy(source::find).hasMessageContaining("does not exist");
    World.write(file, " \n");
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(source::find).hasMessageContaining("is empty");
    World.write(file, "x".repeat(65 * 1024));
    world.pass(Duration.ofSeconds(2));
    assertThatThrownBy(source::find).hasMessageContaining("more than 64 KiB");
  }

  @ParameterizedTest
  @CsvSource({"400, 1", "401, 1", "404, 1", "302, 1", "500, 3", "429, 3"})
  void otherAnswersAreErrorsAndThoseOfTheServersFaultRepeated(int status, int count) {
    pointToServer("/");
    server.answering(request -> answer(status, "<html>", "Location", server.url()));
    assertThatThrownBy(source::find)
        .hasMessage("Container credentials answered with status " + status);
    assertThat(server.requests).hasSize(count);
  }

  @Test
  void anAnswerWithoutAllFieldsIsAnError() {
    pointToServer("/");
    server.answering(request -> ok("{\"AccessKeyId\":\"AKI\"}"));
    assertThatThrownBy(source::find).hasMessage("Container credentials gave no SecretAccessKey");
  }

  @Test
  void aRelativeUriBeginsWithASlash() {
    world.settings.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "@evil.example.com/");
    assertThatThrownBy(source::find)
        .hasMessage("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI must begin with a slash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/x",
        "https://10.0.0.1/x",
        "http://127.0.0.1/x",
        "http://127.8.9.10:81/x",
        "http://[::1]:8080/x",
        "http://[0:0:0:0:0:0:0:1]/x",
        "http://169.254.170.2/x",
        "http://169.254.170.23/x",
        "http://[fd00:ec2::23]/x",
        "http://[FD00:EC2:0::23]/x",
        "HTTP://localhost/x"
      })
  void urlsThatStayNearOrAreEncryptedAreTaken(String url) {
    HttpRequest request = ContainerSource.request(url, Headers.empty());
    assertThat(request.target()).isEqualTo("/x");
    assertThat(request.endpoint().host()).isNotEqualTo("localhost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/x",
        "http://169.254.169.254/x",
        "http://169.254.170.3/x",
        "http://169.254.170.2.example.com/x",
        "http://127.0.0.1.example.com/x",
        "http://127.0.0.1@example.com/x",
        "http://localhost.example.com/x",
        "http://localhost./x",
        "http://127.1/x",
        "http://2130706433/x",
        "http://0177.0.0.1/x",
        "http://0x7f.0.0.1/x",
        "http://127.0.0.256/x",
        "http://0.0.0.0/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://[::ffff:10.0.0.1]/x",
        "http://[fd00:ec2::24]/x",
        "http://[fe80::1%25eth0]/x",
        "http://[::]/x",
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "https://user:CANARY@example.com/x",
        "http://127.0.0.1/x#f",
        "http:///x",
        "http://127.0.0.1:70000/x",
        "http://127.0.0.1 /x",
        "/x",
        "x"
      })
  void otherUrlsAreRefusedBeforeAnythingIsSent(String url) {
    assertThatThrownBy(() -> ContainerSource.request(url, Headers.empty()))
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("AWS_CONTAINER_CREDENTIALS_FULL_URI ")
        .hasMessageNotContaining("CANARY")
        .hasNoCause();
  }

  @Test
  void namesThatWouldMultiplyArePassedOver() {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      nested.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
    }
    String answer =
        KEYS.substring(0, KEYS.length() - 1) + ",\"" + "n".repeat(30_000) + "\":{" + nested + "}}";
    assertThat(JsonFields.read(answer.getBytes(UTF_8), "Test").all()).hasSize(5);
  }
}
