package dev.shapewright.generator.read;

import static dev.shapewright.generator.read.Models.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.Authentication;
import dev.shapewright.generator.model.Deprecation;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Retries;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.Shape.ErrorTrait;
import dev.shapewright.generator.model.Shape.Limits;
import dev.shapewright.generator.model.Shape.NumberKind;
import dev.shapewright.generator.model.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each trait of the format. */
final class ModelReaderTest {

  @Test
  void readsMetadata() throws InvalidModelException {
    assertThat(Models.read(json("", "")).model().metadata())
        .isEqualTo(
            new Metadata(
                "2020-01-01",
                "Things",
                "The Things Service",
                "things",
                "things",
                "Things_20200101",
                "1.1",
                "things-2020-01-01",
                false,
                null));
  }

  @Test
  void prefersTheSigningNameAndDoesWithoutAFullName() throws InvalidModelException {
    String text =
        json("", "")
            .replace("\"uid\"", "\"signingName\": \"sign\", \"uid\"")
            .replace("serviceFullName", "ignored");
    Metadata metadata = Models.read(text).model().metadata();
    assertThat(metadata.signingName()).isEqualTo("sign");
    assertThat(metadata.serviceFullName()).isEqualTo("Things");
  }

  @Test
  void knowsAServiceThatSpokeTheQueryProtocol() throws InvalidModelException {
    String text = json("", "").replace("\"uid\"", "\"awsQueryCompatible\": {}, \"uid\"");
    assertThat(Models.read(text).model().metadata().queryCompatible()).isTrue();
  }

  @Test
  void takesJsonFromTheListOfProtocols() {
    String text =
        json("", "").replace("\"protocol\": \"json\"", "\"protocols\": [\"cbor\", \"json\"]");
    assertThatCode(() -> Models.read(text)).doesNotThrowAnyException();
  }

  @Test
  void readsAnOperationByItsNameOnTheWire() throws InvalidModelException {
    ServiceModel model =
        Models.read(
                json(
                    """
                    "Get2020": {"name": "Get", "documentation": "<p>Gets.</p>", "deprecated": true,
                      "deprecatedMessage": "Use Find.", "deprecatedSince": "2021", "unknown": 1,
                      "input": {"shape": "A"}, "errors": [{"shape": "E"}, {"shape": "E"}]}""",
                    """
                    "A": {"type": "structure"}, "E": {"type": "structure"}"""))
            .model();
    assertThat(model.operations())
        .containsExactly(
            new Operation(
                "Get",
                "<p>Gets.</p>",
                "A",
                null,
                List.of("E"),
                Authentication.SIGNATURE,
                0,
                false,
                null,
                new Deprecation("Use Find.", "2021"),
                new SourceLocation("service-2.json", 3, 27, "/operations/Get2020")));
    assertThat(model.structure("A").error()).isNull();
    assertThat(model.structure("E").error())
        .isEqualTo(new ErrorTrait(null, null, false, false, false));
  }

  @Test
  void requestsAreCompressedWhereGzipIsAmongTheEncodings() throws InvalidModelException {
    String compressed = "{\"name\": \"%s\", \"requestcompression\": {\"encodings\": [%s]}}";
    ModelReader.Result read =
        Models.read(
            json(
                "\"A\": "
                    + compressed.formatted("A", "\"br\", \"gzip\"")
                    + ", \"B\": "
                    + compressed.formatted("B", "\"br\""),
                ""));
    assertThat(read.model().operations())
        .extracting(Operation::compressed)
        .containsExactly(true, false);
    assertThat(read.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "service-2.json:3:130 (/operations/B/requestcompression): requests of the operation B"
                + " are not compressed: gzip is not among its encodings");
  }

  @Test
  void readsHowAServiceWantsToBeRetriedAndHowLongItHoldsARequest() throws InvalidModelException {
    String text =
        json("\"Poll\": {\"name\": \"Poll\", \"shapewright:holdSeconds\": 90}", "")
            .replace(
                "\"uid\"",
                "\"shapewright:retry\": {\"maxAttempts\": 4, \"baseDelayMillis\": 25}, \"uid\"");
    ServiceModel model = Models.read(text).model();
    assertThat(model.metadata().retries()).isEqualTo(new Retries(4, 25));
    assertThat(model.operations().get(0).holdSeconds()).isEqualTo(90);
  }

  @Test
  void ourOwnKeysAreNotMisspeltUnseen() {
    String text =
        json("\"Poll\": {\"name\": \"Poll\", \"shapewright:holdSecond\": 90}", "")
            .replace("\"uid\"", "\"shapewright:retries\": {}, \"uid\"");
    assertThatThrownBy(() -> Models.read(text))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("metadata has no key \"shapewright:retries\"")
        .hasMessageContaining("an operation has no key \"shapewright:holdSecond\"")
        .hasMessageContaining("Did you mean \"shapewright:holdSeconds\"?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3601", "1.5", "\"90\""})
  void aTimeThatNoServiceHoldsARequestIsRefused(String value) {
    String text = json("\"P\": {\"name\": \"P\", \"shapewright:holdSeconds\": " + value + "}", "");
    assertThatThrownBy(() -> Models.read(text))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("/operations/P/shapewright:holdSeconds")
        .hasMessageContaining("expected a");
  }

  @Test
  void readsMembersInTheirOrder() throws InvalidModelException {
    Shape.Structure structure =
        (Shape.Structure)
            shape(
                """
                {"type": "structure", "union": true, "required": ["z"], "members": {
                "z": {"shape": "X", "sensitive": true, "documentation": "d", "jsonvalue": true},
                "a": {"shape": "S", "idempotencyToken": true, "timestampFormat": "iso8601",
                  "deprecated": true}}},
                "S": {"type": "string"}""");
    assertThat(structure.union()).isTrue();
    assertThat(structure.members())
        .containsExactly(
            new Member(
                "z",
                "X",
                "d",
                true,
                true,
                false,
                false,
                true,
                null,
                null,
                List.of(),
                null,
                at(5, 6, "/shapes/X/members/z")),
            new Member(
                "a",
                "S",
                null,
                false,
                false,
                true,
                false,
                false,
                "iso8601",
                new Deprecation(null, null),
                List.of(),
                null,
                at(6, 6, "/shapes/X/members/a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "exception": true                                       | -   | -   | false | false | false
          "exception": true, "fault": true                        | -   | -   | true  | false | false
          "error": {"code": "Oops", "httpStatusCode": 409}        | Oops| 409 | false | false | false
          "error": {"fault": true}                                | -   | -   | true  | false | false
          "error": {"senderFault": false}                         | -   | -   | true  | false | false
          "error": {"senderFault": true}                          | -   | -   | false | false | false
          "exception": true, "retryable": {}                      | -   | -   | false | true  | false
          "exception": true, "retryable": {"throttling": true}    | -   | -   | false | true  | true
          """)
  void readsErrors(
      String traits,
      @Nullable String code,
      @Nullable Integer status,
      boolean fault,
      boolean retryable,
      boolean throttling)
      throws InvalidModelException {
    assertThat(shape("{\"type\": \"structure\", %s}".formatted(traits)))
        .extracting(shape -> ((Shape.Structure) shape).error())
        .isEqualTo(new ErrorTrait(code, status, fault, retryable, throttling));
  }

  @Test
  void readsCommonTraits() throws InvalidModelException {
    assertThat(
            shape(
                    """
                    {"type": "boolean", "sensitive": true, "documentation": "d",
                     "deprecated": true, "deprecatedMessage": "m"}""")
                .common())
        .isEqualTo(
            new Shape.Common(
                "X", "d", true, false, new Deprecation("m", null), at(4, 17, "/shapes/X")));
  }

  @Test
  void readsListsAndMaps() throws InvalidModelException {
    Shape list =
        shape(
            "{\"type\": \"list\", \"member\": {\"shape\": \"S\"}, \"max\": 10.0, \"sparse\": true},"
                + " \"S\": {\"type\": \"string\"}");
    assertThat(list).isEqualTo(new Shape.ListOf(list.common(), "S", limits(null, "10"), true));
    Shape map =
        shape(
            "{\"type\": \"map\", \"key\": {\"shape\": \"S\"}, \"value\": {\"shape\": \"S\"}, \"min\": 1},"
                + " \"S\": {\"type\": \"string\"}");
    assertThat(map).isEqualTo(new Shape.MapOf(map.common(), "S", "S", limits("1", null), false));
  }

  @Test
  void knowsWhichStringsHoldJson() throws InvalidModelException {
    String text = ", \"S\": {\"type\": \"string\"}";
    String list = "{\"type\": \"list\", \"member\": {\"shape\": \"S\"%s}}" + text;
    String map =
        "{\"type\": \"map\", \"key\": {\"shape\": \"S\"}, \"value\": {\"shape\": \"S\"%s}}" + text;
    String mark = ", \"jsonvalue\": true";

    assertThat(shape(list.formatted(mark)).common().jsonText()).isTrue();
    assertThat(shape(list.formatted("")).common().jsonText()).isFalse();
    assertThat(shape(map.formatted(mark)).common().jsonText()).isTrue();
    assertThat(shape("{\"type\": \"string\"" + mark + "}").common().jsonText()).isTrue();
  }

  @Test
  void readsTexts() throws InvalidModelException {
    Shape text =
        shape(
            "{\"type\": \"string\", \"min\": 1, \"max\": 2, \"pattern\": \"[a]+\", \"enum\": [\"b\", \"a\"]}");
    assertThat(text)
        .isEqualTo(new Shape.Text(text.common(), limits("1", "2"), "[a]+", List.of("b", "a")));
    Shape character = shape("{\"type\": \"character\"}");
    assertThat(character)
        .isEqualTo(new Shape.Text(character.common(), Limits.NONE, null, List.of()));
  }

  @Test
  void warnsOfValuesListedTwice() throws InvalidModelException {
    ModelReader.Result result =
        Models.read(json("", "\"X\": {\"type\": \"string\", \"enum\": [\"a\", \"b\", \"a\"]}"));
    assertThat(((Shape.Text) result.model().shape("X")).values()).containsExactly("a", "b");
    assertThat(result.warnings())
        .extracting(Problem::toString)
        .containsExactly("service-2.json:4:55 (/shapes/X/enum/2): the value \"a\" is listed twice");
  }

  @Test
  void readsBlobsAndTimestamps() throws InvalidModelException {
    Shape blob = shape("{\"type\": \"blob\", \"max\": 9}");
    assertThat(blob).isEqualTo(new Shape.Blob(blob.common(), limits(null, "9")));
    Shape time = shape("{\"type\": \"timestamp\", \"timestampFormat\": \"rfc822\"}");
    assertThat(time).isEqualTo(new Shape.Timestamp(time.common(), "rfc822"));
  }

  @ParameterizedTest
  @CsvSource({
    "byte, INTEGER",
    "short, INTEGER",
    "integer, INTEGER",
    "long, LONG",
    "float, FLOAT",
    "double, DOUBLE",
    "biginteger, BIG_INTEGER",
    "bigdecimal, BIG_DECIMAL"
  })
  void readsNumbers(String type, NumberKind kind) throws InvalidModelException {
    Shape number = shape("{\"type\": \"%s\", \"min\": -0.25, \"max\": 1e3}".formatted(type));
    assertThat(number).isEqualTo(new Shape.Numeric(number.common(), kind, limits("-0.25", "1e3")));
  }

  @Test
  void allowsRecursionThroughStructures() {
    assertThatCode(
            () ->
                Models.read(
                    json(
                        "",
                        """
                        "A": {"type": "structure", "members": {"a": {"shape": "A"}, "l": {"shape": "L"}}},
                        "L": {"type": "list", "member": {"shape": "M"}},
                        "M": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "A"}},
                        "S": {"type": "string"}""")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesUnsupportedFeaturesOnlyWhereTheyAreWanted() throws InvalidModelException {
    String text =
        json(
            "\"Put\": {\"input\": {\"shape\": \"A\"}}, \"Get\": {}",
            "\"A\": {\"type\": \"structure\", \"eventstream\": true}, \"B\": {\"type\": \"structure\", \"eventstream\": true}");
    ModelFiles files = Models.files(text, null);

    assertThat(ModelReader.read(files, "Get"::equals).model().operations())
        .extracting(Operation::name)
        .containsExactly("Get", "Put");
    assertThatThrownBy(() -> ModelReader.read(files, "Put"::equals))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> Objects.requireNonNull(problem.location()).pointer())
                    .containsExactly("/shapes/A"));
  }

  /** Reads the shape X; its text begins at 4:17 and may go on with other shapes. */
  private static Shape shape(String text) throws InvalidModelException {
    return Models.read(json("", "\"X\": " + text)).model().shape("X");
  }

  private static Limits limits(@Nullable String min, @Nullable String max) {
    return new Limits(
        min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
  }

  private static SourceLocation at(int line, int column, String pointer) {
    return new SourceLocation("service-2.json", line, column, pointer);
  }
}
