package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.internal.FakeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointResolverTest {
  private final Path home;
  private final FakeSettings settings = new FakeSettings();
  private final RecordingLogger logger = new RecordingLogger();
  private final EndpointResolver resolver = new EndpointResolver(settings, logger);

  EndpointResolverTest(@TempDir Path home) {
    this.home = home;
  }

  @ParameterizedTest
  @CsvSource({
    "datapipeline, us-east-1, https://datapipeline.us-east-1.amazonaws.com",
    "datapipeline, cn-north-1, https://datapipeline.cn-north-1.amazonaws.com.cn",
    "api.ecr, eusc-de-east-1, https://api.ecr.eusc-de-east-1.amazonaws.eu"
  })
  void thePublicEndpointIsMadeOfPrefixRegionAndPartition(
      String prefix, String region, String expected) {
    assertThat(resolve("Any", prefix, region, null)).isEqualTo(expected);
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void eachSettingOutranksTheNext() throws IOException {
    config(
        """
        [default]
        endpoint_url = https://profile
        """);
    assertThat(resolve(null)).isEqualTo("https://profile");
    config(
        """
        [default]
        endpoint_url = https://profile
        services = mine
        [services mine]
        s3 =
          endpoint_url = https://wrong
        data_pipeline =
          endpoint_url = https://section
        """);
    assertThat(resolve(null)).isEqualTo("https://section");
    settings.env("AWS_ENDPOINT_URL", "https://env");
    assertThat(resolve(null)).isEqualTo("https://env");
    settings.env("AWS_ENDPOINT_URL_DATA_PIPELINE", "https://env-service");
    assertThat(resolve(null)).isEqualTo("https://env-service");
    settings.prop("aws.endpointUrl", "https://prop");
    assertThat(resolve(null)).isEqualTo("https://prop");
    settings.prop("aws.endpointUrlDataPipeline", "https://prop-service");
    assertThat(resolve(null)).isEqualTo("https://prop-service");
    assertThat(resolve("https://explicit/base/")).isEqualTo("https://explicit/base");
  }

  @Test
  void otherServicesAreNotConcerned() throws IOException {
    settings.env("AWS_ENDPOINT_URL_DYNAMODB", "https://wrong");
    config("[default]\nservices = mine\n[services mine]\ns3 =\n  endpoint_url = https://wrong\n");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.amazonaws.com");
  }

  @Test
  void configuredEndpointsCanBeIgnoredButNotAnExplicitOne() throws IOException {
    settings.env("AWS_ENDPOINT_URL", "https://env");
    config("[default]\nignore_configured_endpoint_urls = true\nendpoint_url = https://profile\n");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.amazonaws.com");
    settings.env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
    assertThat(resolve(null)).isEqualTo("https://env");
    settings.env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "TRUE");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.amazonaws.com");
    settings.prop("aws.ignoreConfiguredEndpointUrls", "false");
    assertThat(resolve(null)).isEqualTo("https://env");
    settings.prop("aws.ignoreConfiguredEndpointUrls", "true");
    assertThat(resolve("https://explicit")).isEqualTo("https://explicit");
  }

  @Test
  void aMissingServicesSectionIsAnError() throws IOException {
    config("[default]\nservices = mine\n");
    assertThatThrownBy(() -> resolve(null))
        .isInstanceOf(EndpointException.class)
        .hasMessage(
            "Profile default refers to [services mine], which the config file does not have");
  }

  @Test
  void aBadEndpointIsBlamedOnItsSource() throws IOException {
    assertThatThrownBy(() -> resolve("ftp://x"))
        .isInstanceOf(EndpointException.class)
        .hasMessage("Endpoint needs http:// or https://: ftp://x (from the client's settings)");
    config("[default]\nservices=m\n[services m]\ndata_pipeline=\n endpoint_url = x\n");
    assertThatThrownBy(() -> resolve(null))
        .hasMessageEndingWith("(from data_pipeline.endpoint_url in [services m])");
    settings.env("AWS_ENDPOINT_URL", "https://user:CANARY@host");
    assertThatThrownBy(() -> resolve(null))
        .hasMessage(
            "Endpoint must not carry user information (from environment variable"
                + " AWS_ENDPOINT_URL)")
        .hasStackTraceContaining("EndpointException")
        .satisfies(thrown -> assertThat(thrown).rootCause().hasMessageNotContaining("CANARY"));
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void plaintextToAnotherMachineIsWarnedOfOnce() {
    assertThat(resolve("http://gateway.example.com:8080/x"))
        .isEqualTo("http://gateway.example.com:8080/x");
    assertThat(logger.lines)
        .containsExactly(
            "WARNING Requests to http://gateway.example.com:8080/x are not encrypted: anyone on the"
                + " way can read them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://[::1]:1",
        "https://gateway.example.com"
      })
  void loopbackAndTlsAreNotWarnedOf(String endpoint) {
    resolve(endpoint);
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void nothingButHostLabelsGetsIntoAHostName() {
    assertThatThrownBy(() -> resolve("X", "evil.com/", "us-east-1", null))
        .isInstanceOf(EndpointException.class);
    assertThatThrownBy(() -> resolve("X", "a..b", "us-east-1", null))
        .isInstanceOf(EndpointException.class);
    assertThatThrownBy(() -> resolve("X", "x", "evil.com/", null))
        .isInstanceOf(EndpointException.class);
  }

  @Test
  void fipsAndDualStackAreAskedForByTheFirstSettingThatIsThere() throws IOException {
    config("[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = TRUE\n");
    assertThat(resolve(null)).isEqualTo("https://datapipeline-fips.us-east-1.api.aws");
    settings.env("AWS_USE_FIPS_ENDPOINT", "false");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.api.aws");
    settings.env("AWS_USE_DUALSTACK_ENDPOINT", "false");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.amazonaws.com");
    settings.prop("aws.useFipsEndpoint", "true");
    assertThat(resolve(null)).isEqualTo("https://datapipeline-fips.us-east-1.amazonaws.com");
    settings.prop("aws.useDualstackEndpoint", "True");
    assertThat(resolve(null)).isEqualTo("https://datapipeline-fips.us-east-1.api.aws");
    assertThat(resolve(null, false, false))
        .isEqualTo("https://datapipeline.us-east-1.amazonaws.com");
  }

  @Test
  void aFlagThatIsNeitherTrueNorFalseIsBlamedOnItsSource() throws IOException {
    config("[default]\nuse_dualstack_endpoint = yes\n");
    assertThatThrownBy(() -> resolve(null))
        .isInstanceOf(EndpointException.class)
        .hasMessage("Expected true or false in use_dualstack_endpoint of profile default");
    settings.env("AWS_USE_FIPS_ENDPOINT", "1");
    assertThatThrownBy(() -> resolve(null))
        .hasMessage("Expected true or false in AWS_USE_FIPS_ENDPOINT");
    settings.prop("aws.useFipsEndpoint", "no");
    assertThatThrownBy(() -> resolve(null))
        .hasMessage("Expected true or false in aws.useFipsEndpoint");
  }

  @Test
  void aCustomEndpointGoesWithNeitherFipsNorDualStackHoweverItIsConfigured() throws IOException {
    assertThatThrownBy(() -> resolve("https://example.com", true, null))
        .isInstanceOf(EndpointException.class)
        .hasMessage("FIPS cannot be used together with the custom endpoint https://example.com");
    config("[default]\nuse_dualstack_endpoint = true\nendpoint_url = https://profile\n");
    assertThatThrownBy(() -> resolve(null))
        .isInstanceOf(EndpointException.class)
        .hasMessage("Dual-stack cannot be used together with the custom endpoint https://profile");
    assertThat(resolve(null, null, false)).isEqualTo("https://profile");
    settings.env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    assertThat(resolve(null)).isEqualTo("https://datapipeline.us-east-1.api.aws");
  }

  private String resolve(
      @Nullable String explicit, @Nullable Boolean fips, @Nullable Boolean dualStack) {
    EndpointRules rules = EndpointRules.ofPrefix("datapipeline");
    return resolver
        .resolve("Data Pipeline", rules, "us-east-1", explicit, fips, dualStack)
        .toString();
  }

  private String resolve(@Nullable String explicit) {
    return resolve("Data Pipeline", "datapipeline", "us-east-1", explicit);
  }

  private String resolve(
      String serviceId, String prefix, String region, @Nullable String explicit) {
    return resolver
        .resolve(serviceId, EndpointRules.ofPrefix(prefix), region, explicit, null, null)
        .toString();
  }

  private void config(String text) throws IOException {
    Path config = Files.writeString(home.resolve("config"), text);
    settings.env("AWS_CONFIG_FILE", config.toString());
  }
}
