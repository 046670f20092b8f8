package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.endpoint.EndpointException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProfileSourceTest {
  private static final String KEYS = "aws_access_key_id=BASE\naws_secret_access_key=s\n";

  private final Path home;
  private final World world;
  private final LoopbackServer server =
      new LoopbackServer(
          request -> {
            Map<String, String> form = StsImitation.form(request);
            String arn = form.getOrDefault("RoleArn", "");
            return StsImitation.credentials(
                form.getOrDefault("Action", ""), "OF" + arn.substring(arn.indexOf('/') + 1));
          });

  /** Lives in a temporary home. */
  ProfileSourceTest(@TempDir Path home) {
    this.home = home;
    this.world = World.at(home);
    world.settings.env("AWS_ENDPOINT_URL_STS", server.url()).env("AWS_REGION", "eu-west-1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String key(String name) {
    return String.valueOf(new ProfileSource(world, name).find());
  }

  private void config(String text) {
    World.write(home.resolve(".aws/config"), text);
  }

  private String signer(int request) {
    String authorization = server.requests.get(request).header("Authorization");
    int from = authorization.indexOf("Credential=") + "Credential=".length();
    return authorization.substring(from, authorization.indexOf(','));
  }

  private static String role(String name) {
    return "role_arn = arn:aws:iam::123456789012:role/" + name + "\n";
  }

  @Test
  void aRoleIsAssumedWithTheSourceProfilesKeys() {
    config(
        "[profile a]\n"
            + role("A")
            + "source_profile = base\nexternal_id = ext\nduration_seconds = 1800\n"
            + "role_session_name = me\n[profile base]\n"
            + KEYS);
    assertThat(key("a")).isEqualTo("Credentials[accessKeyId=OFA]");
    assertThat(signer(0)).isEqualTo("BASE/20261121/eu-west-1/sts/aws4_request");
    assertThat(StsImitation.form(server.last()))
        .containsEntry("Action", "AssumeRole")
        .containsEntry("Version", "2011-06-15")
        .containsEntry("RoleArn", "arn:aws:iam::123456789012:role/A")
        .containsEntry("RoleSessionName", "me")
        .containsEntry("ExternalId", "ext")
        .containsEntry("DurationSeconds", "1800")
        .hasSize(6);
  }

  @Test
  void rolesAreAssumedOneAfterTheOther() {
    config(
        "[profile a]\n"
            + role("A")
            + "source_profile = b\n[profile b]\n"
            + role("B")
            + "source_profile = c\n[profile c]\n"
            + KEYS);
    assertThat(key("a")).contains("OFA");
    assertThat(server.requests).hasSize(2);
    assertThat(signer(0)).startsWith("BASE/");
    assertThat(signer(1)).startsWith("OFB/");
    assertThat(server.last().header("X-Amz-Security-Token")).isEqualTo("tok");
  }

  @Test
  void aProfileMayBeItsOwnSource() {
    config("[profile a]\n" + role("A") + "source_profile = a\n" + KEYS);
    assertThat(key("a")).contains("OFA");
    assertThat(signer(0)).startsWith("BASE/");
  }

  @Test
  void aSourceGivesItsStaticKeysBeforeItsRole() {
    config(
        "[profile a]\n"
            + role("A")
            + "source_profile = b\n[profile b]\n"
            + role("B")
            + "source_profile = nowhere\n"
            + KEYS);
    assertThat(key("a")).contains("OFA");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void loopsAreToldOf() {
    config(
        "[profile a]\n"
            + role("A")
            + "source_profile = b\n[profile b]\n"
            + role("B")
            + "source_profile = c\n[profile c]\n"
            + role("C")
            + "source_profile = a\n");
    assertThatThrownBy(() -> key("a"))
        .isInstanceOf(CredentialsException.class)
        .hasMessage("Profile a leads to itself by source_profile: a -> b -> c -> a");
    config("[profile a]\n" + role("A") + "source_profile = a\n");
    assertThatThrownBy(() -> key("a"))
        .hasMessage("Profile a is its own source_profile but has no static keys");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void aMissingSourceIsToldOf() {
    config("[profile a]\n" + role("A") + "source_profile = b\n");
    assertThatThrownBy(() -> key("a"))
        .hasMessage("Profile b is in neither the credentials file nor the config file");
    config("[profile a]\n" + role("A") + "source_profile = b\n[profile b]\nregion = x\n");
    assertThatThrownBy(() -> key("a"))
        .hasMessage("Profile b has no credentials and no means to get any");
  }

  @Test
  void aRoleNeedsExactlyOneSource() {
    String both = "source_profile = b\ncredential_source = Environment\n";
    for (String sources : new String[] {"", both}) {
      config("[profile a]\n" + role("A") + sources);
      assertThatThrownBy(() -> key("a"))
          .hasMessageStartingWith(
              "Profile a has role_arn, and needs exactly one of source_profile");
    }
  }

  @Test
  void aDeviceIsAnErrorThatSaysWhatToDo() {
    config("[profile a]\n" + role("A") + "source_profile = b\nmfa_serial = arn\n");
    assertThatThrownBy(() -> key("a"))
        .hasMessageStartingWith("Profile a asks for mfa_serial, which takes a person to answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"899", "43201", "1h", "-1", "99999999999"})
  void durationsAreWithinBounds(String seconds) {
    config(
        "[profile a]\n"
            + role("A")
            + "source_profile = a\nduration_seconds = "
            + seconds
            + "\n"
            + KEYS);
    assertThatThrownBy(() -> key("a"))
        .hasMessage("Profile a must have duration_seconds from 900 to 43200");
  }

  @Test
  void theEnvironmentMayBeTheSource() {
    config("[profile a]\n" + role("A") + "credential_source = Environment\n");
    assertThatThrownBy(() -> key("a")).hasMessageContaining("where there are no credentials");
    world.settings.env("AWS_ACCESS_KEY_ID", "ENV").env("AWS_SECRET_ACCESS_KEY", "s");
    world.pass(Duration.ofSeconds(1));
    assertThat(key("a")).contains("OFA");
    assertThat(signer(0)).startsWith("ENV/");
  }

  @Test
  void aContainerMayBeTheSource() {
    config("[profile a]\n" + role("A") + "credential_source = EcsContainer\n");
    try (LoopbackServer agent =
        new LoopbackServer(
            request -> ok("{\"AccessKeyId\":\"ECS\",\"SecretAccessKey\":\"s\",\"Token\":\"t\"}"))) {
      world.settings.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", agent.url());
      assertThat(key("a")).contains("OFA");
    }
    assertThat(signer(0)).startsWith("ECS/");
  }

  @Test
  void anInstanceMayBeTheSource() {
    config("[profile a]\n" + role("A") + "credential_source = Ec2InstanceMetadata\n");
    try (LoopbackServer imds =
        new LoopbackServer(
            request ->
                request.line().endsWith("/r HTTP/1.1")
                    ? ok("{\"AccessKeyId\":\"EC2\",\"SecretAccessKey\":\"s\",\"Token\":\"t\"}")
                    : ok("r"))) {
      world.settings.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", imds.url());
      assertThat(key("a")).contains("OFA");
    }
    assertThat(signer(0)).startsWith("EC2/");
  }

  @Test
  void anUnknownSourceIsAnError() {
    config("[profile a]\n" + role("A") + "credential_source = Moon\n");
    assertThatThrownBy(() -> key("a")).hasMessageContaining("must have credential_source");
  }

  @Test
  void aWebIdentityInAProfile() {
    Path token = World.write(home.resolve("token"), "jwt");
    config("[profile a]\n" + role("A") + "web_identity_token_file = " + token + "\n");
    assertThat(key("a")).contains("OFA");
    assertThat(StsImitation.form(server.last()))
        .containsEntry("Action", "AssumeRoleWithWebIdentity")
        .containsEntry("WebIdentityToken", "jwt");
    config("[profile a]\nweb_identity_token_file = " + token + "\n");
    assertThatThrownBy(() -> key("a"))
        .hasMessage("Profile a has web_identity_token_file but not role_arn");
  }

  @Test
  void staticKeysAreReadAtEachCall() {
    config("[profile a]\n" + KEYS);
    ProfileSource source = new ProfileSource(world, "a");
    assertThat(source.find()).asString().contains("=BASE]");
    config("[profile a]\n" + KEYS.replace("BASE", "LATER"));
    assertThat(source.find()).asString().contains("=LATER]");
  }

  @Test
  void aRoleIsKeptUntilAFileChanges() {
    config("[profile a]\n" + role("A") + "source_profile = a\n" + KEYS);
    ProfileSource source = new ProfileSource(world, "a");
    source.find();
    assertThat(source.find()).asString().contains("=OFA]");
    assertThat(server.requests).hasSize(1);
    config("[profile a]\n" + role("ANOTHER") + "source_profile = a\n" + KEYS);
    assertThat(source.find()).asString().contains("=OFANOTHER]");
  }

  @Test
  void aProfileThatIsNamedMustBeThereAndTheDefaultNeedNot() {
    ProfileSource inUse = new ProfileSource(world, null);
    assertThat(inUse.find()).isNull();
    world.settings.env("AWS_PROFILE", "dev");
    assertThatThrownBy(inUse::find)
        .hasMessage("Profile dev is in neither the credentials file nor the config file");
    assertThatThrownBy(() -> key("other")).hasMessageStartingWith("Profile other is in neither");
    config("[profile dev]\nregion = eu-west-1\n");
    assertThat(inUse.find()).isNull();
  }

  @Test
  void aMalformedFileIsACredentialsError() {
    config("[profile a]\naws_secret_access_key CANARY\n");
    assertThatThrownBy(() -> key("a"))
        .isInstanceOf(CredentialsException.class)
        .hasMessageEndingWith("line 2: expected name = value");
  }

  @Test
  void withoutARegionStsIsAskedInTheRolesPartition() {
    World bare = new World();
    assertThat(CloudRegion.ofRole(bare, null, "arn:aws:iam::1:role/r")).isEqualTo("us-east-1");
    assertThat(CloudRegion.ofRole(bare, null, "arn:aws-cn:iam::1:role/r")).isEqualTo("cn-north-1");
    assertThat(CloudRegion.ofRole(bare, null, "arn:aws-us-gov:iam::1:role/r"))
        .isEqualTo("us-gov-west-1");
  }

  @Test
  void stsIsRegionalUnlessItsEndpointIsSet() {
    World bare = new World();
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "cn-north-1").toString())
        .isEqualTo("https://sts.cn-north-1.amazonaws.com.cn");
    bare.settings.env("AWS_ENDPOINT_URL", "https://all.example.com");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.SSO, "eu-west-1").toString())
        .isEqualTo("https://all.example.com");
    bare.settings.env("AWS_ENDPOINT_URL_STS", "https://sts.example.com/x");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "eu-west-1").toString())
        .isEqualTo("https://sts.example.com/x");
    bare.settings.env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.SSO, "eu-west-1").toString())
        .isEqualTo("https://portal.sso.eu-west-1.amazonaws.com");
  }

  @Test
  void fipsChoosesItsEndpointsAndBearsNoOther() {
    World bare = new World();
    bare.settings.env("AWS_USE_FIPS_ENDPOINT", "true");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-east-1").toString())
        .isEqualTo("https://sts-fips.us-east-1.amazonaws.com");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-gov-west-1").toString())
        .isEqualTo("https://sts.us-gov-west-1.amazonaws.com");
    bare.settings.env("AWS_ENDPOINT_URL_STS", "https://sts.example.com");
    assertThatThrownBy(() -> ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-east-1"))
        .isInstanceOf(EndpointException.class)
        .hasMessageStartingWith("FIPS is asked for, and an endpoint is configured");
  }

  @Test
  void dualStackChoosesItsEndpointsAndBearsNoOther() {
    World bare = new World();
    bare.settings.env("AWS_USE_DUALSTACK_ENDPOINT", "true");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-east-1").toString())
        .isEqualTo("https://sts.us-east-1.api.aws");
    bare.settings.env("AWS_USE_FIPS_ENDPOINT", "true");
    assertThat(ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-gov-west-1").toString())
        .isEqualTo("https://sts-fips.us-gov-west-1.api.aws");
    bare.settings.env("AWS_USE_FIPS_ENDPOINT", "false");
    bare.settings.env("AWS_ENDPOINT_URL_STS", "https://sts.example.com");
    assertThatThrownBy(() -> ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "us-east-1"))
        .isInstanceOf(EndpointException.class)
        .hasMessageStartingWith("Dual-stack is asked for, and an endpoint is configured");
  }

  @Test
  void aServicesSectionOfTheProfileMaySetIt() {
    config("[default]\nservices = s\n[services s]\nsts =\n  endpoint_url = http://localhost:1\n");
    World other = World.at(home.resolve("other"));
    other.settings.env("AWS_CONFIG_FILE", home.resolve(".aws/config").toString());
    assertThat(ServiceEndpoint.of(other, ServiceEndpoint.Service.STS, "eu-west-1").toString())
        .isEqualTo("http://localhost:1");
  }

  @Test
  void plaintextToAnotherHostIsWarnedOf() {
    LogRecorder log = new LogRecorder();
    try {
      World bare = new World();
      bare.settings.env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1");
      ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "eu-west-1");
      assertThat(log.lines).isEmpty();
      bare.settings.env("AWS_ENDPOINT_URL_STS", "http://sts.example.com");
      ServiceEndpoint.of(bare, ServiceEndpoint.Service.STS, "eu-west-1");
      assertThat(log.lines).hasSize(1);
      assertThat(log.lines.get(0)).contains("are not encrypted");
    } finally {
      log.close();
    }
  }

  @Test
  void aRoleGivenInCodeIsAssumedWithTheGivenSource() {
    config("");
    AssumedRole role =
        AssumedRole.of("arn:aws:iam::1:role/CODE")
            .withRegion("eu-south-1")
            .withDuration(Duration.ofHours(2))
            .withExternalId("x");
    RoleSource source =
        new RoleSource(world, role, () -> dev.shapewright.runtime.auth.Credentials.of("MINE", "s"));
    assertThat(source.find()).asString().contains("=OFCODE]");
    assertThat(signer(0)).isEqualTo("MINE/20261121/eu-south-1/sts/aws4_request");
    assertThat(StsImitation.form(server.last())).containsEntry("DurationSeconds", "7200");
    assertThatThrownBy(() -> role.withDuration(Duration.ofSeconds(899)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSourceThatIsTurnedOffIsAnError() {
    world
        .settings
        .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url())
        .env("AWS_EC2_METADATA_DISABLED", "true");
    config("[profile a]\n" + role("A") + "credential_source = Ec2InstanceMetadata\n");
    assertThatThrownBy(() -> key("a"))
        .isInstanceOf(CredentialsException.class)
        .hasMessage("EC2 instance metadata: off by AWS_EC2_METADATA_DISABLED");
    assertThat(server.requests).isEmpty();
  }
}
