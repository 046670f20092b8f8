package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.EndpointRuleSet.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares rules for endpoints. What can be told in a few words is; rules that differ in anything
 * else may mean what they meant, but that is not known, so it is told that they differ.
 */
final class EndpointRuleChanges {
  /** As much of the message of a refusal as is told. */
  private static final int LONGEST = 100;

  private final EndpointRuleSet before;
  private final EndpointRuleSet after;
  private final String service;
  private final Changes changes;
  private final EndpointRemainder remainder = new EndpointRemainder();

  EndpointRuleChanges(
      EndpointRuleSet before, EndpointRuleSet after, String service, Changes changes) {
    this.before = before;
    this.after = after;
    this.service = service;
    this.changes = changes;
  }

  void compare() {
    Pair<Parameter> parameters = Pair.of(before.parameters(), after.parameters(), Parameter::name);
    parameters.forAdded(
        each -> {
          boolean demanded = isDemanded(each);
          parameter(breaking(demanded), each, demanded ? "added, must be given" : "added");
        });
    parameters.forRemoved(each -> parameter(Impact.COMPATIBLE, each, "removed"));
    parameters.forBoth(this::compare);
    EndpointOutcomes old = EndpointOutcomes.of(before.rules());
    EndpointOutcomes now = EndpointOutcomes.of(after.rules());
    urls(old, now);
    refusals(old.refusals(), now.refusals());
    if (!remainder.of(before.rules()).equals(remainder.of(after.rules()))) {
      add(
          Impact.BEHAVIOUR_BREAKING,
          "the rules for endpoints differ; hosts, signing or refusals may change in some cases");
    }
  }

  private void compare(Parameter old, Parameter now) {
    if (old.type() != now.type()) {
      parameter(now, "type", old.type().described(), now.type().described());
    }
    if (!Objects.equals(old.builtIn(), now.builtIn())) {
      String from = old.builtIn() == null ? "none" : old.builtIn();
      String to = now.builtIn() == null ? "none" : now.builtIn();
      parameter(now, "built-in value", from, to);
    }
    if (!Objects.equals(old.fallback(), now.fallback())) {
      String from = EndpointTexts.constant(old.fallback());
      parameter(now, "default", from, EndpointTexts.constant(now.fallback()));
    }
    if (now.required() && !old.required()) {
      boolean demanded = isDemanded(now);
      parameter(
          breaking(demanded), now, demanded ? "must be given" : "required, and has a default");
    } else if (old.required() && !now.required()) {
      parameter(Impact.COMPATIBLE, now, "no longer required");
    }
  }

  private static boolean isDemanded(Parameter parameter) {
    return parameter.required() && parameter.fallback() == null;
  }

  private static Impact breaking(boolean breaking) {
    return breaking ? Impact.BEHAVIOUR_BREAKING : Impact.COMPATIBLE;
  }

  private void urls(EndpointOutcomes old, EndpointOutcomes now) {
    Set<String> oldUrls = old.endpoints().keySet();
    Set<String> nowUrls = now.endpoints().keySet();
    for (String url : Pair.without(List.copyOf(oldUrls), List.copyOf(nowUrls))) {
      add(Impact.BEHAVIOUR_BREAKING, "no rule leads to " + url + " any more");
      remainder.toldUrl(url);
    }
    for (String url : Pair.without(List.copyOf(nowUrls), List.copyOf(oldUrls))) {
      add(Impact.COMPATIBLE, "a rule now leads to " + url);
      remainder.toldUrl(url);
    }
    for (String url : nowUrls) {
      if (oldUrls.contains(url)) {
        for (EndpointAspect aspect : EndpointAspect.values()) {
          aspect(url, aspect, old.described(url, aspect), now.described(url, aspect));
        }
      }
    }
  }

  private void aspect(String url, EndpointAspect aspect, String from, String to) {
    if (!from.equals(to)) {
      changes.add(
          ChangeKind.ENDPOINT,
          Impact.BEHAVIOUR_BREAKING,
          service,
          aspect.words() + " " + from + " -> " + to + " for " + url,
          from,
          to,
          List.of());
      remainder.told(url, aspect);
    }
  }

  private void refusals(Set<String> old, Set<String> now) {
    for (String message : Pair.without(List.copyOf(now), List.copyOf(old))) {
      add(Impact.BEHAVIOUR_BREAKING, "a rule now refuses: " + OneLine.of(message, LONGEST));
      remainder.toldRefusal(message);
    }
    for (String message : Pair.without(List.copyOf(old), List.copyOf(now))) {
      add(Impact.BEHAVIOUR_BREAKING, "no rule refuses any more: " + OneLine.of(message, LONGEST));
      remainder.toldRefusal(message);
    }
  }

  // UseFIPS: parameter for endpoints: default false -> true
  private void parameter(Parameter parameter, String what, String from, String to) {
    changes.add(
        ChangeKind.ENDPOINT,
        Impact.BEHAVIOUR_BREAKING,
        parameter.name(),
        "parameter for endpoints: " + what + " " + from + " -> " + to,
        from,
        to,
        List.of());
  }

  private void parameter(Impact impact, Parameter parameter, String text) {
    changes.add(
        ChangeKind.ENDPOINT,
        impact,
        parameter.name(),
        "parameter for endpoints: " + text,
        List.of());
  }

  private void add(Impact impact, String text) {
    changes.add(ChangeKind.ENDPOINT, impact, service, text, List.of());
  }
}
