package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationChangesTest {
  private static final String PING = "\"Ping\": {\"name\": \"Ping\"}";

  @Test
  void anOperationMoreIsCompatibleAndNamesItsMethodsAndClasses() {
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE),
            Things.files(Things.with(PING, PING + ", \"Pong\": {\"name\": \"Pong\"}")));

    assertThat(Things.lines(diff))
        .containsExactly("compatible operation-added Pong: operation added");
    assertThat(diff.changes().get(0).javaNames())
        .containsExactly(
            "PongRequest", "PongResponse", "ThingsAsyncClient.pong()", "ThingsClient.pong()");
  }

  @Test
  void anOperationLessBreaksSourcesWithAllThatOnlyItReached() {
    String put = Things.SERVICE.substring(0, Things.SERVICE.indexOf(",\n   \"PutThing\""));
    String rest = Things.SERVICE.substring(Things.SERVICE.indexOf("\n },\n \"shapes\""));

    assertThat(Things.lines(Things.diff(Things.files(Things.SERVICE), Things.files(put + rest))))
        .containsExactly(
            "source-breaking operation-removed PutThing: operation removed",
            "source-breaking shape-removed BusyException: error removed",
            "source-breaking shape-removed Color: enumeration removed",
            "source-breaking shape-removed State: enumeration removed",
            "source-breaking shape-changed Key: the sanitizer is gone",
            "source-breaking shape-changed Label: the sanitizer is gone",
            "source-breaking shape-changed Part: nothing is left to check: the validator is gone");
  }

  @Test
  void anOperationThatMakesUseOfWhatIsNotSupportedIsGone() {
    assertThat(
            Things.changes(
                "\"next\": {\"shape\": \"Plain\"}",
                "\"next\": {\"shape\": \"Plain\", \"streaming\": true}"))
        .first()
        .asString()
        .startsWith(
            "source-breaking operation-removed ListThings:"
                + " operation removed: it now makes use of what is not supported, ");
  }

  @Test
  void aFirstInputAddsMembersToTheRequestThatWasEmpty() {
    assertThat(
            Things.changes(
                PING, "\"Ping\": {\"name\": \"Ping\", \"input\": {\"shape\": \"GetThingInput\"}}"))
        .containsExactly(
            "behaviour-breaking member-added GetThingInput.name: required member added",
            "compatible operation-changed Ping: input none -> GetThingInput");
  }

  @Test
  void noOutputAnyMoreTakesMembersFromTheResponse() {
    assertThat(
            Things.changes(",\n     \"output\": {\"shape\": \"ListThingsOutput\"}}", "}", "Ping"))
        .isEmpty();
    ModelDiff diff =
        Things.diff(
            Things.files(Things.SERVICE, "{\"pagination\": {}}", Things.WAITERS),
            Things.files(
                Things.with(",\n     \"output\": {\"shape\": \"ListThingsOutput\"}}", "}"),
                "{\"pagination\": {}}",
                Things.WAITERS));
    assertThat(Things.lines(diff))
        .containsExactly(
            "source-breaking member-removed ListThingsOutput.names: member removed",
            "source-breaking member-removed ListThingsOutput.next: member removed",
            "compatible operation-changed ListThings: output ListThingsOutput -> none");
  }

  @Test
  void errorsThatOperationsDeclareAreCompatible() {
    assertThat(
            Things.changes(
                PING,
                "\"Ping\": {\"name\": \"Ping\", \"errors\": [{\"shape\": \"GoneException\"}]}"))
        .containsExactly("compatible operation-changed Ping: now declares the error GoneException");
    assertThat(
            Things.changes(
                "\"errors\": [{\"shape\": \"GoneException\"}, {\"shape\": \"BusyException\"}]",
                "\"errors\": [{\"shape\": \"BusyException\"}]"))
        .containsExactly(
            "compatible operation-changed PutThing: no longer declares the error GoneException");
  }

  @Test
  void deprecationAndDocumentationOfOperations() {
    assertThat(Things.changes(PING, "\"Ping\": {\"name\": \"Ping\", \"deprecated\": true}"))
        .containsExactly("compatible deprecation Ping: deprecated");
    assertThat(Things.changes("<p>Puts a <code>thing</code>.</p>", "<p>Stores a thing.</p>"))
        .containsExactly("documentation documentation PutThing: documentation changed");
    assertThat(Things.changes("<p>Puts a <code>thing</code>.</p>", "<p>Puts a <i>thing</i>.</p>"))
        .containsExactly(
            "documentation documentation PutThing: documentation changed in its markup alone");
  }

  @Test
  void authenticationAndHostBreakBehaviour() {
    assertThat(Things.changes(PING, "\"Ping\": {\"name\": \"Ping\", \"authtype\": \"none\"}"))
        .containsExactly(
            "behaviour-breaking operation-changed Ping: authentication signature -> none");
    assertThat(
            Things.changes(
                PING, "\"Ping\": {\"name\": \"Ping\", \"endpoint\": {\"hostPrefix\": \"data-\"}}"))
        .containsExactly("behaviour-breaking operation-changed Ping: host prefix none -> data-");
  }
}
