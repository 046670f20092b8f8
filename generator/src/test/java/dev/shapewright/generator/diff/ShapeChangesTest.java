package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeChangesTest {
  @Test
  void anotherNameOfAStructureIsOneClassLessAndOneMore() {
    String renamed =
        Things.SERVICE
            .replace("\"shape\": \"Part\"", "\"shape\": \"Piece\"")
            .replace("\"Part\": {", "\"Piece\": {");
    ModelDiff diff = Things.diff(Things.files(Things.SERVICE), Things.files(renamed));

    assertThat(Things.lines(diff))
        .containsExactly(
            "source-breaking shape-removed Part: structure removed;"
                + " Piece, which is new, has the same members",
            "source-breaking member-type GetThingOutput.part: type Part -> Piece",
            "source-breaking member-type PutThingInput.part: type Part -> Piece",
            "compatible shape-added Piece: structure added");
    assertThat(diff.changes().get(0).javaNames()).containsExactly("Part", "PartValidator");
    assertThat(diff.changes().get(3).javaNames()).containsExactly("Piece", "PieceValidator");
  }

  @Test
  void aStructureMoreIsCompatible() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(
                Things.with(
                    Things.with(
                        "\"width\": {\"shape\": \"Width\"}",
                        "\"width\": {\"shape\": \"Width\"}, \"frame\": {\"shape\": \"Frame\"}"),
                    "\"Flag\":",
                    "\"Frame\": {\"type\": \"structure\", \"members\": {}}, \"Flag\":")));

    assertThat(Things.lines(diff))
        .containsExactly(
            "compatible shape-added Frame: structure added",
            "compatible member-added View.frame: optional member added");
  }

  @Test
  void aUnionIsMoreDemandingWhereItIsSent() {
    assertThat(
            Things.changes(
                "\"Part\": {\"type\": \"structure\",",
                "\"Part\": {\"type\": \"structure\", \"union\": true,"))
        .containsExactly(
            "behaviour-breaking shape-changed Part: now a union: exactly one member has a value");
    assertThat(
            Things.changes(
                "\"View\": {\"type\": \"structure\", \"required\": [\"title\"],",
                "\"View\": {\"type\": \"structure\", \"union\": true,"))
        .contains("compatible shape-changed View: now a union: exactly one member has a value");
  }

  @Test
  void aValueMoreIsCompatibleAndOneLessBreaksSources() {
    ModelDiff more =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(Things.with("\"RED\", \"GREEN\"", "\"RED\", \"GREEN\", \"light blue\"")));
    assertThat(Things.lines(more))
        .containsExactly("compatible value-added Color: value light blue added");
    assertThat(more.changes().get(0).javaNames()).containsExactly("Color.LIGHT_BLUE");
    assertThat(more.changes().get(0).direction()).isEqualTo(Direction.BOTH);

    assertThat(Things.changes("\"NEW\", \"OLD\"", "\"NEW\""))
        .containsExactly("source-breaking value-removed State: value OLD removed");
  }

  @Test
  void anEnumerationThatBecomesAStringBreaksSources() {
    assertThat(Things.changes(", \"enum\": [\"NEW\", \"OLD\"]", ""))
        .containsExactly(
            "source-breaking shape-removed State: enumeration removed",
            "source-breaking member-type PutThingOutput.state: type State -> String");
  }

  @Test
  void documentationOfAShapeThatHasAClass() {
    assertThat(Things.changes("How a thing looks.", "How it looks."))
        .containsExactly("documentation documentation View: documentation changed");
    assertThat(Things.changes("\"max\": 30", "\"max\": 30, \"documentation\": \"A title.\""))
        .as("a string has no class to say it on")
        .isEmpty();
  }

  @Test
  void codesStatusAndFaultOfErrors() {
    assertThat(Things.changes("\"code\": \"Gone\"", "\"code\": \"Away\""))
        .containsExactly(
            "behaviour-breaking error-changed GoneException:"
                + " the code Gone no longer stands for it",
            "compatible error-changed GoneException: the code Away now stands for it");
    assertThat(Things.changes("\"httpStatusCode\": 400", "\"httpStatusCode\": 404"))
        .containsExactly("compatible error-changed GoneException: HTTP status 400 -> 404");
    assertThat(Things.changes(", \"fault\": true", ""))
        .containsExactly("compatible error-changed BusyException: now a fault of the request");
    assertThat(
            Things.changes(
                ", \"fault\": true", ", \"fault\": true, \"retryable\": {\"throttling\": true}"))
        .containsExactly(
            "compatible error-changed BusyException: now says that the caller was too fast",
            "compatible error-changed BusyException: now tried again");
  }

  @Test
  void membersOfErrorsAreReceived() {
    assertThat(Things.changes(", \"seconds\": {\"shape\": \"Seconds\"}", ""))
        .containsExactly("source-breaking member-removed BusyException.seconds: member removed");
  }

  @Test
  void aNameThatIsTakenNowIsAltered() {
    String taken =
        Things.with(
            Things.with(
                "\"width\": {\"shape\": \"Width\"}",
                "\"width\": {\"shape\": \"Width\"}, \"part\": {\"shape\": \"PARt\"}"),
            "\"Flag\":",
            "\"PARt\": {\"type\": \"structure\", \"members\": {}}, \"Flag\":");
    ModelDiff diff = Things.diff(Things.files(Things.SERVICE), Things.files(taken));

    assertThat(Things.lines(diff))
        .containsExactly(
            "source-breaking java-name Part: name in Java Part -> ThingsPart",
            "compatible shape-added PARt: structure added",
            "compatible member-added View.part: optional member added");
    assertThat(diff.changes().get(0).javaNames()).containsExactly("Part", "ThingsPart");
  }

  @Test
  void aConstantThatIsTakenNowIsAltered() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.with("\"RED\", \"GREEN\"", "\"light blue\"")),
            Things.files(Things.with("\"RED\", \"GREEN\"", "\"light-blue\", \"light blue\"")));

    assertThat(Things.lines(diff))
        .containsExactly(
            "source-breaking java-name Color: name in Java Color.LIGHT_BLUE -> Color.LIGHT_BLUE2",
            "compatible value-added Color: value light-blue added");
  }
}
