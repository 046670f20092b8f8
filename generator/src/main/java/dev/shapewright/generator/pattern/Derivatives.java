package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must follow when a character has been taken, and whether the value may end. */
final class Derivatives {
  private final Alphabet alphabet;
  private final Terms terms;

  /** For each term, by its number, what follows each class of characters. */
  private final List<Row> known = new ArrayList<>();

  private static final class Row {
    final @Nullable Term[] next;

    Row(int classes) {
      next = new Term[classes];
    }
  }

  Derivatives(Alphabet alphabet, Terms terms) {
    this.alphabet = alphabet;
    this.terms = terms;
  }

  /** The term behind a character of a class; the term must not look behind. */
  Term next(Term term, int characterClass) {
    return next(term, Terms.NOTHING_BEFORE, characterClass);
  }

  boolean mayEnd(Term term) {
    return mayEnd(term, Terms.NOTHING_BEFORE);
  }

  private Term next(Term term, int before, int c) {
    if (term.looksBehind) {
      return derive(term, before, c);
    }
    while (known.size() <= term.id) {
      known.add(new Row(alphabet.classes().size()));
    }
    @Nullable Term[] row = known.get(term.id).next;
    Term next = row[c];
    if (next == null) {
      next = derive(term, before, c);
      row[c] = next;
    }
    return next;
  }

  private Term derive(Term term, int before, int c) {
    if (term instanceof Term.Then then) {
      return part(then.head, then.tail, before, c);
    }
    if (term instanceof Term.Loop loop) {
      return loop(loop, before, c);
    }
    if (term instanceof Term.After after) {
      return next(after.term, after.before, c);
    }
    if (term instanceof Term.Not not) {
      return terms.not(next(not.term, before, c));
    }
    if (term instanceof Term.Joined joined) {
      List<Term> each = new ArrayList<>(joined.terms.size());
      for (Term part : joined.terms) {
        each.add(next(part, before, c));
      }
      return joined.all ? terms.and(each) : terms.or(each);
    }
    return term == terms.any ? term : terms.nothing;
  }

  private Term part(Node head, Term tail, int before, int c) {
    if (head instanceof Node.Characters characters) {
      return alphabet.isWithin(c, characters.set()) ? terms.after(c, tail) : terms.nothing;
    }
    if (head instanceof Node.Choice choice) {
      List<Term> each = new ArrayList<>();
      for (Node alternative : choice.alternatives()) {
        each.add(next(terms.then(alternative, tail), before, c));
      }
      return terms.or(each);
    }
    if (head instanceof Node.Ahead ahead) {
      Term rest = next(tail, before, c);
      return terms.and(List.of(demanded(ahead, next(demand(ahead), before, c)), rest));
    }
    return holds((Node.Behind) head, before) ? next(tail, before, c) : terms.nothing;
  }

  private Term demand(Node.Ahead ahead) {
    return terms.then(ahead.body(), terms.any);
  }

  private Term demanded(Node.Ahead ahead, Term term) {
    return ahead.negated() ? terms.not(term) : term;
  }

  private Term loop(Term.Loop loop, int before, int c) {
    int max = loop.max == Node.UNLIMITED ? loop.max : loop.max - 1;
    Term again = terms.loop(loop.body, Math.max(0, loop.min - 1), max, loop.tail);
    if (FirstSets.emptiness(loop.body) == FirstSets.Emptiness.NEVER) {
      Term more = next(terms.then(loop.body, again), before, c);
      return loop.min > 0 ? more : terms.or(List.of(next(loop.tail, before, c), more));
    }
    if (FirstSets.looksAround(loop.body)) {
      throw new NotRegularException("a repeated group that only looks around");
    }
    Term more = taking(loop.body, again, before, c);
    return terms.or(List.of(next(loop.tail, before, c), more));
  }

  /** As the derivative of a part, but the part itself must take the character. */
  private Term taking(Node head, Term tail, int before, int c) {
    if (head instanceof Node.Characters) {
      return part(head, tail, before, c);
    }
    if (head instanceof Node.Repeat repeat) {
      int max = repeat.max() == Node.UNLIMITED ? repeat.max() : repeat.max() - 1;
      boolean empty = FirstSets.mayBeEmpty(repeat.body());
      int min = empty ? 0 : Math.max(0, repeat.min() - 1);
      return taking(repeat.body(), terms.loop(repeat.body(), min, max, tail), before, c);
    }
    List<Term> each = new ArrayList<>();
    if (head instanceof Node.Choice choice) {
      for (Node alternative : choice.alternatives()) {
        each.add(taking(alternative, tail, before, c));
      }
    }
    if (head instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.parts().size(); i++) {
        Node part = sequence.parts().get(i);
        Node rest = new Node.Sequence(sequence.parts().subList(i + 1, sequence.parts().size()));
        each.add(taking(part, terms.then(rest, tail), before, c));
        if (!FirstSets.mayBeEmpty(part)) {
          break;
        }
      }
    }
    return terms.or(each);
  }

  private boolean holds(Node.Behind behind, int before) {
    boolean within = before != Terms.NOTHING_BEFORE && alphabet.isWithin(before, behind.set());
    return within != behind.negated();
  }

  private boolean mayEnd(Term term, int before) {
    if (term instanceof Term.Then then) {
      return mayEnd(then.head, then.tail, before);
    }
    if (term instanceof Term.Loop loop) {
      return loop.min == 0
          ? mayEnd(loop.tail, before)
          : mayEnd(terms.then(loop.body, loop.tail), before);
    }
    if (term instanceof Term.After after) {
      return mayEnd(after.term, after.before);
    }
    if (term instanceof Term.Not not) {
      return !mayEnd(not.term, before);
    }
    if (term instanceof Term.Joined joined) {
      for (Term part : joined.terms) {
        if (mayEnd(part, before) != joined.all) {
          return !joined.all;
        }
      }
      return joined.all;
    }
    return term == terms.any || term == terms.empty;
  }

  private boolean mayEnd(Node head, Term tail, int before) {
    if (head instanceof Node.Choice choice) {
      return choice.alternatives().stream()
          .anyMatch(alternative -> mayEnd(terms.then(alternative, tail), before));
    }
    if (head instanceof Node.Ahead ahead) {
      return mayEnd(demand(ahead), before) != ahead.negated() && mayEnd(tail, before);
    }
    return head instanceof Node.Behind behind && holds(behind, before) && mayEnd(tail, before);
  }
}
