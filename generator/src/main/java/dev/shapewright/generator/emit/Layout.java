package dev.shapewright.generator.emit;

/** Lays out source as people write it, where JavaPoet spends more lines on it. */
final class Layout {
  /** A line has at most so many characters. */
  private static final int WIDTH = 100;

  private final String source;
  private final StringBuilder out;

  /** The line at hand: where it begins, where its text begins, and its line feed. */
  private int start;

  private int text;
  private int end;

  private Layout(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length());
  }

  /**
   * The same source with comments and empty bodies on one line where they fit, and fields together.
   * Each of its lines ends in a line feed.
   */
  static String of(String source) {
    return new Layout(source).layOut();
  }

  private String layOut() {
    int field = -1; // The indentation of a field in the line before.
    for (goTo(0); start < source.length(); goTo(end + 1)) {
      if (start == end && field >= 0 && isField(end + 1, field)) {
        continue; // Between fields.
      }
      field = isField(start, text - start) ? text - start : -1;
      if (isShortComment()) {
        out.append(source, start, end);
        goTo(end + 1);
        out.append(source.substring(text + 1, end).stripTrailing()).append(" */\n");
        goTo(end + 1);
      } else if (isEmptyBody()) {
        out.append(source, start, end).append("}\n");
        goTo(end + 1);
      } else {
        appendLine();
      }
    }
    return out.toString();
  }

  private void goTo(int line) {
    start = line;
    text = afterIndentation(line);
    end = source.indexOf('\n', line);
  }

  // /**
  //  * The service's name.
  //  */
  private boolean isShortComment() {
    if (end - text != "/**".length() || !source.startsWith("/**", text)) {
      return false;
    }
    int next = source.indexOf('\n', end + 1) + 1;
    return source.startsWith("*/\n", afterIndentation(next))
        && next - 1 - (end + 1) + "** */".length() - " *".length() <= WIDTH;
  }

  // private Builder() {
  // }
  private boolean isEmptyBody() {
    int brace = end + 1 + text - start;
    return source.startsWith(" {", end - 2)
        && afterIndentation(end + 1) == brace
        && source.startsWith("}\n", brace);
  }

  // private final String key;
  //
  // private final String value;
  private boolean isField(int line, int indentation) {
    int first = line + indentation;
    return afterIndentation(line) == first
        && (source.startsWith("private ", first)
            || source.startsWith("static ", first)
            || source.startsWith("final ", first))
        && source.charAt(source.indexOf('\n', first) - 1) == ';';
  }

  private int afterIndentation(int line) {
    int first = line;
    while (first < source.length() && source.charAt(first) == ' ') {
      first++;
    }
    return first;
  }

  /** JavaPoet puts a blank behind every equals sign, also at the end of a line. */
  private void appendLine() {
    out.append(source, start, source.startsWith("= ", end - 2) ? end - 1 : end).append('\n');
  }
}
