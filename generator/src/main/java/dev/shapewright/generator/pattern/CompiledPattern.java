package dev.shapewright.generator.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern and how values are matched against the whole of it.
 *
 * @param pattern as the model has it
 * @param check how values are matched
 * @param matchesNothing whether no value at all matches
 */
public record CompiledPattern(String pattern, Check check, boolean matchesNothing) {
  /** The most bytes of a table: a string constant has to hold it. */
  public static final int MOST_TABLE_BYTES = 32_768;

  /** How values are matched, in one word. */
  public enum Kind {
    /** Plain loops. */
    LOOPS("loop", "loops"),
    /** The table of an automaton. */
    TABLE("table", "tables"),
    /** Several checks in one. */
    JOINED("joined", "joined"),
    /** All ways at once. */
    SIMULATION("simulation", "simulations"),
    /** The JDK's regular expressions, for a limited number of steps. */
    GUARDED("under a step budget", "under a step budget"),
    /** Not at all: it is no pattern. */
    INVALID("invalid", "invalid");

    private final String one;
    private final String many;

    Kind(String one, String many) {
      this.one = one;
      this.many = many;
    }

    /**
     * The word for one pattern of this kind.
     *
     * @return such as {@code loop}
     */
    public String one() {
      return one;
    }

    /**
     * The word for several patterns of this kind.
     *
     * @return such as {@code loops}
     */
    public String many() {
      return many;
    }
  }

  /** A longer pattern was not made by people. */
  private static final int MOST_CHARACTERS = 10_000;

  /**
   * Compiles a pattern.
   *
   * @param pattern in the syntax of {@code java.util.regex}
   * @param mostTableBytes the most bytes that a table of it may take, up to {@link
   *     #MOST_TABLE_BYTES}
   * @return how it is checked; {@link Check.Invalid} when it is no pattern
   */
  public static CompiledPattern of(String pattern, int mostTableBytes) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      String reason = e.getDescription() + " near index " + e.getIndex();
      return new CompiledPattern(pattern, new Check.Invalid(reason), false);
    }
    if (pattern.length() > MOST_CHARACTERS) {
      return new CompiledPattern(pattern, new Check.Guarded("its length"), false);
    }
    try {
      Node node = Simplifier.simplify(SyntaxReader.read(pattern));
      return new CheckFinder(mostTableBytes).compiled(pattern, node);
    } catch (NotRegularException | Budget.ExceededException e) {
      return new CompiledPattern(pattern, new Check.Guarded(String.valueOf(e.getMessage())), false);
    }
  }

  /**
   * The run that a pattern consists of, if it is characters of one set and nothing else.
   *
   * @param pattern in the syntax of {@code java.util.regex}
   * @return the repetition of {@link Node.Characters}, or null for any other pattern
   */
  public static Node.@Nullable Repeat singleRun(String pattern) {
    if (pattern.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      Pattern.compile(pattern);
      Node node = Simplifier.simplify(SyntaxReader.read(pattern));
      if (node instanceof Node.Characters) {
        return new Node.Repeat(node, 1, 1);
      }
      return node instanceof Node.Repeat repeat && repeat.body() instanceof Node.Characters
          ? repeat
          : null;
    } catch (PatternSyntaxException | NotRegularException e) {
      return null;
    }
  }

  /**
   * Whether what matches is surely text: each surrogate in it has its partner.
   *
   * @return true if no surrogate without its partner can match; false where that is not known
   */
  public boolean isTextOnly() {
    boolean known = !(check instanceof Check.Guarded || check instanceof Check.Invalid);
    return known && Surrogates.areExcludedBy(pattern);
  }

  /**
   * Whether matching takes long enough that a value far above its greatest length is not worth it.
   *
   * @return true for a simulation, and for what {@code java.util.regex} matches
   */
  public boolean isSlow() {
    return isSlow(check);
  }

  private static boolean isSlow(Check check) {
    if (check instanceof Check.Joined joined) {
      return joined.parts().stream().anyMatch(CompiledPattern::isSlow);
    }
    return check instanceof Check.Simulation
        || check instanceof Check.Guarded
        || (check instanceof Check.Not not && isSlow(not.check()));
  }

  /**
   * The bytes that the tables of this pattern take in a class file.
   *
   * @return 0 when there are none
   */
  public int tableBytes() {
    return tableBytes(check);
  }

  private static int tableBytes(Check check) {
    if (check instanceof Check.Table table) {
      return table.text().length();
    }
    if (check instanceof Check.Simulation simulation) {
      return simulation.text().length();
    }
    if (check instanceof Check.Not not) {
      return tableBytes(not.check());
    }
    if (check instanceof Check.Joined joined) {
      return joined.parts().stream().mapToInt(CompiledPattern::tableBytes).sum();
    }
    return check instanceof Check.Loops loops
        ? Alphabet.setsOf(loops.node()).stream()
            .filter(CharacterSet::isLarge)
            .mapToInt(set -> set.tableText().length())
            .sum()
        : 0;
  }

  /**
   * How values are matched.
   *
   * @return the kind of the check
   */
  public Kind kind() {
    if (check instanceof Check.Loops) {
      return Kind.LOOPS;
    }
    if (check instanceof Check.Table) {
      return Kind.TABLE;
    }
    if (check instanceof Check.Simulation) {
      return Kind.SIMULATION;
    }
    if (check instanceof Check.Guarded) {
      return Kind.GUARDED;
    }
    return check instanceof Check.Invalid ? Kind.INVALID : Kind.JOINED;
  }

  /**
   * How values are matched, in a few words.
   *
   * @return such as {@code loops} or {@code table of 12 states}
   */
  public String how() {
    return how(check);
  }

  private static String how(Check check) {
    if (check instanceof Check.Loops) {
      return "loops";
    }
    if (check instanceof Check.Table table) {
      return "table of " + table.states() + " states";
    }
    if (check instanceof Check.Simulation simulation) {
      return "simulation of " + simulation.positions() + " positions";
    }
    if (check instanceof Check.Not not) {
      return "not " + how(not.check());
    }
    if (check instanceof Check.Joined joined) {
      String word = joined.all() ? " and " : " or ";
      return String.join(
          word,
          joined.parts().stream()
              .map(part -> part instanceof Check.Joined ? "(" + how(part) + ")" : how(part))
              .toList());
    }
    return check instanceof Check.Guarded guarded
        ? "java.util.regex under a step budget: " + guarded.reason()
        : "not a pattern: " + ((Check.Invalid) check).reason();
  }
}
