package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.internal.FakeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionResolverTest {
  private final FakeSettings settings = new FakeSettings();
  private final RegionResolver resolver = new RegionResolver(settings);

  @Test
  void eachSettingOutranksTheNext(@TempDir Path home) throws IOException {
    Path config = home.resolve("config");
    Files.writeString(config, "[profile dev]\nregion = from-profile\n");
    settings.env("AWS_CONFIG_FILE", config.toString()).env("AWS_PROFILE", "dev");
    assertThat(resolver.resolve(null)).isEqualTo("from-profile");
    settings.env("AWS_DEFAULT_REGION", "from-default");
    assertThat(resolver.resolve(null)).isEqualTo("from-default");
    settings.env("AWS_REGION", "from-env");
    assertThat(resolver.resolve(null)).isEqualTo("from-env");
    settings.prop("aws.region", "from-prop");
    assertThat(resolver.resolve(null)).isEqualTo("from-prop");
    assertThat(resolver.resolve("explicit")).isEqualTo("explicit");
  }

  @Test
  void withoutARegionTheErrorSaysWhatToSet() {
    settings.env("AWS_PROFILE", "dev").env("AWS_REGION", " ");
    assertThatThrownBy(() -> resolver.resolve(null))
        .isInstanceOf(EndpointException.class)
        .hasMessage(
            "No region found. Give the client one, or set system property aws.region, environment"
                + " variable AWS_REGION or AWS_DEFAULT_REGION, or region in profile dev; for an EC2"
                + " instance's, CloudRegion.find() of the artifact"
                + " dev.shapewright:shapewright-runtime-identity.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US-EAST-1",
        "us east",
        "us-east-1.evil.com",
        "us-east-1/",
        "us-east-1@evil.com",
        "-us",
        "us-",
        "",
        "é",
        "us\n",
        "a123456789012345678901234567890123456789012345678901234567890123"
      })
  void whatIsNoHostLabelIsRefused(String region) {
    assertThatThrownBy(() -> resolver.resolve(region))
        .isInstanceOf(EndpointException.class)
        .hasMessageStartingWith("No valid region in the client's settings: ");
  }

  @Test
  void aBadRegionIsBlamedOnItsSource() {
    settings.env("AWS_REGION", "evil.com/");
    assertThatThrownBy(() -> resolver.resolve(null))
        .hasMessageStartingWith("No valid region in environment variable AWS_REGION: ");
  }

  @Test
  void sixtyThreeCharactersAreALabel() {
    String longest = "a".repeat(63);
    assertThat(resolver.resolve(longest)).isEqualTo(longest);
  }
}
