package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.FakeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsChainTest {
  private final Path home;
  private final FakeSettings settings = new FakeSettings();
  private final CredentialsProvider chain = CredentialsChain.standard(settings);

  /** Lives in a temporary home. */
  CredentialsChainTest(@TempDir Path home) throws IOException {
    this.home = home;
    settings.env("HOME", home.toString());
    Files.createDirectory(home.resolve(".aws"));
  }

  @Test
  void systemPropertiesComeFirstThenTheEnvironmentThenTheProfile() throws IOException {
    credentialsFile("[default]\naws_access_key_id=P\naws_secret_access_key=p\n");
    assertThat(chain.resolve()).isEqualTo(Credentials.of("P", "p"));
    settings.env("AWS_ACCESS_KEY_ID", "E").env("AWS_SECRET_ACCESS_KEY", "e");
    assertThat(chain.resolve()).isEqualTo(Credentials.of("E", "e"));
    settings.prop("aws.accessKeyId", "S").prop("aws.secretAccessKey", "s");
    assertThat(chain.resolve()).isEqualTo(Credentials.of("S", "s"));
  }

  @Test
  void takesSessionTokens() throws IOException {
    credentialsFile(
        "[default]\naws_access_key_id=P\naws_secret_access_key=p\naws_session_token=pt\n");
    assertThat(chain.resolve()).isEqualTo(Credentials.ofSession("P", "p", "pt", null));
    settings.env("AWS_ACCESS_KEY_ID", "E").env("AWS_SECRET_ACCESS_KEY", "e");
    settings.env("AWS_SESSION_TOKEN", "et");
    assertThat(chain.resolve()).isEqualTo(Credentials.ofSession("E", "e", "et", null));
    settings.prop("aws.accessKeyId", "S").prop("aws.secretKey", "s").prop("aws.sessionToken", "st");
    assertThat(chain.resolve()).isEqualTo(Credentials.ofSession("S", "s", "st", null));
  }

  @Test
  void theOlderNameOfTheSecretYieldsToTheNewer() {
    settings.prop("aws.accessKeyId", "S").prop("aws.secretKey", "old");
    assertThat(chain.resolve().secretAccessKey()).isEqualTo("old");
    settings.prop("aws.secretAccessKey", "new");
    assertThat(chain.resolve().secretAccessKey()).isEqualTo("new");
  }

  @Test
  void blankValuesCountAsAbsent() {
    settings.prop("aws.accessKeyId", " ").prop("aws.secretAccessKey", "");
    settings.env("AWS_ACCESS_KEY_ID", " E ").env("AWS_SECRET_ACCESS_KEY", "e\n");
    settings.env("AWS_SESSION_TOKEN", "");
    assertThat(chain.resolve()).isEqualTo(Credentials.of("E", "e"));
  }

  @Test
  void aPartOfASetIsAnErrorAndNotPassedOver() throws IOException {
    credentialsFile("[default]\naws_access_key_id=P\naws_secret_access_key=p\n");
    settings.env("AWS_ACCESS_KEY_ID", "E");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            "Environment variables: AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not."
                + " Set them together or not at all.");
    settings.prop("aws.secretAccessKey", "s");
    assertThatThrownBy(chain::resolve)
        .hasMessageStartingWith(
            "System properties: aws.secretAccessKey is set but aws.accessKeyId is not.");
  }

  @Test
  void aTokenAloneIsAPartOfASet() {
    settings.env("AWS_SESSION_TOKEN", "t");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith(
            "Environment variables: AWS_SESSION_TOKEN is set but AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY are not.");
  }

  @Test
  void aProfileWithAPartOfASetIsAnError() throws IOException {
    credentialsFile("[default]\naws_secret_access_key=p\n");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith(
            "Profile default: aws_secret_access_key is set but aws_access_key_id is not.");
  }

  @Test
  void whenThereAreNoneTheErrorListsEveryPlace() throws IOException {
    Path credentials = credentialsFile("[other]\naws_access_key_id=P\n");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            "No credentials found. Looked at: System properties (aws.accessKeyId and"
                + " aws.secretAccessKey); Environment variables (AWS_ACCESS_KEY_ID and"
                + " AWS_SECRET_ACCESS_KEY); Profile default (aws_access_key_id and"
                + " aws_secret_access_key) in "
                + credentials
                + " and "
                + home.resolve(".aws/config")
                + " (no such file). Set one of these; for those of a role, SSO,"
                + " container or instance, add the artifact"
                + " dev.shapewright:shapewright-runtime-identity and build the client with"
                + " .credentials(CloudCredentials.defaultChain()).");
  }

  @Test
  void withoutAHomeDirectoryTheErrorSaysSo() {
    assertThatThrownBy(() -> CredentialsChain.standard(new FakeSettings()).resolve())
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining("in a home directory, which is not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role_arn",
        "sso_session",
        "sso_start_url",
        "sso_account_id",
        "login_session",
        "credential_process",
        "web_identity_token_file"
      })
  void whatAProfileAsksForAndAnotherArtifactHasIsNamed(String means) throws IOException {
    credentialsFile("[default]\n" + means + " = CANARY\n");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith(
            "Profile default asks for credentials by " + means + ". For this, add the artifact")
        .hasMessageEndingWith(
            " dev.shapewright:shapewright-runtime-identity and build the client with"
                + " .credentials(CloudCredentials.defaultChain()).")
        .hasMessageNotContaining("CANARY");
  }

  @Test
  void staticKeysOutrankAProcessButNotARole() throws IOException {
    String keys = "[default]\naws_access_key_id=P\naws_secret_access_key=p\n";
    credentialsFile(keys + "credential_process=x\n");
    assertThat(chain.resolve().accessKeyId()).isEqualTo("P");
    credentialsFile(keys + "role_arn = x\nsource_profile = y\n");
    assertThatThrownBy(chain::resolve).hasMessageContaining("role_arn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI"
      })
  void variablesThatAskForTheNetworkNameTheOtherArtifact(String variable) throws IOException {
    settings.env(variable, "CANARY");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("Credentials are asked for by " + variable + ". For this, add the")
        .hasMessageContaining("dev.shapewright:shapewright-runtime-identity")
        .hasMessageNotContaining("CANARY");
    settings.env("AWS_ACCESS_KEY_ID", "E").env("AWS_SECRET_ACCESS_KEY", "e");
    assertThat(chain.resolve().accessKeyId()).isEqualTo("E");
  }

  @Test
  void aProfileOutranksContainersButNotAWebIdentity() throws IOException {
    credentialsFile("[default]\naws_access_key_id=P\naws_secret_access_key=p\n");
    settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "x");
    assertThat(chain.resolve().accessKeyId()).isEqualTo("P");
    settings.prop("aws.webIdentityTokenFile", "x");
    assertThatThrownBy(chain::resolve).hasMessageContaining("aws.webIdentityTokenFile");
  }

  @Test
  void aProfileCanBeNamed() throws IOException {
    credentialsFile("[dev]\naws_access_key_id=D\naws_secret_access_key=d\n");
    CredentialsProvider dev = CredentialsChain.ofProfile(settings, "dev");
    assertThat(dev.resolve().accessKeyId()).isEqualTo("D");
    CredentialsProvider other = CredentialsChain.ofProfile(settings, "other");
    assertThatThrownBy(other::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("There is no such profile: Profile other (");
  }

  @Test
  void aProfileThatIsNamedAndMissingIsNotPassedOver() throws IOException {
    credentialsFile("[default]\naws_access_key_id=P\naws_secret_access_key=p\n");
    settings.env("AWS_PROFILE", "nosuch");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("There is no such profile: Profile nosuch (");
  }

  @Test
  void aChangedFileIsSeen() throws IOException {
    credentialsFile("[default]\naws_access_key_id=ONE\naws_secret_access_key=p\n");
    assertThat(chain.resolve().accessKeyId()).isEqualTo("ONE");
    credentialsFile("[default]\naws_access_key_id=SECOND\naws_secret_access_key=p\n");
    assertThat(chain.resolve().accessKeyId()).isEqualTo("SECOND");
  }

  @Test
  void aMalformedFileIsACredentialsError() throws IOException {
    Path file = credentialsFile("[default]\naws_secret_access_key CANARY\n");
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            "Cannot read credentials: Profile file " + file + ", line 2: expected name = value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws_access_key_id", "aws_secret_access_key", "aws_session_token"})
  void aValueOnSeveralLinesIsACredentialsErrorThatNamesTheProfile(String name) throws IOException {
    String keys = "[default]\naws_access_key_id=A\naws_secret_access_key=s\naws_session_token=t\n";
    int behind = keys.indexOf('\n', keys.indexOf(name)) + 1;
    credentialsFile(keys.substring(0, behind) + "  more\n" + keys.substring(behind));
    assertThatThrownBy(chain::resolve)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("Profile default: The ")
        .hasMessageNotContaining("more");
  }

  @Test
  void aFixedProviderGivesWhatItWasGiven() {
    Credentials credentials = Credentials.of("A", "b");
    assertThat(CredentialsProvider.of(credentials).resolve()).isSameAs(credentials);
  }

  private Path credentialsFile(String text) throws IOException {
    return Files.writeString(home.resolve(".aws/credentials"), text);
  }
}
