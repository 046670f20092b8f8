package dev.shapewright.generator.pattern;

/**
 * Reads character classes as {@code java.util.regex} does: classes within classes are joined, two
 * ampersands intersect all before with all behind, and a circumflex turns round the whole.
 */
final class ClassReader {
  private final PatternCursor cursor;
  private final EscapeReader escapes;

  ClassReader(PatternCursor cursor, EscapeReader escapes) {
    this.cursor = cursor;
    this.escapes = escapes;
  }

  /** A class whose opening bracket has been taken; takes the closing one. */
  CharacterSet read(Flags flags) {
    boolean negated = cursor.take("^");
    CharacterSet set = items(flags);
    cursor.expect(']');
    return negated ? set.complement() : set;
  }

  /** Stops at the closing bracket; one that comes first stands for itself. */
  private CharacterSet items(Flags flags) {
    CharacterSet set = CharacterSet.NONE;
    boolean first = true;
    while (first || cursor.peek() != ']') {
      if (cursor.take("&&")) {
        CharacterSet right = intersected(flags);
        set = first ? right : set.and(right);
      } else {
        set = set.or(item(flags));
      }
      first = false;
    }
    return set;
  }

  /** What follows two ampersands, up to the next two or the end. */
  private CharacterSet intersected(Flags flags) {
    if (cursor.peek() == ']' || cursor.peek() == '&') {
      throw new NotRegularException("an intersection with nothing");
    }
    CharacterSet right = CharacterSet.NONE;
    while (cursor.peek() != ']' && cursor.peek() != '&') {
      right = right.or(cursor.take("[") ? read(flags) : items(flags));
    }
    return right;
  }

  /** A nested class, a named set, a character or a range of characters. */
  private CharacterSet item(Flags flags) {
    if (cursor.take("[")) {
      return read(flags);
    }
    boolean escaped = cursor.take("\\");
    if (escaped && escapes.isSet()) {
      return escapes.set(flags);
    }
    int first = escaped ? escapes.character() : character();
    if (cursor.peek() == '-' && cursor.peek(1) != ']' && cursor.peek(1) != '[') {
      cursor.next();
      int last = cursor.take("\\") ? escapes.character() : character();
      if (last < first) {
        throw new NotRegularException("a range that goes backwards");
      }
      return flags.fold(CharacterSet.of(first, last));
    }
    return flags.fold(CharacterSet.of(first));
  }

  private int character() {
    if (cursor.peek() == PatternCursor.END) {
      throw new NotRegularException("an unclosed class");
    }
    return cursor.next();
  }
}
