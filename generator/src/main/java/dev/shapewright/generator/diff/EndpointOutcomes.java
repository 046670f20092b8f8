package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointRule;
import dev.shapewright.generator.model.EndpointRule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What rules can lead to, in whatever cases.
 *
 * @param endpoints by their URLs, sorted
 * @param refusals the messages, sorted
 */
record EndpointOutcomes(Map<String, List<Target>> endpoints, Set<String> refusals) {
  static EndpointOutcomes of(List<EndpointRule> rules) {
    EndpointOutcomes outcomes = new EndpointOutcomes(new TreeMap<>(), new TreeSet<>());
    outcomes.collect(rules);
    return outcomes;
  }

  private void collect(List<EndpointRule> rules) {
    for (EndpointRule rule : rules) {
      if (rule instanceof EndpointRule.Tree tree) {
        collect(tree.rules());
      } else if (rule instanceof EndpointRule.Found found) {
        String url = EndpointTexts.text(found.target().url());
        endpoints.computeIfAbsent(url, none -> new ArrayList<>()).add(found.target());
      } else if (rule instanceof EndpointRule.Failure failure) {
        refusals.add(EndpointTexts.text(failure.message()));
      }
    }
  }

  /** Each once, sorted, where an endpoint differs from case to case. */
  String described(String url, EndpointAspect aspect) {
    return endpoints.getOrDefault(url, List.of()).stream()
        .map(aspect::of)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
