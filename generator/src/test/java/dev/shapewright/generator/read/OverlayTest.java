package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.SourceLocation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
  private static final String MODEL =
      """
      {
        "metadata": {"apiVersion": "1", "endpointPrefix": "e", "jsonVersion": "1.1",
          "protocol": "json", "serviceId": "S", "targetPrefix": "T"},
        "operations": {"Do": {"name": "Do", "input": {"shape": "DoInput"}}},
        "shapes": {
          "DoInput": {"type": "structure", "required": ["a", "b"], "members": {
            "a": {"shape": "text"}, "b": {"shape": "text"}}},
          "text": {"type": "string", "max": 10}
        }
      }
      """;

  @Test
  void aReplacedLimitIsTheLimit() throws Exception {
    ServiceModel model = read(change("replace", "/shapes/text/max", "4095"));

    assertThat(text(model).length().max()).isEqualTo(new BigDecimal("4095"));
    assertThat(model.overlay())
        .containsExactly(
            new OverlayChange(
                "/shapes/text/max",
                null,
                "Because",
                "A page",
                new SourceLocation("overlay.json", 2, 1, "/changes/0")));
  }

  @Test
  void anAddedShapeStandsAtTheModelsPointerInTheOverlaysFile() throws Exception {
    ServiceModel model =
        read(
            change("add", "/shapes/other", "{\"type\": \"string\"}")
                + ",\n"
                + change("replace", "/shapes/DoInput/members/b/shape", "\"other\""));

    assertThat(model.structure("DoInput").members())
        .extracting(Member::target)
        .containsExactly("text", "other");
    assertThat(model.shape("other").common().location())
        .isEqualTo(new SourceLocation("overlay.json", 2, 52, "/shapes/other"));
  }

  @Test
  void removedIsGone() throws Exception {
    ServiceModel model =
        read(
            change("remove", "/shapes/text/max", null)
                + ",\n"
                + change("remove", "/shapes/DoInput/required/0", null));

    assertThat(text(model).length()).isEqualTo(Shape.Limits.NONE);
    assertThat(model.structure("DoInput").members())
        .extracting(Member::required)
        .containsExactly(false, true);
  }

  @Test
  void anArrayGrowsAtItsEndOrAtAPlace() throws Exception {
    ServiceModel model =
        read(
            change("add", "/shapes/text/enum", "[\"one\"]")
                + ",\n"
                + change("add", "/shapes/text/enum/-", "\"three\"")
                + ",\n"
                + change("add", "/shapes/text/enum/1", "\"two\""));

    assertThat(text(model).values()).containsExactly("one", "two", "three");
  }

  @Test
  void aRuleBelongsToItsMemberAlone() throws Exception {
    ServiceModel model =
        read(
            change(
                "add",
                "/shapes/DoInput/members/a/shapewright:rules",
                "[{\"notPrefix\": \"Service_\", \"severity\": \"warning\"}]"));

    assertThat(model.structure("DoInput").members())
        .extracting(Member::rules)
        .containsExactly(
            List.of(new Rule(Rule.Kind.NOT_PREFIX, "Service_", Rule.Severity.WARNING)), List.of());
  }

  @Test
  void aChangeConcernsWhatIsAroundItAndWhatIsWithinIt() {
    OverlayChange change =
        new OverlayChange("/shapes/a/max", null, "r", "s", new SourceLocation("f", 1, 1, ""));

    assertThat(change.concerns("/shapes/a")).isTrue();
    assertThat(change.concerns("/shapes/a/max")).isTrue();
    assertThat(change.concerns("/shapes/a/max/x")).isTrue();
    assertThat(change.concerns("/shapes/ab")).isFalse();
    assertThat(change.concerns("/shapes/a/min")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          replace | /shapes/txt/max          | 1       | 2:30 (/changes/0/pointer): the change (replace /shapes/txt/max) binds to nothing: /shapes has no "txt"; Did you mean "text"?
          replace | /shapes/text/max         | 10.0    | 2:30 (/changes/0/pointer): the change (replace /shapes/text/max) binds to nothing: the model has this very value already
          replace | /shapes/text/min         | 1       | 2:30 (/changes/0/pointer): the change (replace /shapes/text/min) binds to nothing: /shapes/text has no "min"
          remove  | /shapes/text/min         | -       | 2:29 (/changes/0/pointer): the change (remove /shapes/text/min) binds to nothing: /shapes/text has no "min"
          add     | /shapes/text/max         | 3       | 2:26 (/changes/0/pointer): the change (add /shapes/text/max) binds to nothing: the model has a value there already, be it from an overlay applied before
          add     | /shapes/text/max/x       | 3       | 2:26 (/changes/0/pointer): the change (add /shapes/text/max/x) binds to nothing: the model has no object or array at /shapes/text/max
          remove  | /shapes/DoInput/required/2 | -     | 2:29 (/changes/0/pointer): the change (remove /shapes/DoInput/required/2) binds to nothing: "2" is no place in the array at /shapes/DoInput/required, which has 2 items
          move    | /shapes/text/max         | 3       | 2:8 (/changes/0/op): expected "add", "replace" or "remove", found the string "move"
          remove  | /shapes/text/max         | 3       | 2:1 (/changes/0): "remove" takes no value
          add     | /shapes/text/min         | -       | 2:1 (/changes/0): the key "value" is missing
          add     | shapes/text/min          | 1       | 2:26 (/changes/0/pointer): expected a JSON pointer such as /shapes/id/max, found the string "shapes/text/min"
          add     | /shapes/DoInput/members/a/shapewright:rule | 1 | /shapes/DoInput/members/a): a member has no key "shapewright:rule"
          add     | /shapes/text/min         | 11      | overlay.json:2:55 (/shapes/text/min): min is 11, more than max, which is 10
          """)
  void whatBindsToNothingIsAnError(
      String op, String pointer, @Nullable String value, String expected) {
    assertThatThrownBy(() -> read(change(op, pointer, value)))
        .isInstanceOf(InvalidModelException.class)
        .extracting(e -> String.valueOf(e.getMessage()).replace("\n  ", "; "))
        .asString()
        .contains(expected);
  }

  @Test
  void aChangeWithoutReasonAndSourceIsAnError() {
    String change = "{\"op\": \"remove\", \"pointer\": \"/shapes/text/max\", \"reason\": \" \"}";

    assertThatThrownBy(() -> read(change))
        .hasMessage(
            """
            overlay.json:2:1 (/changes/0): the key "source" is missing; expected a string
            overlay.json:2:59 (/changes/0/reason): the reason of an overlay change must not be blank""");
  }

  private static Shape.Text text(ServiceModel model) {
    return (Shape.Text) model.shape("text");
  }

  private static String change(String op, String pointer, @Nullable String value) {
    return "{\"op\": \"%s\", \"pointer\": \"%s\",%s \"reason\": \"Because\", \"source\": \"A page\"}"
        .formatted(op, pointer, value == null ? "" : " \"value\": " + value + ",");
  }

  private static ServiceModel read(String changes) throws InvalidModelException {
    ModelFile service = new ModelFile("service.json", MODEL.getBytes(StandardCharsets.UTF_8));
    String overlay = "{\"changes\": [\n" + changes + "\n]}";
    ModelFile file = new ModelFile("overlay.json", overlay.getBytes(StandardCharsets.UTF_8));
    return ModelReader.read(new ModelFiles(service, List.of(file), null)).model();
  }
}
