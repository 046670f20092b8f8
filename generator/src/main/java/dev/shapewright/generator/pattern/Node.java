package dev.shapewright.generator.pattern;

import java.util.List;

/**
 * A part of a pattern. Six kinds are enough: the anchors and word boundaries of the syntax are
 * looks at the character before or the text that follows.
 */
public sealed interface Node {
  /** The empty text. */
  Node EMPTY = new Sequence(List.of());

  /** Matches nothing at all. */
  Node NOTHING = new Choice(List.of());

  /** The beginning of the value: there is no character before. */
  Node BEGIN = new Behind(CharacterSet.ALL, true);

  /** The end of the value: no character follows. */
  Node END = new Ahead(new Characters(CharacterSet.ALL), true);

  /** Stands for any number of repetitions. */
  int UNLIMITED = Integer.MAX_VALUE;

  /**
   * One character of a set.
   *
   * @param set the set
   */
  record Characters(CharacterSet set) implements Node {}

  /**
   * One part after the other.
   *
   * @param parts none for the empty text
   */
  record Sequence(List<Node> parts) implements Node {}

  /**
   * Any one of some parts.
   *
   * @param alternatives none for what never matches
   */
  record Choice(List<Node> alternatives) implements Node {}

  /**
   * A part a number of times.
   *
   * @param body the part
   * @param min the fewest times
   * @param max the most times, or {@link #UNLIMITED}
   */
  record Repeat(Node body, int min, int max) implements Node {}

  /**
   * Demands that what follows begins with a part, and takes nothing of it.
   *
   * @param body the part
   * @param negated whether what follows must not begin so
   */
  record Ahead(Node body, boolean negated) implements Node {}

  /**
   * Demands that the character before is one of a set.
   *
   * @param set the set
   * @param negated whether it must be none of the set, or absent
   */
  record Behind(CharacterSet set, boolean negated) implements Node {}
}
