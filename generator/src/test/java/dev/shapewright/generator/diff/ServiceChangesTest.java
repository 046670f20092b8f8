package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceChangesTest {
  private static final ModelFiles BEFORE = Things.files(Things.SERVICE);

  @Test
  void howTheServiceNamesItselfAndSpeaks() {
    assertThat(Things.changes("\"signingName\": \"things\"", "\"signingName\": \"stuff\""))
        .containsExactly("behaviour-breaking metadata Things: signing name things -> stuff");
    assertThat(Things.changes("\"endpointPrefix\": \"things\"", "\"endpointPrefix\": \"stuff\""))
        .containsExactly("behaviour-breaking metadata Things: endpoint prefix things -> stuff");
    assertThat(Things.changes("\"apiVersion\": \"2020-01-01\"", "\"apiVersion\": \"2021-01-01\""))
        .containsExactly("compatible metadata Things: API version 2020-01-01 -> 2021-01-01");
    assertThat(Things.changes("\"jsonVersion\": \"1.1\"", "\"jsonVersion\": \"1.0\""))
        .containsExactly("compatible metadata Things: protocol json 1.1 -> json 1.0");
    assertThat(Things.changes("\"The Things Service\"", "\"Things of All Kinds\""))
        .containsExactly(
            "documentation metadata Things: name The Things Service -> Things of All Kinds");
    assertThat(Things.changes("<p>Things.</p>", "<p>All things.</p>"))
        .containsExactly("documentation documentation Things: documentation changed");
  }

  @Test
  void anotherServiceIdRenamesWhatIsCalledAfterIt() {
    assertThat(Things.changes("\"serviceId\": \"Things\"", "\"serviceId\": \"Stuff\""))
        .contains(
            "source-breaking java-name Stuff: name in Java ThingsClient -> StuffClient",
            "source-breaking java-name Stuff: name in Java ThingsException -> StuffException",
            "behaviour-breaking metadata Stuff: service id Things -> Stuff");
  }

  @Test
  void paginators() {
    String none = "{\"pagination\": {}}";
    ModelFiles without = Things.files(Things.SERVICE, none, Things.WAITERS);
    ModelFiles other =
        Things.files(
            Things.SERVICE,
            Things.with(Things.PAGINATORS, "\"limit_key\": \"most\",", ""),
            Things.WAITERS);

    assertThat(Things.lines(Things.diff(without, BEFORE)))
        .containsExactly("compatible paginator-added ListThings: paginator added for names");
    assertThat(Things.lines(Things.diff(BEFORE, without)))
        .containsExactly(
            "source-breaking paginator-removed ListThings: paginator removed for names");
    assertThat(Things.diff(BEFORE, without).changes().get(0).javaNames())
        .containsExactly(
            "ThingsAsyncClient.listThingsPaginator()", "ThingsClient.listThingsPaginator()");
    assertThat(Things.lines(Things.diff(BEFORE, other)))
        .containsExactly(
            "compatible paginator-changed ListThings:"
                + " paginator goes another way from page to page");
  }

  @Test
  void waiters() {
    ModelFiles without =
        Things.files(Things.SERVICE, Things.PAGINATORS, "{\"version\": 2, \"waiters\": {}}");
    ModelFiles slower =
        Things.files(
            Things.SERVICE,
            Things.PAGINATORS,
            Things.with(Things.WAITERS, "\"delay\": 5", "\"delay\": 6"));
    ModelFiles other =
        Things.files(
            Things.SERVICE,
            Things.PAGINATORS,
            Things.with(Things.WAITERS, "\"expected\": 200", "\"expected\": 204"));

    assertThat(Things.lines(Things.diff(without, BEFORE)))
        .containsExactly("compatible waiter-added ThingThere: waiter added");
    assertThat(Things.lines(Things.diff(BEFORE, without)))
        .containsExactly("source-breaking waiter-removed ThingThere: waiter removed");
    assertThat(Things.diff(BEFORE, without).changes().get(0).javaNames())
        .containsExactly("ThingsWaiters.thingThere()");
    assertThat(Things.lines(Things.diff(BEFORE, slower)))
        .containsExactly("compatible waiter-changed ThingThere: delay in seconds 5 -> 6");
    assertThat(Things.lines(Things.diff(BEFORE, other)))
        .containsExactly(
            "behaviour-breaking waiter-changed ThingThere: answers mean something else");
  }

  @Test
  void endpointRules() {
    ModelFiles rules = withRules("https://things.{Region}.example.com");
    ModelFiles others = withRules("https://stuff.{Region}.example.com");

    assertThat(Things.lines(Things.diff(BEFORE, rules)))
        .containsExactly("behaviour-breaking endpoint Things: endpoints now follow from rules");
    assertThat(Things.lines(Things.diff(rules, others)))
        .containsExactly(
            "behaviour-breaking endpoint Things:"
                + " no rule leads to https://things.{Region}.example.com any more",
            "compatible endpoint Things: a rule now leads to https://stuff.{Region}.example.com");
    assertThat(Things.diff(rules, withRules("https://things.{Region}.example.com")).changes())
        .isEmpty();
  }

  private static ModelFiles withRules(String url) {
    return new ModelFiles(
        BEFORE.service(),
        List.of(),
        BEFORE.paginators(),
        Things.file(
            "endpoint-rule-set-1.json",
            """
            {"version": "1.0", "parameters": {"Region": {"builtIn": "AWS::Region",
               "required": true, "documentation": "The region.", "type": "String"}},
             "rules": [{"conditions": [], "type": "endpoint",
               "endpoint": {"url": "%s", "properties": {}, "headers": {}}}]}
            """
                .formatted(url)),
        BEFORE.waiters());
  }

  @Test
  void whatAnOverlayDoesIsToldWithItsReason() {
    ModelFiles overlaid =
        new ModelFiles(
            BEFORE.service(),
            List.of(
                Things.file(
                    "overlay-1.json",
                    """
                    {"changes": [{"op": "replace", "pointer": "/shapes/Name/max", "value": 48,
                       "reason": "Names are shorter.", "source": "The manual."}]}
                    """)),
            BEFORE.paginators(),
            null,
            BEFORE.waiters());

    assertThat(Things.lines(Things.diff(BEFORE, overlaid)))
        .containsExactly(
            "behaviour-breaking length Name: max 64 -> 48 (tightened)",
            "documentation overlay /shapes/Name/max: overlay change added: Names are shorter.");
    assertThat(Things.lines(Things.diff(BEFORE, overlaid, "Ping"))).isEmpty();
  }
}
