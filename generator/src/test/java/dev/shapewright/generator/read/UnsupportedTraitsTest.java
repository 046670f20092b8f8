package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would change requests or responses and is not supported is told of, not passed over. */
final class UnsupportedTraitsTest {
  private static String model(String operation, String member, String shape) {
    return Models.json(
        "\"Get\": {\"name\": \"Get\", \"input\": {\"shape\": \"In\"}" + operation + "}",
        "\"In\": {\"type\": \"structure\", \"members\": {\"b\": {\"shape\": \"B\""
            + member
            + "}}}, \"B\": {\"type\": \"blob\""
            + shape
            + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", \"http\": {\"method\": \"GET\"}|``|``|a method other than POST",
        ", \"http\": {\"requestUri\": \"/things\"}|``|``|a path other than /",
        ", \"httpChecksumRequired\": true|``|``|a checksum of the request",
        ", \"httpChecksum\": {\"requestChecksumRequired\": true}|``|``|a checksum of the request",
        "``|, \"location\": \"header\"|``|a member outside the body",
        "``|, \"locationName\": \"c\"|``|a member with a name of its own on the wire",
        "``|, \"streaming\": true|``|a stream",
        "``|``|, \"streaming\": true, \"requiresLength\": true|a stream",
      })
  void anOperationThatUsesItIsLeftOut(String operation, String member, String shape, String what)
      throws InvalidModelException {
    assertThat(Models.read(model(operation, member, shape)).warnings())
        .extracting(Problem::message)
        .containsExactly("the operation Get is left out: " + what + " is not supported yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", \"http\": {\"method\": \"POST\", \"requestUri\": \"/\", \"responseCode\": 200}|``|``",
        ", \"httpChecksum\": {\"requestAlgorithmMember\": \"a\"}, \"idempotent\": true|``|``",
        ", \"output\": {\"shape\": \"In\", \"resultWrapper\": \"Result\"}|``|``",
        "``|, \"box\": true, \"streaming\": false|, \"streaming\": false",
        "``|, \"flattened\": true, \"xmlAttribute\": true, \"queryName\": \"q\"|``",
      })
  void whatHasNoEffectIsPassedOver(String operation, String member, String shape)
      throws InvalidModelException {
    assertThat(Models.read(model(operation, member, shape)).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"In\": {\"type\": \"structure\", \"members\": {\"b\": {\"shape\": \"Fault\"}}}",
        "\"In\": {\"type\": \"structure\", \"members\": {\"b\": {\"shape\": \"L\"}}},"
            + " \"L\": {\"type\": \"list\", \"member\": {\"shape\": \"Fault\"}}",
        "\"In\": {\"type\": \"structure\", \"members\": {\"b\": {\"shape\": \"M\"}}},"
            + " \"M\": {\"type\": \"map\", \"key\": {\"shape\": \"K\"}, \"value\": {\"shape\": \"Fault\"}},"
            + " \"K\": {\"type\": \"string\"}",
      })
  void anErrorIsNoValue(String shapes) throws InvalidModelException {
    String model =
        Models.json(
            "\"Get\": {\"name\": \"Get\", \"input\": {\"shape\": \"In\"}},"
                + " \"Put\": {\"name\": \"Put\", \"errors\": [{\"shape\": \"Fault\"}]}",
            shapes + ", \"Fault\": {\"type\": \"structure\", \"members\": {}}");

    assertThat(Models.read(model).warnings())
        .extracting(Problem::message)
        .containsExactly("the operation Get is left out: an error as a value is not supported yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\": \"list\", \"member\"",
        "\"type\": \"map\", \"key\": {\"shape\": \"K\"}, \"value\"",
      })
  void elementsHaveNoTimestampFormatOfTheirOwn(String type) throws InvalidModelException {
    String model =
        Models.json(
            "\"Get\": {\"name\": \"Get\", \"input\": {\"shape\": \"In\"}}",
            "\"In\": {\"type\": \"structure\", \"members\": {\"c\": {\"shape\": \"C\"}}}, \"C\": {"
                + type
                + ": {\"shape\": \"T\", \"timestampFormat\": \"iso8601\"}},"
                + " \"T\": {\"type\": \"timestamp\"}, \"K\": {\"type\": \"string\"}");

    assertThat(Models.read(model).warnings())
        .extracting(Problem::message)
        .containsExactly(
            "the operation Get is left out: a timestamp format of the elements of a collection is"
                + " not supported yet");
  }

  @Test
  void aServiceThatNeedsHttp2IsRefused() throws InvalidModelException {
    String settings = "\"protocolSettings\": {\"h2\": \"%s\"}, \"uid\"";
    String model = model("", "", "");

    assertThat(Models.read(model.replace("\"uid\"", settings.formatted("eventstream"))).warnings())
        .isEmpty();
    assertThatThrownBy(() -> Models.read(model.replace("\"uid\"", settings.formatted("required"))))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageEndingWith("/protocolSettings): HTTP/2 for all calls is not supported");
  }

  @Test
  void aGlobalEndpointIsNotHeeded() throws InvalidModelException {
    String model =
        model("", "", "").replace("\"uid\"", "\"globalEndpoint\": \"a.example\", \"uid\"");

    assertThat(Models.read(model).warnings())
        .extracting(Problem::message)
        .containsExactly("the global endpoint is ignored: \"a.example\"");
  }
}
