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

  private final Map<Key, Term> byKey = new HashMap<>();

  private final IdentityHashMap<Node, Integer> nodes = new IdentityHashMap<>();
  private final Budget budget;
  private int made;

  final Term nothing;
  final Term empty;
  final Term any;

  Terms(Budget budget) {
    this.budget = budget;
    this.nothing = unique(Term.Constant::new, 0);
    this.empty = unique(Term.Constant::new, 1);
    this.any = unique(Term.Constant::new, 2);
  }

  /** The numbers that a term consists of. */
  private static final class Key {
    private final int[] numbers;
    private final int hash;

    Key(int[] numbers) {
      this.numbers = numbers;
      int mixed = Arrays.hashCode(numbers) * 0x9E3779B9; // Most numbers are small, and alike.
      this.hash = mixed ^ (mixed >>> 15);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && hash == that.hash && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private Term unique(IntFunction<Term> maker, int... numbers) {
    Key key = new Key(numbers);
    Term known = byKey.get(key);
    if (known == null) {
      budget.spend(1);
      known = maker.apply(made++);
      byKey.put(key, known);
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
    return unique(id -> new Term.Then(id, head, tail), 3, number(head), tail.id);
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
    return unique(
        id -> new Term.Loop(id, body, number, min, max, tail), 4, number, min, max, tail.id);
  }

  Term after(int before, Term term) {
    return term.looksBehind
        ? unique(id -> new Term.After(id, before, term), 5, before, term.id)
        : term;
  }

  Term not(Term term) {
    if (term instanceof Term.Not not) {
      return not.term;
    }
    if (term == nothing || term == any) {
      return term == any ? nothing : any;
    }
    return unique(id -> new Term.Not(id, term), 6, term.id);
  }

  Term or(List<Term> terms) {
    return joined(terms, false, any, nothing);
  }

  Term and(List<Term> terms) {
    return joined(terms, true, nothing, any);
  }

  /** Flat, sorted, each term once, without what says nothing. */
  private Term joined(List<Term> terms, boolean all, Term decisive, Term neutral) {
    List<Term> flat = new ArrayList<>();
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
    parts.sort(Comparator.comparingInt(term -> term.id));
    List<Term> distinct = new ArrayList<>();
    for (Term part : parts) {
      if (distinct.isEmpty() || distinct.get(distinct.size() - 1) != part) {
        distinct.add(part);
      }
    }
    if (distinct.size() < 2 || distinct.contains(decisive)) {
      return distinct.size() == 1 ? distinct.get(0) : distinct.isEmpty() ? neutral : decisive;
    }
    int[] key = new int[distinct.size() + 1];
    key[0] = all ? 7 : 8;
    for (int i = 1; i < key.length; i++) {
      key[i] = distinct.get(i - 1).id;
    }
    return unique(id -> new Term.Joined(id, all, List.copyOf(distinct)), key);
  }

  /** Either 2 to 5 times or 4 to 9 times is 2 to 9 times: so counters stay few. */
  private List<Term> mergedLoops(List<Term> terms) {
    List<Term> merged = new ArrayList<>();
    List<Term.Loop> loops = new ArrayList<>();
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
