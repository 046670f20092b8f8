package dev.shapewright.generator.pattern;

import java.util.List;

/**
 * Whether plain loops can match a part: at each point the next character alone tells which
 * alternative to take and whether to go on with a repetition.
 */
final class Decision {
  private Decision() {}

  /** Whether the next character always decides in a part that stands for the whole pattern. */
  static boolean isByNextCharacter(Node whole) {
    return !FirstSets.looksAround(whole) && isDecided(whole, CharacterSet.NONE);
  }

  private static boolean isDecided(Node node, CharacterSet follow) {
    if (node instanceof Node.Sequence sequence) {
      return isDecided(sequence.parts(), follow);
    }
    if (node instanceof Node.Choice choice) {
      return isDecided(choice, follow);
    }
    if (node instanceof Node.Repeat repeat) {
      return isDecided(repeat, follow);
    }
    return true;
  }

  private static boolean isDecided(List<Node> parts, CharacterSet follow) {
    CharacterSet next = follow;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Node part = parts.get(i);
      if (!isDecided(part, next)) {
        return false;
      }
      CharacterSet first = FirstSets.of(part);
      next = FirstSets.mayBeEmpty(part) ? first.or(next) : first;
    }
    return true;
  }

  private static boolean isDecided(Node.Choice choice, CharacterSet follow) {
    CharacterSet seen = CharacterSet.NONE;
    boolean emptySeen = false;
    for (Node alternative : choice.alternatives()) {
      CharacterSet first = FirstSets.of(alternative);
      boolean empty = FirstSets.mayBeEmpty(alternative);
      if (first.intersects(seen) || (empty && emptySeen) || !isDecided(alternative, follow)) {
        return false;
      }
      seen = seen.or(first);
      emptySeen |= empty;
    }
    return !emptySeen || !seen.intersects(follow);
  }

  private static boolean isDecided(Node.Repeat repeat, CharacterSet follow) {
    CharacterSet first = FirstSets.of(repeat.body());
    if (FirstSets.mayBeEmpty(repeat.body())
        || (repeat.min() < repeat.max() && first.intersects(follow))) {
      return false;
    }
    return isDecided(repeat.body(), repeat.max() > 1 ? first.or(follow) : follow);
  }
}
