package dev.shapewright.generator.pattern;

import java.util.List;

/** What a part begins with, and whether it can be empty. */
public final class FirstSets {
  /** Whether a part matches the empty text. */
  enum Emptiness {
    /** It takes at least one character. */
    NEVER,
    /** It may be left out. */
    ALWAYS,
    /** It depends on what is around. */
    CONDITIONAL
  }

  private FirstSets() {}

  /**
   * The characters that a part may begin with.
   *
   * @param node the part
   * @return the set
   */
  public static CharacterSet of(Node node) {
    if (node instanceof Node.Characters characters) {
      return characters.set();
    }
    if (node instanceof Node.Repeat repeat) {
      return of(repeat.body());
    }
    CharacterSet set = CharacterSet.NONE;
    if (node instanceof Node.Choice choice) {
      for (Node alternative : choice.alternatives()) {
        set = set.or(of(alternative));
      }
    }
    if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        set = set.or(of(part));
        if (emptiness(part) == Emptiness.NEVER) {
          break;
        }
      }
    }
    return set;
  }

  /** The characters that a part may end with. */
  static CharacterSet last(Node node) {
    if (node instanceof Node.Characters characters) {
      return characters.set();
    }
    if (node instanceof Node.Repeat repeat) {
      return last(repeat.body());
    }
    CharacterSet set = CharacterSet.NONE;
    if (node instanceof Node.Choice choice) {
      for (Node alternative : choice.alternatives()) {
        set = set.or(last(alternative));
      }
    }
    if (node instanceof Node.Sequence sequence) {
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        set = set.or(last(sequence.parts().get(i)));
        if (emptiness(sequence.parts().get(i)) == Emptiness.NEVER) {
          break;
        }
      }
    }
    return set;
  }

  /**
   * Whether a part without looks around matches the empty text.
   *
   * @param node the part
   * @return whether it does
   */
  public static boolean mayBeEmpty(Node node) {
    return emptiness(node) != Emptiness.NEVER;
  }

  static Emptiness emptiness(Node node) {
    if (node instanceof Node.Characters) {
      return Emptiness.NEVER;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 ? Emptiness.ALWAYS : emptiness(repeat.body());
    }
    if (node instanceof Node.Sequence sequence) {
      return ofAll(sequence.parts(), Emptiness.ALWAYS, Emptiness.NEVER);
    }
    if (node instanceof Node.Choice choice) {
      return ofAll(choice.alternatives(), Emptiness.NEVER, Emptiness.ALWAYS);
    }
    return Emptiness.CONDITIONAL;
  }

  /** The answer that one of the nodes decides, else the least certain of them. */
  private static Emptiness ofAll(List<Node> nodes, Emptiness ofNone, Emptiness decisive) {
    Emptiness result = ofNone;
    for (Node node : nodes) {
      Emptiness each = emptiness(node);
      if (each == decisive) {
        return decisive;
      }
      result = each == Emptiness.CONDITIONAL ? each : result;
    }
    return result;
  }

  static boolean looksAround(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().anyMatch(FirstSets::looksAround);
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().anyMatch(FirstSets::looksAround);
    }
    if (node instanceof Node.Repeat repeat) {
      return looksAround(repeat.body());
    }
    return !(node instanceof Node.Characters);
  }
}
