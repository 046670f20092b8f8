package dev.shapewright.generator.pattern;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes parts of patterns the way people do. */
public final class NodeText {
  private static final int MOST_RANGES = 12;

  private NodeText() {}

  /**
   * A part as a pattern.
   *
   * @param node the part
   * @return a text such as <code>[a-z]{1,63}</code>
   */
  public static String of(Node node) {
    if (node instanceof Node.Characters characters) {
      return of(characters.set());
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream()
          .map(part -> part instanceof Node.Choice ? "(" + of(part) + ")" : of(part))
          .collect(Collectors.joining());
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().map(NodeText::of).collect(Collectors.joining("|"));
    }
    if (node instanceof Node.Repeat repeat) {
      String body = of(repeat.body());
      boolean single = repeat.body() instanceof Node.Characters;
      return (single ? body : "(" + body + ")") + quantifier(repeat.min(), repeat.max());
    }
    if (node instanceof Node.Ahead ahead) {
      return (ahead.negated() ? "(?!" : "(?=") + of(ahead.body()) + ")";
    }
    Node.Behind behind = (Node.Behind) node;
    return (behind.negated() ? "(?<!" : "(?<=") + of(behind.set()) + ")";
  }

  private static String quantifier(int min, int max) {
    if (max == Node.UNLIMITED) {
      return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
    }
    if (min == max) {
      return "{" + min + "}";
    }
    return min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
  }

  /**
   * A set as a character class.
   *
   * @param set the set
   * @return a text such as {@code [0-9a-z]}
   */
  public static String of(CharacterSet set) {
    if (set.equals(NamedSets.NO_TERMINATOR)) {
      return ".";
    }
    if (set.ranges().size() == 1 && set.size() == 1) {
      int c = set.ranges().get(0).first();
      return ("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "") + character(c);
    }
    boolean large = set.contains(Character.MAX_CODE_POINT) && set.contains(0x1F600);
    CharacterSet listed = large ? set.complement() : set;
    if (listed.ranges().size() > MOST_RANGES) {
      return "[" + ranges(new CharacterSet(listed.ranges().subList(0, MOST_RANGES))) + "...]";
    }
    if (listed.isEmpty()) {
      return "(?s:.)";
    }
    return (large ? "[^" : "[") + ranges(listed) + "]";
  }

  private static String ranges(CharacterSet set) {
    StringBuilder text = new StringBuilder();
    for (CharacterSet.Range range : set.ranges()) {
      text.append(inClass(range.first()));
      if (range.last() > range.first()) {
        text.append(range.last() > range.first() + 1 ? "-" : "").append(inClass(range.last()));
      }
    }
    return text.toString();
  }

  private static String inClass(int c) {
    return ("\\^[]-&".indexOf(c) >= 0 ? "\\" : "") + character(c);
  }

  private static String character(int c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default ->
          c >= ' ' && c < 0x7f
              ? Character.toString(c)
              : String.format(Locale.ROOT, c > 0xffff ? "\\x{%X}" : "\\x{%04X}", c);
    };
  }
}
