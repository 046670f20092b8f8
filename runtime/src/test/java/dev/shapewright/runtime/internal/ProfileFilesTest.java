package dev.shapewright.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFilesTest {
  private final Path home;
  private final FakeSettings settings = new FakeSettings();
  private final ProfileFiles files = new ProfileFiles(settings);

  /** Lives in a temporary home. */
  ProfileFilesTest(@TempDir Path home) throws IOException {
    this.home = home;
    settings.env("HOME", home.toString());
    Files.createDirectory(home.resolve(".aws"));
  }

  @Test
  void readsTheDefaultPlaces() throws IOException {
    write(".aws/config", "[default]\nregion = eu-west-1\n");
    write(".aws/credentials", "[default]\naws_access_key_id = AK\n");
    ProfileSection profile = files.activeProfile();
    assertThat(profile.get("region")).isEqualTo("eu-west-1");
    assertThat(profile.get("aws_access_key_id")).isEqualTo("AK");
  }

  @Test
  void settingsMoveTheFiles() throws IOException {
    write("a", "[profile default]\nregion = r1\n");
    write("b", "[default]\nx = 2\n");
    settings.env("AWS_CONFIG_FILE", "~/a");
    settings.env("AWS_SHARED_CREDENTIALS_FILE", home.resolve("b").toString());
    assertThat(files.activeProfile().get("region")).isEqualTo("r1");
    assertThat(files.activeProfile().get("x")).isEqualTo("2");
    settings.prop("aws.configFile", "/elsewhere");
    assertThat(files.configFile()).isEqualTo(new File("/elsewhere"));
    assertThat(files.activeProfile().get("region")).isNull();
  }

  @Test
  void theProfileInUseComesFromPropertyThenEnvironment() {
    assertThat(files.activeName()).isEqualTo("default");
    settings.env("AWS_PROFILE", "  ");
    assertThat(files.activeName()).isEqualTo("default");
    settings.env("AWS_PROFILE", "env");
    assertThat(files.activeName()).isEqualTo("env");
    settings.prop("aws.profile", "prop");
    assertThat(files.activeName()).isEqualTo("prop");
  }

  @Test
  void theCredentialsFileWins() throws IOException {
    write(".aws/config", "[default]\nregion = r1\noutput = json\n");
    write(".aws/credentials", "[default]\nregion = r2\n");
    assertThat(files.activeProfile().get("region")).isEqualTo("r2");
    assertThat(files.activeProfile().get("output")).isEqualTo("json");
  }

  @Test
  void keysOfTwoFilesAreNotMixed() throws IOException {
    write(
        ".aws/config",
        "[default]\naws_access_key_id=A\naws_secret_access_key=B\naws_session_token=C\n");
    write(".aws/credentials", "[default]\naws_access_key_id=X\naws_secret_access_key=Y\n");
    ProfileSection profile = files.activeProfile();
    assertThat(profile.get("aws_access_key_id")).isEqualTo("X");
    assertThat(profile.get("aws_session_token")).isNull();
  }

  @Test
  void missingFilesHomesAndProfilesAreNoError() {
    assertThat(files.profile("default")).isNull();
    assertThat(files.activeProfile().get("region")).isNull();
    assertThat(files.services("x")).isNull();
    ProfileFiles homeless = new ProfileFiles(new FakeSettings());
    assertThat(homeless.profile("default")).isNull();
    assertThat(homeless.configFile()).isNull();
  }

  @Test
  void readsAFileAgainOnlyWhenItChanges() throws IOException {
    Path config = write(".aws/config", "[default]\nregion = r1\n");
    FileTime time = Files.getLastModifiedTime(config);
    assertThat(files.activeProfile().get("region")).isEqualTo("r1");

    write(".aws/config", "[default]\nregion = r2\n");
    Files.setLastModifiedTime(config, time);
    assertThat(files.activeProfile().get("region")).isEqualTo("r1");

    Files.setLastModifiedTime(config, FileTime.fromMillis(time.toMillis() + 5000));
    assertThat(files.activeProfile().get("region")).isEqualTo("r2");

    Files.delete(config);
    assertThat(files.activeProfile().get("region")).isNull();
  }

  @Test
  void aFileThatCannotBeReadIsAnError() throws IOException {
    Files.createDirectory(home.resolve(".aws/config"));
    assertThatThrownBy(files::activeProfile)
        .isInstanceOf(AwsClientException.class)
        .hasMessageStartingWith("Cannot read profile file ")
        .hasMessageContaining(Objects.requireNonNull(files.configFile()).getPath());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text);
  }
}
