package dev.shapewright.runtime.json;

import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Member;
import dev.shapewright.runtime.internal.ByteText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts a JSON document together: commas, escapes, UTF-8, and the place of what is being written.
 */
final class JsonOutput {
  /** What is open, unless it is a structure. */
  static final Object LIST = new Object();

  static final Object MAP = new Object();

  static final String ROOT = "the root";

  /** A name from the wire may be of any length. */
  private static final int LONGEST_NAME = 100;

  private static final String HEX = "0123456789ABCDEF";
  private static final int USUAL_DEPTH = 8;

  private final ByteText out;
  private final boolean indented;

  /**
   * What is open, from the outermost at 1: one of the above or the name of a structure's member.
   */
  private @Nullable Object[] open = new Object[USUAL_DEPTH];

  /** How many members, entries or items of each were begun. */
  private int[] begun = new int[USUAL_DEPTH];

  private int depth;

  /** How many objects are open, by which members are indented. */
  private int objects;

  JsonOutput(ByteText out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /**
   * Begins what is nested.
   *
   * @param kind one of the marks above, or null for a structure
   */
  void start(@Nullable Object kind) {
    valueStarts();
    if (depth == JsonShapeReader.MAX_DEPTH) {
      throw new CodecException(
          "The value is nested deeper than " + JsonShapeReader.MAX_DEPTH + " levels", null);
    }
    depth++;
    if (depth == begun.length) {
      open = Arrays.copyOf(open, 2 * depth);
      begun = Arrays.copyOf(begun, 2 * depth);
    }
    open[depth] = kind;
    begun[depth] = 0;
    objects += kind == LIST ? 0 : 1;
    out.add(kind == LIST ? '[' : '{');
  }

  /** Ends what was begun last. */
  void end() {
    boolean list = open[depth] == LIST;
    if (!list) {
      objects--;
    }
    if (indented && (list || begun[depth] == 0)) {
      out.add(' ');
    } else if (indented) {
      newLine();
    }
    depth--;
    out.add(list ? ']' : '}');
  }

  /** Writes a value of ASCII. */
  void raw(String text) {
    valueStarts();
    out.add(text);
  }

  void string(String text) {
    valueStarts();
    quoted(text);
  }

  void entry(String key) {
    key(key, isFirst());
  }

  /** Begins a member, entry or item; tells whether it is the first. */
  private boolean isFirst() {
    return begun[depth]++ == 0;
  }

  /** What stands before a value in a list; before others stands a name. */
  void valueStarts() {
    if (open[depth] == LIST) {
      if (!isFirst()) {
        out.add(',');
      }
      if (indented) {
        out.add(' ');
      }
    }
  }

  void name(Member member) {
    String name = member.name();
    byte[] key = member.key();
    boolean first = isFirst();
    open[depth] = name;
    if (indented) {
      key(name, first);
    } else {
      int from = first ? 1 : 0;
      out.add(key, from, key.length - from);
    }
  }

  private void key(String key, boolean first) {
    if (!first) {
      out.add(',');
    }
    if (indented) {
      newLine();
    }
    quoted(key);
    out.add(indented ? " : " : ":");
  }

  private void newLine() {
    out.add('\n');
    for (int i = 0; i < objects; i++) {
      out.add("  ");
    }
  }

  /** Most texts are ASCII without anything to escape: one look at each character. */
  private void quoted(String text) {
    int count = text.length();
    byte[] bytes = out.reserve(count + 2);
    int at = out.length();
    bytes[at++] = '"';
    int i = 0;
    while (i < count) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        break;
      }
      bytes[at + i] = (byte) c;
      i++;
    }
    out.setLength(at + i);
    if (i < count) {
      rest(text, i);
    }
    out.add('"');
  }

  private void rest(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        out.add((char) (0xc0 | (c >> 6))).add(tail(c));
      } else if (Character.isSurrogate(c)) {
        int pair = text.codePointAt(i);
        // A pair makes a code point that lies beyond all of its halves.
        if (pair <= Character.MAX_SURROGATE) {
          throw new CodecException(
              "Half of a surrogate pair at index " + i + " of the string or key at " + place(),
              null);
        }
        out.add((char) (0xf0 | (pair >> 18))).add(tail(pair >> 12)).add(tail(pair >> 6));
        out.add(tail(pair));
        i++;
      } else {
        out.add((char) (0xe0 | (c >> 12))).add(tail(c >> 6)).add(tail(c));
      }
    }
  }

  private static char tail(int bits) {
    return (char) (0x80 | (bits & 0x3f));
  }

  private void ascii(char c) {
    if (c >= ' ') {
      out.add(c == '"' || c == '\\' ? "\\" : "").add(c);
      return;
    }
    switch (c) {
      case '\b' -> out.add("\\b");
      case '\t' -> out.add("\\t");
      case '\n' -> out.add("\\n");
      case '\f' -> out.add("\\f");
      case '\r' -> out.add("\\r");
      default -> out.add("\\u00").add(HEX.charAt(c >> 4)).add(HEX.charAt(c & 0xf));
    }
  }

  /** Spells where the writer stands, as readers do. */
  String place() {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      int index = begun[i] - 1;
      if (open[i] == LIST) {
        path.append('/').append(index);
      } else if (open[i] == MAP) {
        path.append("/{").append(index).append('}');
      } else {
        path.append(member((String) open[i]));
      }
    }
    return path.length() == 0 ? ROOT : path.toString();
  }

  /** Nothing when no member has been met yet. */
  static String member(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return name.length() <= LONGEST_NAME
        ? "/" + name
        : "/" + name.substring(0, LONGEST_NAME) + "...";
  }
}
