package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overlays with a section for each of several services. */
final class OverlaySectionsTest {
  private static final String UID = "things-2020-01-01";
  private static final String TEXT =
      "\"text\": {\"type\": \"string\", \"max\": 10, \"pattern\": \"a+\"}";

  private static String change(String op, String pointer, String more) {
    return "{\"op\": \"%s\", \"pointer\": \"%s\", %s\"reason\": \"Because\", \"source\": \"A page\"}"
        .formatted(op, pointer, more);
  }

  private static String section(String uid, String... changes) {
    return "\"%s\": {\"changes\": [%s]}".formatted(uid, String.join(",", changes));
  }

  private static String services(String... sections) {
    return "{\"services\": {\n" + String.join(",\n", sections) + "\n}}";
  }

  private static ModelReader.Result read(String overlay) throws InvalidModelException {
    return read(Models.json("", TEXT), overlay);
  }

  private static ModelReader.Result read(String model, String overlay)
      throws InvalidModelException {
    ModelFile file = Models.file("overlay.json", overlay);
    return ModelReader.read(
        new ModelFiles(Models.file("service-2.json", model), List.of(file), null));
  }

  private static Shape.Limits length(ModelReader.Result result) {
    return ((Shape.Text) result.model().shape("text")).length();
  }

  @Test
  void theModelsOwnSectionAppliesAndNoOther() throws Exception {
    ModelReader.Result result =
        read(
            services(
                section("parcels-2019-06-07", change("remove", "/shapes/other/max", "")),
                section(UID, change("replace", "/shapes/text/max", "\"value\": 20, ")),
                section(
                    "things-2021-01-01",
                    change("replace", "/shapes/text/max", "\"value\": 30, "))));

    assertThat(length(result).max()).isEqualTo(new BigDecimal("20"));
    assertThat(result.model().overlay())
        .extracting(OverlayChange::toString)
        .singleElement()
        .asString()
        .contains("/shapes/text/max", "/services/things-2020-01-01/changes/0");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void aFileWithoutASectionForTheModelIsAWarning() throws Exception {
    ModelReader.Result result =
        read(services(section("parcels-2019-06-07", change("remove", "/shapes/other/max", ""))));

    assertThat(result.model().overlay()).isEmpty();
    assertThat(result.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "overlay.json:1:14 (/services): none of these sections is for the model,"
                + " \"things-2020-01-01\"");
  }

  @Test
  void theWarningGuessesWhichUidWasMisspelt() throws Exception {
    assertThat(read(services(section("thing-2020-01-01"))).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            overlay.json:1:14 (/services): none of these sections is for the model, "things-2020-01-01"
              Did you mean "thing-2020-01-01"?""");
  }

  @Test
  void aModelWithoutAUidHasNoSection() throws Exception {
    String model = Models.json("", TEXT).replace(", \"uid\": \"things-2020-01-01\"", "");

    assertThat(read(model, services(section(UID))).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "overlay.json:1:14 (/services): the model has no uid in its metadata, so that none of"
                + " these sections is for it");
  }

  @Test
  void whatBindsToNothingInASectionIsAnError() {
    assertThatThrownBy(() -> read(services(section(UID, change("remove", "/shapes/txt/max", "")))))
        .hasMessage(
            """
            overlay.json:2:63 (/services/things-2020-01-01/changes/0/pointer): the change (remove /shapes/txt/max) binds to nothing: /shapes has no "txt"
              Did you mean "text"?""");
  }

  @Test
  void sectionsOfOtherModelsAreCheckedForWhatIsWrongInThem() {
    assertThatThrownBy(
            () ->
                read(
                    services(
                        section(UID), section("o", "{\"op\": \"remove\", \"pointer\": \"/a\"}"))))
        .hasMessage(
            """
            overlay.json:3:19 (/services/o/changes/0): the key "reason" is missing; expected a string
            overlay.json:3:19 (/services/o/changes/0): the key "source" is missing; expected a string""");
  }

  @Test
  void anOptionalChangeIsLeftOutWhereItsHolderIsMissing() throws Exception {
    String optional = "\"value\": 20, \"optional\": true, ";
    ModelReader.Result result =
        read(
            services(
                section(
                    UID,
                    change("replace", "/shapes/newer/max", optional),
                    change("replace", "/shapes/text/max", optional))));

    assertThat(length(result).max()).isEqualTo(new BigDecimal("20"));
    assertThat(result.model().overlay())
        .extracting(OverlayChange::pointer)
        .containsExactly("/shapes/text/max");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void anOptionalChangeThatIsLeftOutIsNotedInOneLine() throws Exception {
    String optional = "\"value\": 20, \"optional\": true, ";
    ModelReader.Result result =
        read(
            services(
                section(
                    UID,
                    change("replace", "/shapes/newer/max", optional),
                    change("replace", "/shapes/txt/max", optional),
                    change("replace", "/shapes/text/max", optional))));

    assertThat(result.notes())
        .extracting(Problem::toString)
        .containsExactly(
            "overlay.json:2:64 (/services/things-2020-01-01/changes/0/pointer): the optional change"
                + " (replace /shapes/newer/max) is left out: /shapes has no \"newer\"",
            "overlay.json:2:186 (/services/things-2020-01-01/changes/1/pointer): the optional change"
                + " (replace /shapes/txt/max) is left out: /shapes has no \"txt\". Did you mean"
                + " \"text\"?");
  }

  @Test
  void anOptionalChangeMustBindWhereItsHolderIsThere() {
    String change = change("replace", "/shapes/text/min", "\"value\": 1, \"optional\": true, ");

    assertThatThrownBy(() -> read(services(section(UID, change))))
        .hasMessageContaining("binds to nothing: /shapes/text has no \"min\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                             | overlay.json:1:1: expected either the key "changes" or the key "services", found neither
          {"changes": [], "services": {}}                | overlay.json:1:1: expected either the key "changes" or the key "services", found both
          {"changes": [], "service": {}}                 | overlay.json:1:1: an overlay has no key "service"; Did you mean "services"?
          {"services": []}                               | overlay.json:1:14 (/services): expected an object, found an array
          {"services": {"a": []}}                        | overlay.json:1:20 (/services/a): expected an object, found an array
          {"services": {"a": {}}}                        | overlay.json:1:20 (/services/a): the key "changes" is missing; expected an array
          {"services": {"a": {"changes": [], "b": 1}}}   | overlay.json:1:20 (/services/a): a section of an overlay has no key "b"; Its keys: changes.
          {"services": {"a": {"changes": {}}}}           | overlay.json:1:32 (/services/a/changes): expected an array, found an object
          {"services": {"a": {"changes": []}, "a": {}}}  | overlay.json:1:37 (/services/a): the key "a" occurs twice in one object; The first value stands at 1:20.
          {"changes": [{"opt": true}]}                   | overlay.json:1:14 (/changes/0): an overlay change has no key "opt"; Did you mean "op"?
          """)
  void whatIsNoOverlayIsAnError(String overlay, String expected) {
    assertThatThrownBy(() -> read(overlay))
        .isInstanceOf(InvalidModelException.class)
        .extracting(e -> String.valueOf(e.getMessage()).replace("\n  ", "; "))
        .isEqualTo(expected);
  }
}
