package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.Authentication;
import dev.shapewright.generator.model.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a model says that requests prove who sends them. */
final class AuthenticationTest {
  /** A service with one operation. */
  private static String model(String metadata, String operation) {
    String traits = operation.isEmpty() ? "" : ", " + operation;
    return Models.json("\"Get\": {\"name\": \"Get\"" + traits + "}", "")
        .replace("\"uid\"", metadata.isEmpty() ? "\"uid\"" : metadata + ", \"uid\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|``|SIGNATURE",
        "\"signatureVersion\": \"v4\"|``|SIGNATURE",
        "\"signatureVersion\": \"bearer\"|``|BEARER_TOKEN",
        "\"auth\": [\"smithy.api#httpBearerAuth\"], \"signatureVersion\": \"v4\"|``|BEARER_TOKEN",
        "\"auth\": [\"aws.auth#sigv4a\", \"aws.auth#sigv4\"]|``|SIGNATURE",
        "\"auth\": [\"smithy.api#httpBearerAuth\", \"aws.auth#sigv4\"]|``|SIGNATURE",
        "\"auth\": [\"smithy.api#noAuth\"]|``|NONE",
        "\"auth\": []|``|SIGNATURE",
        "``|\"authtype\": \"none\"|NONE",
        "``|\"authtype\": \"v4\"|SIGNATURE",
        "``|\"authtype\": \"bearer\"|BEARER_TOKEN",
        "``|\"auth\": [\"smithy.api#noAuth\"]|NONE",
        "``|\"auth\": [\"smithy.api#noAuth\"], \"authtype\": \"v4\"|NONE",
        "``|\"auth\": [\"aws.auth#sigv4\", \"smithy.api#noAuth\"]|SIGNATURE",
        "``|\"auth\": [\"aws.auth#sigv4a\", \"smithy.api#noAuth\"]|NONE",
        "``|\"auth\": [\"smithy.api#httpBearerAuth\"]|BEARER_TOKEN",
        "\"signatureVersion\": \"bearer\"|\"auth\": [\"aws.auth#sigv4\"]|SIGNATURE",
        "\"auth\": [\"smithy.api#httpBearerAuth\"]|\"auth\": [\"smithy.api#noAuth\"]|NONE",
      })
  void theOperationGoesBeforeTheServiceAndTheListBeforeTheOlderKeys(
      String metadata, String operation, Authentication expected) throws InvalidModelException {
    ModelReader.Result read = Models.read(model(metadata, operation));

    assertThat(read.warnings()).isEmpty();
    assertThat(read.model().operations())
        .extracting(Operation::authentication)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"authtype\": \"custom\"|3:51 (/operations/Get/authtype)|the authentication \"custom\"",
        "\"authtype\": \"v4-unsigned-body\"|3:23 (/operations/Get)|a signature without the body",
        "\"auth\": [\"aws.auth#sigv4\"], \"unsignedPayload\": true|3:23 (/operations/Get)|a signature without the body",
        "\"auth\": [\"aws.auth#sigv4a\", \"x#y\"]|3:48 (/operations/Get/auth/0)|the authentication \"aws.auth#sigv4a\" or \"x#y\"",
      })
  void anOperationThatNeedsAnotherIsLeftOut(String operation, String place, String what)
      throws InvalidModelException {
    assertThat(Models.read(model("", operation)).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "service-2.json:"
                + place
                + ": the operation Get is left out: "
                + what
                + " is not supported yet\n  So are the shapes that only it makes use of.");
  }

  @Test
  void anOperationThatWouldBeSentATokenThatItDoesNotTakeIsLeftOut() throws InvalidModelException {
    String model =
        model(
            "\"auth\": [\"aws.auth#sigv4\", \"smithy.api#httpBearerAuth\"]",
            "\"auth\": [\"aws.auth#sigv4\"]");

    assertThat(Models.read(model).warnings())
        .extracting(Problem::message)
        .containsExactly(
            "the operation Get is left out: the authentication \"aws.auth#sigv4\" without the"
                + " service's bearer token is not supported yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"auth\": [\"aws.auth#sigv4a\"]|2:220 (/metadata/auth/0): the authentication \"aws.auth#sigv4a\"",
        "\"signatureVersion\": \"v2\"|2:231 (/metadata/signatureVersion): the signature version \"v2\"",
      })
  void aServiceThatNeedsAnotherIsRefused(String metadata, String what) {
    assertThatThrownBy(() -> Models.read(model(metadata, "")))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "service-2.json:"
                + what
                + " is not supported\n"
                + "  Supported: a signature of version 4, a bearer token, none.");
  }
}
