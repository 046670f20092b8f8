package dev.shapewright.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import java.io.File;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {
  @Test
  void readsEachKindOfSectionInAConfigFile() {
    ProfileFile file =
        config(
            """
            [default]
            region = eu-west-1
            [profile dev]
            region=us-east-1
            [services local]
            data_pipeline =
              endpoint_url = http://localhost:1
            s3 =
              endpoint_url = http://localhost:2
              addressing_style = path
            [sso-session corp]
            sso_region = us-east-2
            """);
    assertThat(section(file, "profile", "default").get("region")).isEqualTo("eu-west-1");
    assertThat(section(file, "profile", "dev").get("region")).isEqualTo("us-east-1");
    ProfileSection services = section(file, "services", "local");
    assertThat(services.get("data_pipeline.endpoint_url")).isEqualTo("http://localhost:1");
    assertThat(services.get("s3.endpoint_url")).isEqualTo("http://localhost:2");
    assertThat(services.get("s3.addressing_style")).isEqualTo("path");
    assertThat(services.get("s3")).isNull();
    assertThat(section(file, "sso-session", "corp").get("sso_region")).isEqualTo("us-east-2");
  }

  @Test
  void takesEachSectionOfACredentialsFileForAProfile() {
    ProfileFile file = credentials("[default]\na=1\n[ dev ]\na=2\n[services x]\na=3\n");
    assertThat(section(file, "profile", "default").get("a")).isEqualTo("1");
    assertThat(section(file, "profile", "dev").get("a")).isEqualTo("2");
    assertThat(file.section("services", "x")).isNull();
  }

  @Test
  void cutsOffCommentsThatWhiteSpacePrecedes() {
    ProfileFile file =
        config(
            """
            # a comment = 1
            ; another
              # and one more
            [default] # behind a header
            a = 1 # x
            b = 2\t; x
            c = 3#4;5
            d = # nothing
            [profile dev];tight
            a = 6
            """);
    ProfileSection section = section(file, "profile", "default");
    assertThat(section.get("a")).isEqualTo("1");
    assertThat(section.get("b")).isEqualTo("2");
    assertThat(section.get("c")).isEqualTo("3#4;5");
    assertThat(section.get("d")).isNull();
    assertThat(section(file, "profile", "dev").get("a")).isEqualTo("6");
  }

  @Test
  void readsWindowsLineEndsAndAByteOrderMark() {
    ProfileFile file = config("\uFEFF[default]\r\nregion = eu-west-1\r\n\r\noutput=json");
    assertThat(section(file, "profile", "default").get("region")).isEqualTo("eu-west-1");
    assertThat(section(file, "profile", "default").get("output")).isEqualTo("json");
  }

  @Test
  void namesOfPropertiesAreLowerCasedValuesAreNot() {
    ProfileSection section =
        section(config("[default]\nAWS_Access_Key_Id = AKid=\n"), "profile", "default");
    assertThat(section.get("aws_access_key_id")).isEqualTo("AKid=");
  }

  @Test
  void theLaterOfTwoCountsAndSectionsOfOneNameAreJoined() {
    ProfileSection section =
        section(
            config("[default]\na=1\na=2\nb=1\n[profile x]\n[default]\nb=3\n"),
            "profile",
            "default");
    assertThat(section.get("a")).isEqualTo("2");
    assertThat(section.get("b")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[profile default]\na=1\n[default]\na=2\nb=2\n",
        "[default]\na=2\nb=2\n[profile default]\na=1\n"
      })
  void profileDefaultOutranksDefault(String text) {
    ProfileSection section = section(config(text), "profile", "default");
    assertThat(section.get("a")).isEqualTo("1");
    assertThat(section.get("b")).isNull();
  }

  @Test
  void propertiesMayBeIndentedAllAlike() {
    ProfileSection section =
        section(config("[default]\n  a = 1\n  b = 2\n    more\n  c = 3"), "profile", "default");
    assertThat(section.get("a")).isEqualTo("1");
    assertThat(section.get("b")).isEqualTo("2\nmore");
    assertThat(section.get("c")).isEqualTo("3");
  }

  @Test
  void passesOverSectionsOfOtherKinds() {
    ProfileFile file =
        config("[plugins]\nnot a property\n[dev]\na=1\n[profile 'my own']\na=2\n[profile ]\na=3\n");
    assertThat(file.section("profile", "dev")).isNull();
    assertThat(section(file, "profile", "my own").get("a")).isEqualTo("2");
    assertThat(file).hasToString("ProfileFile[profile my own]");
  }

  @Test
  void errorsTellFileAndLineAndNeverWhatStandsThere() {
    assertMalformed("[default]\na=1\nCANARY\n", 3, "expected name = value");
    assertMalformed("[default]\n= CANARY\n", 2, "expected name = value");
    assertMalformed("\n[default CANARY\n", 2, "must end with ]");
    assertMalformed("[default] CANARY\n", 1, "nothing may follow it");
    assertMalformed("# x\r\nkey = CANARY\r\n", 2, "before the first section");
    assertMalformed("[default]\ns3 =\n  CANARY\n", 3, "expected name = value");
  }

  @Test
  void valuesDoNotShowInText() {
    ProfileFile file = config("[default]\naws_secret_access_key = CANARY\n");
    assertThat(section(file, "profile", "default"))
        .hasToString("ProfileSection[aws_secret_access_key]");
    assertThat(file.toString()).doesNotContain("CANARY");
  }

  private static void assertMalformed(String text, int line, String what) {
    assertThatThrownBy(() -> config(text))
        .isInstanceOf(AwsClientException.class)
        .hasMessageStartingWith("Profile file the-file, line " + line + ": ")
        .hasMessageContaining(what)
        .hasMessageNotContaining("CANARY")
        .hasNoCause();
  }

  private static ProfileSection section(ProfileFile file, String kind, String name) {
    return Objects.requireNonNull(file.section(kind, name));
  }

  private static ProfileFile config(String text) {
    return new ProfileFile(text, new File("the-file"), true, 0, 0);
  }

  private static ProfileFile credentials(String text) {
    return new ProfileFile(text, new File("the-file"), false, 0, 0);
  }
}
