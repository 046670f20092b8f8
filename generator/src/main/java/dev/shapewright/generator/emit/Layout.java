package dev.shapewright.generator.emit;

/** Lays out source as people write it, where JavaPoet spends more lines on it. */
final class Layout {
  /** A line has at most so many characters. */
  private static final int WIDTH = 100;

  private final String[] lines;
  private final StringBuilder out;
  private int next;

  private Layout(String source) {
    this.lines = source.split("\n", -1);
    this.out = new StringBuilder(source.length());
  }

  /**
   * The same source with comments and empty bodies on one line where they fit, and fields together.
   */
  static String of(String source) {
    return new Layout(source).layOut();
  }

  private String layOut() {
    int last = lines.length - 1; // What follows the last line feed: nothing.
    while (next < last) {
      if (isShortComment()) {
        String opening = lines[next];
        String text = lines[next + 1].strip().substring(1);
        out.append(opening).append(text).append(" */\n");
        next += 3;
      } else if (isEmptyBody()) {
        out.append(lines[next]).append("}\n");
        next += 2;
      } else if (isBetweenFields()) {
        next++;
      } else {
        appendLine();
      }
    }
    return out.toString();
  }

  // /**
  //  * The service's name.
  //  */
  private boolean isShortComment() {
    return next + 3 < lines.length
        && lines[next].strip().equals("/**")
        && lines[next + 2].strip().equals("*/")
        && lines[next + 1].length() + "** */".length() - " *".length() <= WIDTH;
  }

  // private Builder() {
  // }
  private boolean isEmptyBody() {
    return lines[next].endsWith(" {")
        && lines[next + 1].strip().equals("}")
        && indentation(lines[next]) == indentation(lines[next + 1]);
  }

  // private final String key;
  //
  // private final String value;
  private boolean isBetweenFields() {
    return lines[next].isEmpty()
        && next > 0
        && isField(lines[next - 1])
        && isField(lines[next + 1])
        && indentation(lines[next - 1]) == indentation(lines[next + 1]);
  }

  private static boolean isField(String line) {
    int start = indentation(line);
    return line.endsWith(";")
        && (line.startsWith("private ", start)
            || line.startsWith("static ", start)
            || line.startsWith("final ", start));
  }

  private static int indentation(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** JavaPoet puts a blank behind every equals sign, also at the end of a line. */
  private void appendLine() {
    String line = lines[next++];
    out.append(line, 0, line.endsWith("= ") ? line.length() - 1 : line.length()).append('\n');
  }
}
