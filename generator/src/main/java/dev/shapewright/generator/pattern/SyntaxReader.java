package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the syntax of {@code java.util.regex}. It relies on that one having accepted the pattern,
 * and refuses what no automaton can do: back-references, atomic groups, looks far back.
 */
final class SyntaxReader {
  /** Whatever goes through a pattern calls itself for each group. */
  private static final int DEEPEST = 200;

  /** What a dollar sign stands for. */
  static final Node BEFORE_LAST_TERMINATOR = beforeLastTerminator();

  private final PatternCursor cursor;
  private final EscapeReader escapes;
  private final ClassReader classes;
  private Flags flags = Flags.NONE;
  private int depth;

  private SyntaxReader(String pattern) {
    this.cursor = new PatternCursor(pattern);
    this.escapes = new EscapeReader(cursor);
    this.classes = new ClassReader(cursor, escapes);
  }

  /**
   * Reads a pattern.
   *
   * @throws NotRegularException if no automaton can match it
   */
  static Node read(String pattern) {
    SyntaxReader reader = new SyntaxReader(pattern);
    Node node = reader.choice();
    if (reader.cursor.peek() != PatternCursor.END) {
      throw new NotRegularException("an unmatched parenthesis");
    }
    return node;
  }

  private Node choice() {
    if (++depth > DEEPEST) {
      throw new NotRegularException("groups in more than " + DEEPEST + " groups");
    }
    List<Node> alternatives = new ArrayList<>();
    do {
      alternatives.add(sequence());
    } while (cursor.take("|"));
    depth--;
    return alternatives.size() == 1 ? alternatives.get(0) : new Node.Choice(alternatives);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (cursor.peek() != PatternCursor.END && cursor.peek() != '|' && cursor.peek() != ')') {
      parts.add(quantified(atom()));
    }
    return new Node.Sequence(parts);
  }

  private Node atom() {
    int c = cursor.peek();
    if (c == '{') {
      return Node.EMPTY; // What java.util.regex makes of a count without anything to be counted.
    }
    cursor.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Node.Characters(classes.read(flags));
      case '\\' -> escape();
      case '^' -> Node.BEGIN;
      case '$' -> BEFORE_LAST_TERMINATOR;
      case '.' -> new Node.Characters(flags.dotAll() ? CharacterSet.ALL : NamedSets.NO_TERMINATOR);
      default -> literal(c);
    };
  }

  private Node literal(int c) {
    return new Node.Characters(flags.fold(CharacterSet.of(c)));
  }

  private Node escape() {
    if (escapes.isSet()) {
      return new Node.Characters(escapes.set(flags));
    }
    int mark = cursor.mark();
    return switch (cursor.next()) {
      case 'A' -> Node.BEGIN;
      case 'z' -> Node.END;
      case 'Z' -> BEFORE_LAST_TERMINATOR;
      case 'b' -> wordEdge(true);
      case 'B' -> wordEdge(false);
      default -> {
        cursor.reset(mark);
        yield literal(escapes.character());
      }
    };
  }

  /** The end, or before a line terminator that ends the value; never within CR LF. */
  private static Node beforeLastTerminator() {
    Node lineFeed =
        sequence(
            new Node.Behind(CharacterSet.of('\r'), true),
            new Node.Characters(CharacterSet.of('\n')));
    Node both =
        sequence(
            new Node.Characters(CharacterSet.of('\r')), new Node.Characters(CharacterSet.of('\n')));
    Node other = new Node.Characters(NamedSets.OTHER_TERMINATOR);
    Node terminator = new Node.Choice(List.of(Node.EMPTY, lineFeed, both, other));
    return new Node.Ahead(sequence(terminator, Node.END), false);
  }

  /** Between a word character and none; with the ASCII meaning of JDK 19 and later. */
  private static Node wordEdge(boolean edge) {
    Node wordAhead = new Node.Characters(NamedSets.WORD);
    Node fromWord =
        sequence(new Node.Behind(NamedSets.WORD, false), new Node.Ahead(wordAhead, edge));
    Node fromOther =
        sequence(new Node.Behind(NamedSets.WORD, true), new Node.Ahead(wordAhead, !edge));
    return new Node.Choice(List.of(fromWord, fromOther));
  }

  private static Node sequence(Node... parts) {
    return new Node.Sequence(List.of(parts));
  }

  /** A group whose opening parenthesis has been taken. Its flags end with it. */
  private Node group() {
    Flags outer = flags;
    if (!cursor.take("?")) {
      return closed(choice(), outer);
    }
    if (cursor.take(":")) {
      return closed(choice(), outer);
    }
    if (cursor.take("=")) {
      return new Node.Ahead(closed(choice(), outer), false);
    }
    if (cursor.take("!")) {
      return new Node.Ahead(closed(choice(), outer), true);
    }
    if (cursor.take("<=")) {
      return new Node.Behind(oneCharacter(closed(choice(), outer)), false);
    }
    if (cursor.take("<!")) {
      return new Node.Behind(oneCharacter(closed(choice(), outer)), true);
    }
    if (cursor.take("<")) {
      cursor.until('>');
      return closed(choice(), outer);
    }
    return flagged(outer);
  }

  private Node closed(Node node, Flags outer) {
    cursor.expect(')');
    flags = outer;
    return node;
  }

  private Node flagged(Flags outer) {
    boolean value = true;
    while (cursor.peek() != ')' && cursor.peek() != ':') {
      int letter = cursor.next();
      if (letter == '-') {
        value = false;
      } else {
        flags = flags.with(letter, value);
      }
    }
    return cursor.next() == ')' ? Node.EMPTY : closed(choice(), outer);
  }

  /** The set of those characters that alone make up a part. */
  private static CharacterSet oneCharacter(Node node) {
    if (node instanceof Node.Characters characters) {
      return characters.set();
    }
    if (node instanceof Node.Sequence sequence && sequence.parts().size() == 1) {
      return oneCharacter(sequence.parts().get(0));
    }
    if (node instanceof Node.Choice choice) {
      CharacterSet set = CharacterSet.NONE;
      for (Node alternative : choice.alternatives()) {
        set = set.or(oneCharacter(alternative));
      }
      return set;
    }
    throw new NotRegularException("a look behind at more than one character");
  }

  private Node quantified(Node atom) {
    int min = 1;
    int max = 1;
    if (cursor.take("?")) {
      min = 0;
    } else if (cursor.take("*")) {
      min = 0;
      max = Node.UNLIMITED;
    } else if (cursor.take("+")) {
      max = Node.UNLIMITED;
    } else if (cursor.take("{")) {
      min = number();
      max = min;
      if (cursor.take(",")) {
        max = cursor.peek() == '}' ? Node.UNLIMITED : number();
      }
      cursor.expect('}');
    } else {
      return atom;
    }
    Node repeat = new Node.Repeat(atom, min, max);
    if (cursor.take("?")) {
      return repeat; // Which of several ways matches is all the same.
    }
    return cursor.take("+") && min < max ? possessive(atom, min, max) : repeat;
  }

  /** Takes as many as there are and never gives back: the most, or fewer and none follows. */
  private static Node possessive(Node atom, int min, int max) {
    if (!(atom instanceof Node.Characters)) {
      throw new NotRegularException("a possessive quantifier of a group");
    }
    int fewer = max == Node.UNLIMITED ? max : max - 1;
    Node stopped = sequence(new Node.Repeat(atom, min, fewer), new Node.Ahead(atom, true));
    return max == Node.UNLIMITED
        ? stopped
        : new Node.Choice(List.of(new Node.Repeat(atom, max, max), stopped));
  }

  private int number() {
    int value = 0;
    while (cursor.peek() >= '0' && cursor.peek() <= '9') {
      value = Math.addExact(Math.multiplyExact(10, value), cursor.next() - '0');
    }
    return value;
  }
}
