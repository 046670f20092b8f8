package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstraintChangesTest {
  private static final String NAME = "\"min\": 1, \"max\": 64, \"pattern\": \"[a-z]+\"";

  @Test
  void aTighterLengthOfWhatIsSentBreaksBehaviour() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(Things.with(NAME, NAME.replace("64", "32"))));

    assertThat(Things.lines(diff))
        .containsExactly("behaviour-breaking length Name: max 64 -> 32 (tightened)");
    Change change = diff.changes().get(0);
    assertThat(change.before()).isEqualTo("64");
    assertThat(change.after()).isEqualTo("32");
    assertThat(change.direction()).isEqualTo(Direction.BOTH);
    assertThat(change.javaNames())
        .containsExactly(
            "GetThingRequest.name()",
            "GetThingResponse.name()",
            "ListThingsResponse.names()",
            "PutThingRequest.name()");
  }

  @Test
  void aWiderLengthIsCompatible() {
    assertThat(Things.changes(NAME, NAME.replace("64", "128")))
        .containsExactly("compatible length Name: max 64 -> 128 (loosened)");
    assertThat(Things.changes(NAME, NAME.replace("\"min\": 1", "\"min\": 0")))
        .containsExactly("compatible length Name: min 1 -> none (loosened)");
  }

  @Test
  void bothLimitsAreToldApart() {
    assertThat(Things.changes(NAME, NAME.replace("\"min\": 1, \"max\": 64", "\"min\": 2")))
        .containsExactly(
            "behaviour-breaking length Name: min 1 -> 2 (tightened)",
            "compatible length Name: max 64 -> none (loosened)");
  }

  @Test
  void aTighterLimitOfWhatIsOnlyReceivedIsCompatible() {
    assertThat(Things.changes("\"max\": 30", "\"max\": 20"))
        .containsExactly("compatible length Title: max 30 -> 20 (tightened)");
    assertThat(
            Things.changes(
                "\"Width\": {\"type\": \"integer\", \"max\": 5}",
                "\"Width\": {\"type\": \"integer\", \"max\": 5, \"min\": -7.5}"))
        .containsExactly("compatible range Width: min none -> -7.5 (tightened)");
  }

  @Test
  void aMinimumLengthOfZeroSaysNothing() {
    assertThat(Things.changes("\"max\": 9}", "\"max\": 9, \"min\": 0}")).isEmpty();
  }

  @Test
  void rangesAreComparedAsNumbers() {
    String count = "\"Count\": {\"type\": \"integer\", \"min\": 0, \"max\": 100}";

    assertThat(Things.changes(count, count.replace("100", "100.0"))).isEmpty();
    assertThat(Things.changes(count, count.replace("\"min\": 0", "\"min\": 1")))
        .containsExactly("behaviour-breaking range Count: min 0 -> 1 (tightened)");
  }

  @Test
  void collectionsAndKeysHaveConstraintsToo() {
    assertThat(
            Things.changes(
                "\"value\": {\"shape\": \"Plain\"}}",
                "\"value\": {\"shape\": \"Plain\"}, \"max\": 3}"))
        .containsExactly("behaviour-breaking length Tags: max none -> 3 (tightened)");
    assertThat(Things.changes("\"max\": 9", "\"max\": 8"))
        .containsExactly("behaviour-breaking length Key: max 9 -> 8 (tightened)");
    assertThat(
            Things.changes(
                "\"value\": {\"shape\": \"Plain\"}}", "\"value\": {\"shape\": \"Label\"}}"))
        .containsExactly("behaviour-breaking length Tags{value}: max none -> 100 (tightened)");
  }

  @Test
  void anotherPatternBreaksBehaviour() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(Things.with(NAME, NAME.replace("[a-z]+", "[a-y]+"))));

    assertThat(Things.lines(diff))
        .containsExactly("behaviour-breaking pattern Name: pattern changed");
    assertThat(diff.changes().get(0).before()).isEqualTo("[a-z]+");
    assertThat(diff.changes().get(0).after()).isEqualTo("[a-y]+");
  }

  @Test
  void aPatternMoreBreaksAndOneLessDoesNot() {
    assertThat(Things.changes(NAME, "\"min\": 1, \"max\": 64"))
        .contains("compatible pattern Name: pattern removed (loosened)");
    assertThat(Things.changes("\"Plain\": {", "\"Plain\": {\"pattern\": \"[x]*\", "))
        .contains("behaviour-breaking pattern Plain: pattern added (tightened)");
  }

  @Test
  void anchorsAtTheEndsOfAPatternMeanNothing() {
    assertThat(Things.changes(NAME, NAME.replace("[a-z]+", "^[a-z]+$")))
        .containsExactly("compatible pattern Name: pattern changed (to one that means the same)");
    assertThat(Things.changes(NAME, NAME.replace("[a-z]+", "[a-z]+\\\\$")))
        .as("an escaped dollar is no anchor")
        .contains("behaviour-breaking pattern Name: pattern changed");
  }
}
