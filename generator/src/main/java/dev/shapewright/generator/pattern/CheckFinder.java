package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a pattern is checked: loops, also some of them joined, because a person can read
 * them; else a table; else tables and loops joined; else a simulation.
 */
final class CheckFinder {
  /** The steps that building one automaton may take: some tenths of a second. */
  private static final long MOST_STEPS = 600_000;

  /** More states than this are not numbered by the table. */
  private static final int MOST_STATES = 60_000;

  /** Of larger loops a person has no benefit. */
  private static final int MOST_LOOP_NODES = 100;

  private static final int MOST_JOINED_LOOPS = 4;

  /** Of more parts in a row each may need the one before it: too deep for the stack. */
  private static final int MOST_PARTS = 500;

  /** The most words of bits that a simulation may look at for a character. */
  private static final long MOST_WORK = 2_000;

  /** A string constant has to hold it. */
  private static final int MOST_SIMULATION_BYTES = 60_000;

  private final int mostTableBytes;

  CheckFinder(int mostTableBytes) {
    this.mostTableBytes = mostTableBytes;
  }

  CompiledPattern compiled(String pattern, Node node) {
    Check loops = loops(node);
    if (loops != null) {
      return new CompiledPattern(pattern, loops, node.equals(Node.NOTHING));
    }
    Automaton automaton = automaton(node);
    if (automaton != null && automaton.matchesNothing()) {
      return new CompiledPattern(pattern, new Check.Loops(Node.NOTHING), true);
    }
    Check table = automaton == null ? null : table(automaton);
    return new CompiledPattern(pattern, table != null ? table : withoutTable(node), false);
  }

  private Check any(Node node) {
    Check loops = loops(node);
    if (loops != null) {
      return loops;
    }
    Automaton automaton = automaton(node);
    Check table = automaton == null ? null : table(automaton);
    return table != null ? table : withoutTable(node);
  }

  /** One sequence of loops, or a few of them joined, or null. */
  private static @Nullable Check loops(Node node) {
    if (Decision.isByNextCharacter(node)) {
      return size(node) <= MOST_LOOP_NODES ? new Check.Loops(node) : null;
    }
    List<Part> parts = parts(node);
    if (parts.size() < 2 || parts.size() > MOST_JOINED_LOOPS || size(node) > MOST_LOOP_NODES) {
      return null;
    }
    List<Check> checks = new ArrayList<>();
    for (Part part : parts) {
      if (!Decision.isByNextCharacter(part.node())) {
        return null;
      }
      checks.add(part.of(new Check.Loops(part.node())));
    }
    return new Check.Joined(node instanceof Node.Sequence, List.copyOf(checks));
  }

  private static @Nullable Automaton automaton(Node node) {
    if (longestSequence(node) > MOST_PARTS) {
      return null;
    }
    try {
      return Automaton.of(node, new Budget(MOST_STEPS));
    } catch (Budget.ExceededException e) {
      return null;
    }
  }

  private @Nullable Check table(Automaton automaton) {
    int states = automaton.moves().size();
    if (states > MOST_STATES) {
      return null;
    }
    String text = TableText.of(automaton);
    return text.length() <= mostTableBytes ? new Check.Table(text, states) : null;
  }

  private Check withoutTable(Node node) {
    List<Part> parts = parts(node);
    if (parts.size() > 1) {
      List<Check> checks = new ArrayList<>();
      for (Part part : parts) {
        checks.add(part.of(any(part.node())));
      }
      return new Check.Joined(node instanceof Node.Sequence, List.copyOf(checks));
    }
    if (longestSequence(node) > MOST_PARTS) {
      throw new NotRegularException("its many parts");
    }
    Positions positions = Positions.of(node);
    SimulationText simulation = SimulationText.of(positions);
    if (simulation.work() > MOST_WORK || simulation.text().length() > MOST_SIMULATION_BYTES) {
      throw new NotRegularException("the work that each character would take");
    }
    return new Check.Simulation(simulation.text(), positions.size());
  }

  /** The most parts that stand in a row. */
  private static int longestSequence(Node node) {
    if (node instanceof Node.Sequence sequence) {
      int inner = sequence.parts().stream().mapToInt(CheckFinder::longestSequence).max().orElse(0);
      return Math.max(inner, sequence.parts().size());
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().mapToInt(CheckFinder::longestSequence).max().orElse(0);
    }
    if (node instanceof Node.Repeat repeat) {
      return longestSequence(repeat.body());
    }
    return node instanceof Node.Ahead ahead ? longestSequence(ahead.body()) : 1;
  }

  /** A part of a joined check. */
  private record Part(Node node, boolean negated) {
    Check of(Check check) {
      return negated ? new Check.Not(check) : check;
    }
  }

  /**
   * The alternatives, or what looks ahead at the beginning and the rest: each of them says
   * something about the whole value.
   */
  private static List<Part> parts(Node node) {
    List<Part> parts = new ArrayList<>();
    if (node instanceof Node.Choice choice) {
      for (Node alternative : choice.alternatives()) {
        parts.add(new Part(alternative, false));
      }
    } else if (node instanceof Node.Repeat repeat && repeat.min() == 0 && repeat.max() == 1) {
      parts.add(new Part(Node.EMPTY, false));
      parts.add(new Part(repeat.body(), false));
    } else if (node instanceof Node.Sequence sequence) {
      int looks = 0;
      while (looks < sequence.parts().size() && sequence.parts().get(looks) instanceof Node.Ahead) {
        looks++;
      }
      Node rest =
          new Node.Sequence(List.copyOf(sequence.parts().subList(looks, sequence.parts().size())));
      for (Node look : sequence.parts().subList(0, looks)) {
        Node.Ahead ahead = (Node.Ahead) look;
        parts.add(new Part(whole(ahead.body(), FirstSets.last(rest)), ahead.negated()));
      }
      parts.add(new Part(Simplifier.simplify(rest), false));
    }
    return parts;
  }

  /**
   * What the whole value is when a part stands at its beginning: that and whatever follows, or that
   * alone if the part says that it ends there and no line terminator can be last.
   */
  private static Node whole(Node beginning, CharacterSet last) {
    List<Node> parts =
        new ArrayList<>(
            beginning instanceof Node.Sequence sequence ? sequence.parts() : List.of(beginning));
    Node end = parts.isEmpty() ? Node.EMPTY : parts.get(parts.size() - 1);
    if (end.equals(Node.END)
        || (Simplifier.isEndOrTerminator(end) && NamedSets.NO_TERMINATOR.containsAll(last))) {
      parts.remove(end);
    } else {
      parts.add(new Node.Repeat(new Node.Characters(CharacterSet.ALL), 0, Node.UNLIMITED));
    }
    return Simplifier.simplify(new Node.Sequence(List.copyOf(parts)));
  }

  private static int size(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().mapToInt(CheckFinder::size).sum();
    }
    if (node instanceof Node.Choice choice) {
      return 1 + choice.alternatives().stream().mapToInt(CheckFinder::size).sum();
    }
    if (node instanceof Node.Repeat repeat) {
      return 1 + size(repeat.body());
    }
    return node instanceof Node.Ahead ahead ? 1 + size(ahead.body()) : 1;
  }
}
