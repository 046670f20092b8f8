package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes terms, each of them once and in its simplest form. */
final class Terms {
  /** What stands before the first character. */
  static final int NOTHING_BEFORE = -1;

  private static final Comparator<Term.Loop> BY_WHAT_IS_REPEATED =
      Comparator.<Term.Loop>comparingInt(loop -> loop.bodyNumber)
          .thenComparingInt(loop -> loop.tail.id)
          .thenComparingInt(loop -> loop.min);

  private static final Comparator<Term> BY_NUMBER = Comparator.comparingInt(term -> term.id);

  private final Map<Key, Term> byKey = new HashMap<>();

  /** What is looked for: most terms are known, and a large automaton asks millions of times. */
  private final Key key = new Key(16);

  /** The terms that are being joined. */
  private final List<Term> flat = new ArrayList<>();

  private final List<Term> merged = new ArrayList<>();
  private final List<Term.Loop> loops = new ArrayList<>();

  private final IdentityHashMap<Node, Integer> nodes = new IdentityHashMap<>();
  private final Budget budget;
  private int made;

  final Term nothing;
  final Term empty;
  final Term any;

  Terms(Budget budget) {
    this.budget = budget;
    this.nothing = constant(0);
    this.empty = constant(1);
    this.any = constant(2);
  }

  private Term constant(int number) {
    key.begin(number);
    return unique(Term.Constant::new);
  }

  /** The numbers that a term consists of. */
  private static final class Key {
    private int[] numbers;
    private int length;
    private int hash;

    Key(int capacity) {
      this.numbers = new int[capacity];
    }

    Key begin(int kind) {
      length = 0;
      return add(kind);
    }

    Key add(int number) {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * length);
      }
      numbers[length++] = number;
      return this;
    }

    void end() {
      int mixed = 1;
      for (int i = 0; i < length; i++) {
        mixed = 31 * mixed + numbers[i];
      }
      mixed *= 0x9E3779B9; // Most numbers are small, and alike.
      hash = mixed ^ (mixed >>> 15);
    }

    Key copy() {
      Key copy = new Key(0);
      copy.numbers = Arrays.copyOf(numbers, length);
      copy.length = length;
      copy.hash = hash;
      return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && hash == that.hash
          && Arrays.equals(numbers, 0, length, that.numbers, 0, that.length);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** The term of the key at hand. */
  private Term unique(IntFunction<Term> maker) {
    key.end();
    Term known = byKey.get(key);
    if (known == null) {
      budget.spend(1);
      known = maker.apply(made++);
      byKey.put(key.copy(), known);
    }
    return known;
  }

  private int number(Node node) {
    return nodes.computeIfAbsent(node, key -> nodes.size());
  }

  /** A part of the pattern, then the rest. */
  Term then(Node head, Term tail) {
    if (tail == nothing) {
      return nothing;
    }
    if (head instanceof Node.Sequence sequence) {
      Term term = tail;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        term = then(sequence.parts().get(i), term);
      }
      return term;
    }
    if (head instanceof Node.Repeat repeat) {
      boolean empty = FirstSets.emptiness(repeat.body()) == FirstSets.Emptiness.ALWAYS;
      return loop(repeat.body(), empty ? 0 : repeat.min(), repeat.max(), tail);
    }
    if (head instanceof Node.Choice choice && choice.alternatives().isEmpty()) {
      return nothing;
    }
    key.begin(3).add(number(head)).add(tail.id);
    return unique(id -> new Term.Then(id, head, tail));
  }

  Term loop(Node body, int min, int max, Term tail) {
    if (tail == nothing || max == 0) {
      return tail;
    }
    if (min == 0 && tail == any) {
      return any;
    }
    if (min == 0
        && max == Node.UNLIMITED
        && tail == empty
        && body instanceof Node.Characters characters
        && characters.set().equals(CharacterSet.ALL)) {
      return any;
    }
    int number = number(body);
    key.begin(4).add(number).add(min).add(max).add(tail.id);
    return unique(id -> new Term.Loop(id, body, number, min, max, tail));
  }

  Term after(int before, Term term) {
    if (!term.looksBehind) {
      return term;
    }
    key.begin(5).add(before).add(term.id);
    return unique(id -> new Term.After(id, before, term));
  }

  Term not(Term term) {
    if (term instanceof Term.Not not) {
      return not.term;
    }
    if (term == nothing || term == any) {
      return term == any ? nothing : any;
    }
    key.begin(6).add(term.id);
    return unique(id -> new Term.Not(id, term));
  }

  Term or(List<Term> terms) {
    return joined(terms, false, any, nothing);
  }

  Term and(List<Term> terms) {
    return joined(terms, true, nothing, any);
  }

  /** Flat, sorted, each term once, without what says nothing. */
  private Term joined(List<Term> terms, boolean all, Term decisive, Term neutral) {
    flat.clear();
    for (Term term : terms) {
      if (term == decisive) {
        return decisive;
      }
      if (term instanceof Term.Joined joined && joined.all == all) {
        flat.addAll(joined.terms);
      } else if (term != neutral) {
        flat.add(term);
      }
    }
    budget.spend(terms.size() + flat.size());
    List<Term> parts = all ? flat : mergedLoops(flat);
    parts.sort(BY_NUMBER);
    key.begin(all ? 7 : 8);
    Term last = neutral;
    int distinct = 0;
    for (Term part : parts) {
      if (part == decisive) {
        return decisive;
      }
      if (part != last) {
        key.add(part.id);
        last = part;
        distinct++;
      }
    }
    return distinct < 2
        ? last
        : unique(id -> new Term.Joined(id, all, parts.stream().distinct().toList()));
  }

  /** Either 2 to 5 times or 4 to 9 times is 2 to 9 times: so counters stay few. */
  private List<Term> mergedLoops(List<Term> terms) {
    merged.clear();
    loops.clear();
    for (Term term : terms) {
      if (term instanceof Term.Loop loop) {
        loops.add(loop);
      } else {
        merged.add(term);
      }
    }
    if (loops.size() < 2) {
      return terms;
    }
    loops.sort(BY_WHAT_IS_REPEATED);
    for (int i = 0; i < loops.size(); ) {
      Term.Loop first = loops.get(i);
      int begin = i;
      int max = first.max;
      for (i++; i < loops.size() && loops.get(i).continues(first, max); i++) {
        max = Math.max(max, loops.get(i).max);
      }
      merged.add(i == begin + 1 ? first : loop(first.body, first.min, max, first.tail));
    }
    return merged;
  }

  /** Whether the character before is looked at before any is taken. */
  static boolean looksBehind(Node head, Term tail) {
    return looksBehind(head)
        || (FirstSets.emptiness(head) != FirstSets.Emptiness.NEVER && tail.looksBehind);
  }

  private static boolean looksBehind(Node node) {
    if (node instanceof Node.Ahead ahead) {
      return looksBehind(ahead.body());
    }
    if (node instanceof Node.Repeat repeat) {
      return looksBehind(repeat.body());
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().anyMatch(Terms::looksBehind);
    }
    if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        if (looksBehind(part)) {
          return true;
        }
        if (FirstSets.emptiness(part) == FirstSets.Emptiness.NEVER) {
          return false;
        }
      }
      return false;
    }
    return node instanceof Node.Behind;
  }
}
