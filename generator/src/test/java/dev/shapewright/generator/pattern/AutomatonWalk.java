package dev.shapewright.generator.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes through an automaton at random, and then the shortest way to where a value may end. */
final class AutomatonWalk {
  private final Automaton automaton;
  private final List<CharacterSet> ofAscii;
  private final int[] stepsToEnd;
  private final int[] @Nullable [] live;
  private final Random random;

  private AutomatonWalk(Automaton automaton, Random random) {
    this.automaton = automaton;
    this.random = random;
    CharacterSet all = CharacterSet.of(0, 0x7f);
    this.ofAscii = automaton.classes().stream().map(set -> set.and(all)).toList();
    this.stepsToEnd = stepsToEnd(automaton);
    this.live = new int[stepsToEnd.length][];
  }

  /** Ways through the automaton of a part, or null when it has none of a handy size. */
  static @Nullable AutomatonWalk of(Node node, Random random) {
    try {
      Automaton automaton = Automaton.of(node, new Budget(2_000_000));
      return automaton.matchesNothing() ? null : new AutomatonWalk(automaton, random);
    } catch (Budget.ExceededException | NotRegularException e) {
      return null;
    }
  }

  private static int[] stepsToEnd(Automaton automaton) {
    int[] steps = new int[automaton.moves().size()];
    Arrays.fill(steps, Integer.MAX_VALUE);
    automaton.accepting().stream().forEach(state -> steps[state] = 0);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int state = steps.length - 1; state >= 0; state--) {
        for (int next : automaton.moves().get(state)) {
          if (next >= 0 && steps[next] != Integer.MAX_VALUE && steps[next] + 1 < steps[state]) {
            steps[state] = steps[next] + 1;
            changed = true;
          }
        }
      }
    }
    return steps;
  }

  /** A string that matches, with a number of free steps before the way to the end. */
  String sample(int freeSteps) {
    StringBuilder text = new StringBuilder();
    int state = 0;
    for (int i = 0; i < freeSteps; i++) {
      int[] live = live(state);
      if (live.length == 0) {
        break;
      }
      int c = live[random.nextInt(live.length)];
      for (int again = 0; again < 4 && live(automaton.moves().get(state)[c]).length == 0; again++) {
        c = live[random.nextInt(live.length)]; // Not yet to where no way goes on.
      }
      state = take(state, c, text);
    }
    while (stepsToEnd[state] > 0) {
      int from = state;
      int[] nearer =
          Arrays.stream(live(state))
              .filter(c -> stepsToEnd[automaton.moves().get(from)[c]] < stepsToEnd[from])
              .toArray();
      state = take(state, nearer[random.nextInt(nearer.length)], text);
    }
    return text.toString();
  }

  private int[] live(int state) {
    int[] classes = live[state];
    if (classes == null) {
      int[] row = automaton.moves().get(state);
      classes = IntStream.range(0, row.length).filter(c -> row[c] >= 0).toArray();
      live[state] = classes;
    }
    return classes;
  }

  private int take(int state, int c, StringBuilder text) {
    CharacterSet ascii = ofAscii.get(c);
    CharacterSet set =
        ascii.isEmpty() || random.nextInt(4) == 0 ? automaton.classes().get(c) : ascii;
    CharacterSet.Range range = set.ranges().get(random.nextInt(set.ranges().size()));
    int width = range.last() - range.first() + 1;
    int offset = random.nextInt(3) == 0 ? random.nextInt(2) * (width - 1) : random.nextInt(width);
    text.appendCodePoint(range.first() + offset);
    return automaton.moves().get(state)[c];
  }

  /** How many strings match, at most a given number. */
  int languageSize(int most) {
    record Way(int state, int depth) {}
    int found = 0;
    ArrayDeque<Way> open = new ArrayDeque<>();
    open.add(new Way(0, 0));
    for (int visited = 0; !open.isEmpty() && visited < 20 * most; visited++) {
      Way way = open.remove();
      found += automaton.accepting().get(way.state()) ? 1 : 0;
      for (int c : live(way.state())) {
        for (int i = Math.min(most, automaton.classes().get(c).size()); i > 0; i--) {
          if (open.size() < 20 * most) {
            open.add(new Way(automaton.moves().get(way.state())[c], way.depth() + 1));
          }
        }
      }
      if (found >= most) {
        return most;
      }
    }
    return open.isEmpty() ? found : most;
  }
}
