package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a part into a form that is easier to decide: anchors that say nothing vanish, sequences
 * and choices are flat, alternatives that begin alike share their beginning.
 */
final class Simplifier {
  /**
   * What is known of the place of a part.
   *
   * @param atStart nothing comes before it
   * @param atEnd nothing comes after it
   * @param before the character before is surely one of these; null when there may be none
   * @param after the next character is surely one of these; null when there may be none
   */
  private record Place(
      boolean atStart, boolean atEnd, @Nullable CharacterSet before, @Nullable CharacterSet after) {

    /** The place of what is repeated here. */
    Place ofBody(Node.Repeat repeat) {
      if (repeat.max() <= 1) {
        return this;
      }
      return new Place(
          false,
          false,
          before == null ? null : before.or(FirstSets.last(repeat.body())),
          after == null ? null : after.or(FirstSets.of(repeat.body())));
    }
  }

  private Simplifier() {}

  /** A part that stands for the whole pattern. */
  static Node simplify(Node whole) {
    return simplify(whole, new Place(true, true, null, null));
  }

  private static Node simplify(Node node, Place place) {
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence, place);
    }
    if (node instanceof Node.Choice choice) {
      return Factoring.choice(
          choice.alternatives().stream().map(each -> simplify(each, place)).toList());
    }
    if (node instanceof Node.Repeat repeat) {
      Node body = simplify(repeat.body(), place.ofBody(repeat));
      return repeat(body, repeat.min(), repeat.max());
    }
    if (node instanceof Node.Ahead ahead) {
      return ahead(ahead, place);
    }
    if (node instanceof Node.Behind behind) {
      return behind(behind, place);
    }
    return FirstSets.of(node).isEmpty() ? Node.NOTHING : node;
  }

  private static Node behind(Node.Behind behind, Place place) {
    CharacterSet before = place.atStart() ? CharacterSet.NONE : place.before();
    if (before == null || (before.intersects(behind.set()) && !behind.set().containsAll(before))) {
      return behind;
    }
    return behind.negated() != before.intersects(behind.set()) ? Node.EMPTY : Node.NOTHING;
  }

  private static Node ahead(Node.Ahead ahead, Place place) {
    Node body = simplify(ahead.body(), new Place(place.atStart(), false, place.before(), null));
    boolean dollar = isEndOrTerminator(ahead);
    FirstSets.Emptiness emptiness = FirstSets.emptiness(body);
    if (emptiness == FirstSets.Emptiness.ALWAYS || (dollar && place.atEnd())) {
      return ahead.negated() ? Node.NOTHING : Node.EMPTY;
    }
    CharacterSet after = place.atEnd() ? CharacterSet.NONE : place.after();
    if (after == null || (!dollar && emptiness != FirstSets.Emptiness.NEVER)) {
      return dollar ? ahead : new Node.Ahead(body, ahead.negated());
    }
    if (!FirstSets.of(body).intersects(after)) {
      return ahead.negated() ? Node.EMPTY : Node.NOTHING;
    }
    if (dollar) {
      return ahead;
    }
    return body instanceof Node.Characters characters && characters.set().containsAll(after)
        ? (ahead.negated() ? Node.NOTHING : Node.EMPTY)
        : new Node.Ahead(body, ahead.negated());
  }

  /** Whether this is a dollar sign. */
  static boolean isEndOrTerminator(Node node) {
    return node.equals(SyntaxReader.BEFORE_LAST_TERMINATOR);
  }

  private static Node sequence(Node.Sequence sequence, Place place) {
    List<Node> flat = new ArrayList<>();
    List<Place> places = placesBefore(sequence.parts(), place);
    boolean atStart = place.atStart();
    CharacterSet before = place.before();
    for (int i = 0; i < places.size(); i++) {
      Place ofRest = places.get(i);
      Node part =
          simplify(
              sequence.parts().get(i), new Place(atStart, ofRest.atEnd(), before, ofRest.after()));
      if (part.equals(Node.NOTHING)) {
        return Node.NOTHING;
      }
      if (part instanceof Node.Sequence inner) {
        flat.addAll(inner.parts());
      } else {
        flat.add(part);
      }
      atStart &= takesNothing(part);
      before = joined(before, FirstSets.last(part), FirstSets.emptiness(part));
    }
    List<Node> merged = merged(place.atStart() ? fromLastBeginning(flat) : flat);
    return merged.size() == 1 ? merged.get(0) : new Node.Sequence(List.copyOf(merged));
  }

  /** The place of each part of a sequence as far as what follows decides it. */
  private static List<Place> placesBefore(List<Node> parts, Place around) {
    List<Place> places = new ArrayList<>();
    boolean atEnd = around.atEnd();
    CharacterSet after = around.after();
    for (int i = parts.size() - 1; i >= 0; i--) {
      places.add(new Place(false, atEnd, null, after));
      Node part = parts.get(i);
      atEnd &= takesNothing(part);
      after = joined(after, FirstSets.of(part), FirstSets.emptiness(part));
    }
    Collections.reverse(places);
    return places;
  }

  /** What is next to a place, when a part stands between it and what was next before. */
  private static @Nullable CharacterSet joined(
      @Nullable CharacterSet beyond, CharacterSet ofPart, FirstSets.Emptiness emptiness) {
    return emptiness == FirstSets.Emptiness.NEVER
        ? ofPart
        : beyond == null ? null : beyond.or(ofPart);
  }

  /** What comes before a beginning, if it may be empty, is empty: {@code .*^a} is {@code a}. */
  private static List<Node> fromLastBeginning(List<Node> parts) {
    int begin = parts.lastIndexOf(Node.BEGIN);
    boolean mayBeEmpty =
        parts.subList(0, begin + 1).stream()
            .allMatch(
                part ->
                    part.equals(Node.BEGIN)
                        || FirstSets.emptiness(part) == FirstSets.Emptiness.ALWAYS);
    return mayBeEmpty ? parts.subList(begin + 1, parts.size()) : parts;
  }

  private static boolean takesNothing(Node node) {
    return node instanceof Node.Ahead
        || node instanceof Node.Behind
        || (node instanceof Node.Sequence sequence
            && sequence.parts().stream().allMatch(Simplifier::takesNothing))
        || (node instanceof Node.Choice choice
            && choice.alternatives().stream().allMatch(Simplifier::takesNothing));
  }

  /**
   * Joins repetitions of the same part: {@code [a-z][a-z]*} is {@code [a-z]+}. What looks at but
   * one character restricts the next part: {@code (?!-)[a-z-]+} is {@code [a-z][a-z-]*}.
   */
  private static List<Node> merged(List<Node> parts) {
    List<Node> merged = new ArrayList<>();
    for (Node part : parts) {
      int end = merged.size() - 1;
      List<Node> restricted = end < 0 ? List.of() : restricted(merged.get(end), part);
      if (!restricted.isEmpty()) {
        merged.remove(end);
        merged.addAll(restricted);
        continue;
      }
      Node.Repeat joined = end < 0 ? null : joined(merged.get(end), part);
      if (joined == null) {
        merged.add(part);
      } else {
        merged.set(end, joined);
      }
    }
    return merged;
  }

  private static List<Node> restricted(Node look, Node part) {
    if (!(look instanceof Node.Ahead ahead)
        || !(ahead.body() instanceof Node.Characters seen)
        || FirstSets.emptiness(part) != FirstSets.Emptiness.NEVER) {
      return List.of();
    }
    CharacterSet allowed = ahead.negated() ? seen.set().complement() : seen.set();
    if (part instanceof Node.Characters characters) {
      return List.of(new Node.Characters(characters.set().and(allowed)));
    }
    if (!(part instanceof Node.Repeat repeat)
        || !(repeat.body() instanceof Node.Characters characters)) {
      return List.of();
    }
    Node first = new Node.Characters(characters.set().and(allowed));
    int max = repeat.max() == Node.UNLIMITED ? repeat.max() : repeat.max() - 1;
    Node rest = repeat(characters, repeat.min() - 1, max);
    return rest.equals(Node.EMPTY) ? List.of(first) : List.of(first, rest);
  }

  private static Node.@Nullable Repeat joined(Node left, Node right) {
    if (!(left instanceof Node.Repeat) && !(right instanceof Node.Repeat)) {
      return null;
    }
    Node.Repeat first = left instanceof Node.Repeat repeat ? repeat : new Node.Repeat(left, 1, 1);
    Node.Repeat second =
        right instanceof Node.Repeat repeat ? repeat : new Node.Repeat(right, 1, 1);
    if (!(first.body() instanceof Node.Characters) || !first.body().equals(second.body())) {
      return null;
    }
    long min = (long) first.min() + second.min();
    long max = (long) first.max() + second.max(); // Either may be unlimited, then so is the sum.
    return min >= Node.UNLIMITED
        ? null
        : new Node.Repeat(first.body(), (int) min, (int) Math.min(max, Node.UNLIMITED));
  }

  static Node repeat(Node body, int min, int max) {
    if (max == 0 || body.equals(Node.EMPTY) || (min == 0 && body.equals(Node.NOTHING))) {
      return Node.EMPTY;
    }
    if (takesNothing(body)) {
      return min == 0 ? Node.EMPTY : body;
    }
    if ((min == 1 && max == 1) || body.equals(Node.NOTHING)) {
      return body;
    }
    if (body instanceof Node.Repeat inner && inner.min() <= 1) {
      boolean star = inner.max() == Node.UNLIMITED && (min <= 1 || inner.min() == 0);
      boolean option = inner.max() == 1;
      if (star || option) {
        return new Node.Repeat(inner.body(), inner.min() * min, option ? max : Node.UNLIMITED);
      }
    }
    return new Node.Repeat(body, min, max);
  }
}
