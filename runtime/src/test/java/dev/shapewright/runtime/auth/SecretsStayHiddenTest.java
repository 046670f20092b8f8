package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.FakeSettings;
import dev.shapewright.runtime.internal.StaticKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary in the place of each secret must not come out in any text. */
class SecretsStayHiddenTest {
  private static final String CANARY = "CANARY";
  private static final HttpRequest REQUEST =
      new HttpRequest(
          "POST", Endpoint.parse("https://example.com"), "/", Headers.empty(), new byte[0]);

  @Test
  void noTextOfCredentialsProvidersAndSignersHasASecret() {
    Credentials credentials = Credentials.ofSession("AKID", CANARY, CANARY, Instant.MAX);
    FakeSettings settings =
        new FakeSettings()
            .env("AWS_ACCESS_KEY_ID", "AKID")
            .env("AWS_SECRET_ACCESS_KEY", CANARY)
            .env("AWS_SESSION_TOKEN", CANARY);
    CredentialsProvider chain = CredentialsChain.standard(settings);
    SigV4Signer signer = new SigV4Signer("datapipeline", "us-east-1");
    HttpRequest signed = signer.sign(REQUEST, credentials, Instant.EPOCH);
    Object[] all = {
      credentials,
      chain,
      chain.resolve(),
      CredentialsProvider.of(credentials),
      signer,
      signed,
      signed.headers(),
      CanonicalRequest.of(signed.headers()),
      CredentialsChain.of(settings, StaticKeys.VARIABLES),
      StaticKeys.ofProfile("w")
    };
    for (Object each : all) {
      assertThat(each.toString()).doesNotContain(CANARY);
    }
  }

  @Test
  void aSignatureDoesNotShowInText() {
    HttpRequest signed =
        new SigV4Signer("s", "r").sign(REQUEST, Credentials.of("AKID", "x"), Instant.EPOCH);
    String authorization = signed.headers().all("Authorization").get(0);
    String signature = authorization.substring(authorization.length() - 64);
    assertThat(signed.headers().toString()).doesNotContain(signature);
  }

  @Test
  void aTokenThatCannotStandInAHeaderIsRefusedUnseen() {
    assertHidden(
        catchThrowable(() -> Credentials.ofSession("AKID", "x", CANARY + "\r\nX-Evil: 1", null)));
  }

  @Test
  void anAccessKeyThatCannotStandInAHeaderIsRefusedUnseen() {
    assertHidden(catchThrowable(() -> Credentials.of(CANARY + "\n", "x")));
  }

  @Test
  void aSecretWithControlCharactersIsRefusedUnseen() {
    assertHidden(catchThrowable(() -> Credentials.of("AKID", CANARY + "\n")));
  }

  @Test
  void errorsOfIncompleteCredentialsHideWhatIsThere(@TempDir Path home) throws Exception {
    String[] files = {
      "[default]\naws_secret_access_key = CANARY\n",
      "[default]\naws_session_token = CANARY\n",
      "[default]\naws_secret_access_key: CANARY\n",
      "[default]\nrole_arn = CANARY\naws_secret_access_key = CANARY\n",
      "aws_secret_access_key = CANARY\n",
      "[default]\naws_access_key_id = A\naws_secret_access_key = x\n CANARY\n",
    };
    for (String file : files) {
      Path path = Files.writeString(home.resolve("f" + file.hashCode()), file);
      FakeSettings settings = new FakeSettings().env("AWS_SHARED_CREDENTIALS_FILE", "" + path);
      assertHidden(catchThrowable(() -> CredentialsChain.standard(settings).resolve()));
    }
    for (String name : new String[] {"AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"}) {
      FakeSettings settings = new FakeSettings().env(name, CANARY);
      assertHidden(catchThrowable(() -> CredentialsChain.standard(settings).resolve()));
    }
    for (String name : new String[] {"aws.secretAccessKey", "aws.secretKey", "aws.sessionToken"}) {
      FakeSettings settings = new FakeSettings().prop(name, CANARY);
      assertHidden(catchThrowable(() -> CredentialsChain.standard(settings).resolve()));
    }
  }

  private static void assertHidden(Throwable thrown) {
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(CANARY);
  }
}
