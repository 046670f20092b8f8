package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;
import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.auth.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SsoCredentialsTest {
  /** The SHA-1 of "corp" and of "https://corp.awsapps.com/start". */
  private static final String SESSION_FILE = "ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

  private static final String LEGACY_FILE = "a51746d4aa793ae07b25e90c3a5db96fc7832bd7.json";
  private static final String KEYS =
      "{\"roleCredentials\":{\"accessKeyId\":\"SSO\",\"secretAccessKey\":\"s\","
          + "\"sessionToken\":\"t\",\"expiration\":1795266000000}}";
  private static final String PROFILE =
      "sso_account_id = 123456789012\nsso_role_name = Read Only\n";
  private static final String LOCATION =
      "sso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\n";

  private final Path home;
  private final World world;
  private final LoopbackServer server = new LoopbackServer(request -> ok(KEYS));

  /** Lives in a temporary home. */
  SsoCredentialsTest(@TempDir Path home) {
    this.home = home;
    this.world = World.at(home);
    world.settings.env("AWS_ENDPOINT_URL_SSO", server.url());
    world.settings.env("AWS_ENDPOINT_URL_SSO_OIDC", server.url());
  }

  @BeforeEach
  void writeConfig() {
    config("[profile a]\nsso_session = corp\n" + PROFILE + "[sso-session corp]\n" + LOCATION);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void config(String text) {
    World.write(home.resolve(".aws/config"), text);
  }

  private Path token(String file, String end, String more) {
    return World.write(
        home.resolve(".aws/sso/cache").resolve(file),
        "{\"accessToken\":\"old\",\"expiresAt\":\"" + end + "\"" + more + "}");
  }

  private Credentials fetch() throws InterruptedException {
    return new ProfileCredentials(world).fetch("a");
  }

  private static String renewable(String registered) {
    return ",\"refreshToken\":\"again\",\"clientId\":\"id\",\"clientSecret\":\"cs\",\"region\":\"x\","
        + "\"registrationExpiresAt\":\""
        + registered
        + "\"";
  }

  @Test
  void asksWithTheTokenOfTheSession() throws Exception {
    token(SESSION_FILE, "2026-11-21T13:00:00Z", "");
    assertThat(fetch())
        .isEqualTo(Credentials.ofSession("SSO", "s", "t", Instant.ofEpochMilli(1795266000000L)));
    assertThat(server.last().line())
        .isEqualTo(
            "GET /federation/credentials?role_name=Read%20Only&account_id=123456789012 HTTP/1.1");
    assertThat(server.last().header("x-amz-sso_bearer_token")).isEqualTo("old");
    assertThat(server.last().header("Authorization")).isEmpty();
  }

  @Test
  void theOlderFormIsFoundByItsUrl() throws Exception {
    config("[profile a]\n" + PROFILE + LOCATION);
    token(LEGACY_FILE, "2026-11-21T13:00:00UTC", "");
    assertThat(fetch().accessKeyId()).isEqualTo("SSO");
  }

  @Test
  void withoutASignInTheErrorSaysWhatToRun() {
    assertThatThrownBy(this::fetch)
        .hasMessageStartingWith("The SSO sign-in of profile a is missing (there is no ")
        .hasMessageEndingWith("): run aws sso login --profile a");
    token(SESSION_FILE, "2026-11-21T12:00:00Z", "");
    assertThatThrownBy(this::fetch)
        .hasMessage("The SSO sign-in of profile a has expired: run aws sso login --profile a");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aTokenThatIsNotAcceptedSaysSo() {
    token(SESSION_FILE, "2026-11-21T13:00:00Z", "");
    server.answering(request -> answer(401, "{}"));
    assertThatThrownBy(this::fetch)
        .hasMessage(
            "The SSO sign-in of profile a is no longer accepted: run aws sso login --profile a");
  }

  @ParameterizedTest
  @CsvSource({"403, 1", "404, 1", "302, 1", "400, 1", "429, 3", "500, 3"})
  void otherAnswersAreErrors(int status, int count) {
    token(SESSION_FILE, "2026-11-21T13:00:00Z", "");
    server.answering(request -> answer(status, "<html>"));
    assertThatThrownBy(this::fetch).hasMessageContaining("answered with status " + status);
    assertThat(server.requests).hasSize(count);
  }

  @Test
  void whatIsNotThereIsToldOf() {
    config("[profile a]\nsso_session = corp\n" + PROFILE);
    assertThatThrownBy(this::fetch)
        .hasMessage("Profile a refers to [sso-session corp], which the config file does not have");
    config("[profile a]\nsso_session = corp\nsso_role_name = r\n[sso-session corp]\n" + LOCATION);
    assertThatThrownBy(this::fetch).hasMessage("Profile a needs sso_account_id");
    config("[profile a]\n" + PROFILE + "sso_region = eu-west-1\n");
    assertThatThrownBy(this::fetch).hasMessage("Profile a or its sso-session needs sso_start_url");
    config(
        "[profile a]\nsso_session = corp\nsso_region = eu-west-2\n"
            + PROFILE
            + "[sso-session corp]\n"
            + LOCATION);
    assertThatThrownBy(this::fetch)
        .hasMessage("Profile a and its sso-session differ in sso_region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANARY", "{\"accessToken\":\"CANARY", "[\"CANARY\"]", "{}"})
  void aFileThatIsNoTokenIsToldOfWithoutItsContent(String content) {
    World.write(home.resolve(".aws/sso/cache").resolve(SESSION_FILE), content);
    assertThatThrownBy(this::fetch)
        .hasMessageStartingWith("SSO token file ")
        .hasMessageNotContaining("CANARY");
  }

  @Test
  void aTokenThatEndsSoonIsRenewedAndWrittenBack() throws Exception {
    Path file = token(SESSION_FILE, "2026-11-21T12:05:00Z", renewable("2027-01-01T00:00:00Z"));
    server.answering(
        request ->
            request.line().startsWith("POST /token ")
                ? ok(
                    "{\"accessToken\":\"new\",\"expiresIn\":3600,\"refreshToken\":\"next\","
                        + "\"tokenType\":\"Bearer\"}")
                : ok(KEYS));
    fetch();
    assertThat(server.requests.get(0).body())
        .isEqualTo(
            "{\"grantType\":\"refresh_token\",\"clientId\":\"id\",\"clientSecret\":\"cs\","
                + "\"refreshToken\":\"again\"}");
    assertThat(server.last().header("x-amz-sso_bearer_token")).isEqualTo("new");
    assertThat(Files.readString(file))
        .isEqualTo(
            "{\"accessToken\":\"new\",\"expiresAt\":\"2026-11-21T13:00:00Z\","
                + "\"refreshToken\":\"next\",\"clientId\":\"id\",\"clientSecret\":\"cs\","
                + "\"region\":\"x\",\"registrationExpiresAt\":\"2027-01-01T00:00:00Z\"}");
    assertNothingElseIsIn(file.resolveSibling("."));
    server.requests.clear();
    fetch();
    assertThat(server.requests).hasSize(1);
  }

  private static void assertNothingElseIsIn(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aTokenThatStillHoldsServesWhenItCannotBeRenewed() throws Exception {
    token(SESSION_FILE, "2026-11-21T12:05:00Z", renewable("2027-01-01T00:00:00Z"));
    server.answering(request -> request.line().startsWith("POST") ? answer(400, "{}") : ok(KEYS));
    fetch();
    assertThat(server.last().header("x-amz-sso_bearer_token")).isEqualTo("old");
    world.pass(Duration.ofMinutes(5));
    assertThatThrownBy(this::fetch)
        .hasMessage(
            "The SSO sign-in of profile a cannot be renewed: run aws sso login --profile a");
  }

  @Test
  void anEndedRegistrationIsNotTried() {
    token(SESSION_FILE, "2026-11-21T12:00:00Z", renewable("2026-11-21T12:00:00Z"));
    assertThatThrownBy(this::fetch).hasMessageContaining("has expired: run aws sso login");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void loginSessionsAreNotSupportedAndSaidToBe() {
    config("[profile a]\nlogin_session = x\n");
    assertThatThrownBy(this::fetch)
        .hasMessage("Profile a asks for login_session, which is not supported");
  }
}
