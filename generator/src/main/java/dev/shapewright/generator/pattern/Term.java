package dev.shapewright.generator.pattern;

import java.util.List;

/**
 * What the rest of a value must be: a state of an automaton. {@link Terms} makes them, each of them
 * once, so that the same terms are the same object.
 */
abstract sealed class Term {
  /** Numbers terms in the order in which they were made. */
  final int id;

  /** Whether the character before decides anything in this term. */
  final boolean looksBehind;

  private Term(int id, boolean looksBehind) {
    this.id = id;
    this.looksBehind = looksBehind;
  }

  /** No text at all, the empty text, or any text. */
  static final class Constant extends Term {
    Constant(int id) {
      super(id, false);
    }
  }

  /** A part of the pattern and what must follow it. */
  static final class Then extends Term {
    final Node head;
    final Term tail;

    Then(int id, Node head, Term tail) {
      super(id, Terms.looksBehind(head, tail));
      this.head = head;
      this.tail = tail;
    }
  }

  /** A repetition of a part of the pattern and what must follow it. */
  static final class Loop extends Term {
    final Node body;
    final int bodyNumber;
    final int min;
    final int max;
    final Term tail;

    Loop(int id, Node body, int bodyNumber, int min, int max, Term tail) {
      super(id, Terms.looksBehind(body, tail) || tail.looksBehind);
      this.body = body;
      this.bodyNumber = bodyNumber;
      this.min = min;
      this.max = max;
      this.tail = tail;
    }

    /** Whether it repeats what another one does, as often as that or, at the least, once more. */
    boolean continues(Loop other, int otherMax) {
      return bodyNumber == other.bodyNumber
          && tail == other.tail
          && (min <= otherMax || min == otherMax + 1);
    }
  }

  /** At least one of several terms, or all of them. */
  static final class Joined extends Term {
    final boolean all;
    final List<Term> terms;

    Joined(int id, boolean all, List<Term> terms) {
      super(id, terms.stream().anyMatch(term -> term.looksBehind));
      this.all = all;
      this.terms = terms;
    }
  }

  /** Whatever another term is not. */
  static final class Not extends Term {
    final Term term;

    Not(int id, Term term) {
      super(id, term.looksBehind);
      this.term = term;
    }
  }

  /** A term that looks behind, with the class of the character it sees there. */
  static final class After extends Term {
    final int before;
    final Term term;

    After(int id, int before, Term term) {
      super(id, false);
      this.before = before;
      this.term = term;
    }
  }
}
