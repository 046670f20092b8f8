package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes alternatives that begin alike share their beginning: {@code ab|ac} is {@code a(b|c)}. */
final class Factoring {
  private Factoring() {}

  /** Alternatives by their first part, in the order of the first of each. */
  static Node choice(List<Node> alternatives) {
    Map<Node, List<Node>> byFirst = new LinkedHashMap<>();
    CharacterSet single = CharacterSet.NONE;
    boolean maybeEmpty = false;
    for (Node alternative : flat(alternatives)) {
      if (alternative instanceof Node.Characters characters) {
        single = single.or(characters.set());
      } else if (alternative.equals(Node.EMPTY)) {
        maybeEmpty = true;
      } else {
        List<Node> rest = byFirst.computeIfAbsent(first(alternative), key -> new ArrayList<>());
        rest.add(afterFirst(alternative));
      }
    }
    List<Node> factored = new ArrayList<>();
    if (!single.isEmpty()) {
      Node characters = new Node.Characters(single);
      if (byFirst.containsKey(characters)) {
        byFirst.get(characters).add(Node.EMPTY);
      } else {
        factored.add(characters);
      }
    }
    byFirst.forEach((first, rests) -> factored.add(joined(first, rests)));
    Node result = factored.size() == 1 ? factored.get(0) : new Node.Choice(List.copyOf(factored));
    if (!maybeEmpty || factored.isEmpty()) {
      return maybeEmpty ? Node.EMPTY : result;
    }
    return Simplifier.repeat(result, 0, 1);
  }

  private static List<Node> flat(List<Node> alternatives) {
    List<Node> flat = new ArrayList<>();
    for (Node alternative : alternatives) {
      if (alternative instanceof Node.Choice inner) {
        flat.addAll(inner.alternatives());
      } else {
        flat.add(alternative);
      }
    }
    return flat;
  }

  private static Node first(Node alternative) {
    return alternative instanceof Node.Sequence sequence ? sequence.parts().get(0) : alternative;
  }

  private static boolean beginAlike(List<Node> alternatives) {
    return alternatives.stream()
        .allMatch(
            each -> !each.equals(Node.EMPTY) && first(each).equals(first(alternatives.get(0))));
  }

  private static Node afterFirst(Node alternative) {
    if (!(alternative instanceof Node.Sequence sequence)) {
      return Node.EMPTY;
    }
    List<Node> rest = sequence.parts().subList(1, sequence.parts().size());
    return rest.size() == 1 ? rest.get(0) : new Node.Sequence(List.copyOf(rest));
  }

  private static Node joined(Node first, List<Node> alternatives) {
    List<Node> parts = new ArrayList<>(List.of(first));
    List<Node> rests = alternatives;
    while (rests.size() > 1 && beginAlike(rests)) {
      parts.add(first(rests.get(0)));
      rests = rests.stream().map(Factoring::afterFirst).toList();
    }
    Node rest = rests.size() == 1 ? rests.get(0) : choice(rests);
    if (rest instanceof Node.Sequence sequence) {
      parts.addAll(sequence.parts());
    } else {
      parts.add(rest);
    }
    return parts.size() == 1 ? first : new Node.Sequence(List.copyOf(parts));
  }
}
