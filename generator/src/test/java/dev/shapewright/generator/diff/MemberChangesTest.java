package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberChangesTest {
  private static final String LAST_OF_PART = "\"label\": {\"shape\": \"Label\"}}}";

  @Test
  void nothingDiffersFromItself() {
    ModelDiff diff = Things.diff(Things.files(Things.SERVICE), Things.files(Things.SERVICE));

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.headline()).isEqualTo("The Things Service: no changes in what is generated");
    assertThat(diff.shortForm()).isEqualTo("nothing of what is generated");
  }

  @Test
  void anOptionalMemberMoreIsCompatibleWhereverItIs() {
    assertThat(
            Things.changes(
                LAST_OF_PART, LAST_OF_PART.replace("}}}", "}, \"on\": {\"shape\": \"Flag\"}}}")))
        .containsExactly("compatible member-added Part.on: optional member added");
  }

  @Test
  void aRequiredMemberMoreBreaksRequestsAlone() {
    assertThat(
            Things.changes(
                "\"required\": [\"name\", \"color\"], \"members\": {",
                "\"required\": [\"name\", \"color\", \"on\"],"
                    + " \"members\": {\"on\": {\"shape\": \"Flag\"},"))
        .containsExactly("behaviour-breaking member-added PutThingInput.on: required member added");
    assertThat(
            Things.changes(
                "\"required\": [\"title\"], \"members\": {",
                "\"required\": [\"title\", \"on\"],"
                    + " \"members\": {\"on\": {\"shape\": \"Flag\"},"))
        .containsExactly("compatible member-added View.on: required member added");
  }

  @Test
  void aRequiredMemberMoreBreaksWhatIsBothSentAndReceived() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(
                Things.with(
                    "\"Part\": {\"type\": \"structure\", \"members\": {",
                    "\"Part\": {\"type\": \"structure\", \"required\": [\"on\"],"
                        + " \"members\": {\"on\": {\"shape\": \"Flag\"},")));

    assertThat(Things.lines(diff))
        .containsExactly("behaviour-breaking member-added Part.on: required member added");
    assertThat(diff.changes().get(0).direction()).isEqualTo(Direction.BOTH);
    assertThat(diff.changes().get(0).javaNames()).containsExactly("Part.Builder.on()", "Part.on()");
  }

  @Test
  void aRequiredTokenThatClientsFillInIsCompatible() {
    assertThat(
            Things.changes(
                "\"required\": [\"name\", \"color\"], \"members\": {",
                "\"required\": [\"name\", \"color\", \"once\"], \"members\": {\"once\":"
                    + " {\"shape\": \"Token\", \"idempotencyToken\": true},"))
        .containsExactly(
            "compatible member-added PutThingInput.once:"
                + " required member added, filled in when absent");
  }

  @Test
  void aMemberLessBreaksSourcesEvenInResponses() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(
                Things.with("\"next\": {\"shape\": \"Plain\"}, \"names\"", "\"names\"")
                    .replace("\"Names\"}}},", "\"Names\"}, \"next\": {\"shape\": \"Plain\"}}},")));
    assertThat(diff.changes()).as("their order means nothing").isEmpty();

    ModelDiff removed =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(Things.with(", \"width\": {\"shape\": \"Width\"}", "")));
    assertThat(Things.lines(removed))
        .containsExactly("source-breaking member-removed View.width: member removed");
    assertThat(removed.changes().get(0).javaNames())
        .containsExactly("View.Builder.width()", "View.width()");
    assertThat(removed.changes().get(0).direction()).isEqualTo(Direction.RECEIVED);
  }

  @Test
  void aTypeOfAnotherKindBreaksSourcesOfEachMember() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(
                Things.with(
                    "\"Title\": {\"type\": \"string\", \"max\": 30}",
                    "\"Title\": {\"type\": \"list\", \"member\": {\"shape\": \"Plain\"}}")));

    assertThat(Things.lines(diff))
        .containsExactly("source-breaking member-type View.title: type String -> List<String>");
    assertThat(diff.changes().get(0).before()).isEqualTo("String");
    assertThat(diff.changes().get(0).after()).isEqualTo("List<String>");
    assertThat(diff.changes().get(0).javaNames())
        .containsExactly("View.Builder.title()", "View.hasTitle()", "View.title()");
  }

  @Test
  void aMemberThatMustBeGivenNowBreaksRequestsAlone() {
    assertThat(
            Things.changes(
                "\"required\": [\"name\", \"color\"]",
                "\"required\": [\"name\", \"color\", \"note\"]"))
        .containsExactly(
            "behaviour-breaking member-required PutThingInput.note: optional -> required");
    assertThat(Things.changes("\"required\": [\"title\"]", "\"required\": [\"title\", \"width\"]"))
        .containsExactly("compatible member-required View.width: optional -> required");
  }

  @Test
  void aTokenThatMustBeGivenNowIsFilledIn() {
    assertThat(
            Things.changes(
                "\"required\": [\"name\", \"color\"]",
                "\"required\": [\"name\", \"color\", \"token\"]"))
        .containsExactly("compatible member-required PutThingInput.token: optional -> required");
  }

  @Test
  void aMemberThatMayBeLeftOutNowIsCompatible() {
    assertThat(Things.changes("\"required\": [\"name\", \"color\"]", "\"required\": [\"name\"]"))
        .containsExactly("compatible member-optional PutThingInput.color: required -> optional");
  }

  @Test
  void whatWasHiddenAndIsShownBreaksBehaviour() {
    assertThat(
            Things.changes(
                "\"Secret\": {\"type\": \"string\", \"sensitive\": true}",
                "\"Secret\": {\"type\": \"string\"}"))
        .containsExactly(
            "behaviour-breaking sensitive PutThingInput.secret: no longer sensitive: now shown");
    assertThat(
            Things.changes(
                "\"Token\": {\"type\": \"string\"}",
                "\"Token\": {\"type\": \"string\", \"sensitive\": true}"))
        .containsExactly("compatible sensitive PutThingInput.token: sensitive: no longer shown");
  }

  @Test
  void aTokenThatIsNoLongerFilledInBreaksBehaviour() {
    assertThat(Things.changes(", \"idempotencyToken\": true", ""))
        .containsExactly(
            "behaviour-breaking idempotency-token PutThingInput.token:"
                + " no longer filled in when absent");
    assertThat(
            Things.changes(
                "\"note\": {\"shape\": \"Plain\"}",
                "\"note\": {\"shape\": \"Plain\", \"idempotencyToken\": true}"))
        .containsExactly("compatible idempotency-token PutThingInput.note: filled in when absent");
  }

  @Test
  void aFormatOnTheWireConcernsNobody() {
    assertThat(
            Things.changes(
                "\"Moment\": {\"type\": \"timestamp\"}",
                "\"Moment\": {\"type\": \"timestamp\", \"timestampFormat\": \"iso8601\"}"))
        .containsExactly(
            "compatible member-changed PutThingInput.when:"
                + " timestamp format UNIX_TIMESTAMP -> timestamp format ISO_8601");
  }

  @Test
  void nullsInWhatIsReceivedBreakBehaviour() {
    assertThat(
            Things.changes(
                "\"member\": {\"shape\": \"Name\"}, \"max\": 10",
                "\"member\": {\"shape\": \"Name\"}, \"max\": 10, \"sparse\": true"))
        .containsExactly(
            "behaviour-breaking member-changed ListThingsOutput.names:"
                + " elements may now be null");
    assertThat(
            Things.changes(
                "\"value\": {\"shape\": \"Plain\"}}",
                "\"value\": {\"shape\": \"Plain\"}, \"sparse\": true}"))
        .containsExactly("compatible member-changed PutThingInput.tags: elements may now be null");
  }

  @Test
  void documentationIsComparedInWords() {
    ModelDiff diff =
        Things.diff(
            Things.files(
                Things.with(
                    "\"width\": {\"shape\": \"Width\"}",
                    "\"width\": {\"shape\": \"Width\", \"documentation\":"
                        + " \"<p>Up to 10 of <b>them</b>.</p>\"}")),
            Things.files(
                Things.with(
                    "\"width\": {\"shape\": \"Width\"}",
                    "\"width\": {\"shape\": \"Width\", \"documentation\":"
                        + " \"<p>Up to 50 of <b>them</b>.</p>\"}")));

    assertThat(Things.lines(diff))
        .containsExactly("documentation documentation View.width: documentation changed");
    assertThat(diff.changes().get(0).before()).isEqualTo("Up to 10 of them .");
    assertThat(diff.changes().get(0).after()).isEqualTo("Up to 50 of them .");
  }

  @Test
  void deprecationIsCompatible() {
    assertThat(
            Things.changes(
                "\"note\": {\"shape\": \"Plain\"}",
                "\"note\": {\"shape\": \"Plain\", \"deprecated\": true,"
                    + " \"deprecatedMessage\": \"Use tags.\"}"))
        .containsExactly("compatible deprecation PutThingInput.note: deprecated: Use tags.");
  }

  @Test
  void whatOnlyOtherOperationsReachIsNotReported() {
    String from = ", \"width\": {\"shape\": \"Width\"}";

    assertThat(Things.changes(from, "", "ListThings", "Ping")).isEmpty();
    assertThat(Things.changes(from, "", "GetThing")).hasSize(1);
  }

  @Test
  void aRecursiveStructureIsReportedOnce() {
    assertThat(Things.changes("\"inner\": {\"shape\": \"Part\"}, ", ""))
        .containsExactly("source-breaking member-removed Part.inner: member removed");
  }

  @Test
  void anotherShapeOfTheSameJavaTypeIsComparedByItsConstraints() {
    assertThat(
            Things.changes("\"note\": {\"shape\": \"Plain\"}", "\"note\": {\"shape\": \"Label\"}"))
        .isEqualTo(
            List.of("behaviour-breaking length PutThingInput.note: max none -> 100 (tightened)"));
  }
}
