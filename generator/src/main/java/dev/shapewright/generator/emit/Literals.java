package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/** Strings of the model as Java source. */
final class Literals {
  /** A class file holds a constant of at most this many bytes. */
  private static final int MOST_BYTES = 65_535;

  /** No character takes more than three bytes in a class file. */
  private static final int PART = MOST_BYTES / 3;

  /** The characters of a line of text, but for its indentation. */
  private static final int LINE = 80;

  private Literals() {}

  /** Whether a string can be a constant, and so a case of a switch or a value of an annotation. */
  static boolean isConstant(String text) {
    if (text.length() <= PART) {
      return true;
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c > 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes <= MOST_BYTES;
  }

  /** An expression for a string of any length. */
  static CodeBlock of(String text) {
    if (isConstant(text)) {
      return constant(text);
    }
    CodeBlock.Builder parts = CodeBlock.builder().add("$T.join(\"\"", String.class);
    for (int at = 0; at < text.length(); at += PART) {
      parts.add(",\n$L", constant(text.substring(at, Math.min(text.length(), at + PART))));
    }
    return parts.add(")").build();
  }

  /** The literal of a short string, as {@code $S} writes it, to be part of a longer text. */
  static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return CodeBlock.of("$S", text).toString();
      }
    }
    return '"' + text + '"';
  }

  /** JavaPoet breaks lines at separators, within literals too. */
  private static CodeBlock constant(String text) {
    if (text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
      return CodeBlock.of("$S", text);
    }
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c == '\u2028' || c == '\u2029') {
        literal.append("\\u").append(Integer.toHexString(c));
      } else if (Character.isISOControl(c)) {
        // As a Unicode escape it would end the line before the literal is read.
        literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
      } else {
        literal.append(c);
      }
    }
    return CodeBlock.of("$L", literal.append('"'));
  }

  /** An expression for a text of words, over as many lines as it takes. */
  static CodeBlock overLines(String text) {
    if (!isConstant(text) || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0) {
      return of(text);
    }
    CodeBlock.Builder lines = CodeBlock.builder();
    int start = 0;
    while (text.length() - start > LINE) {
      int space = text.lastIndexOf(' ', start + LINE);
      if (space <= start) {
        break;
      }
      lines.add(start == 0 ? "$S$>$>\n+ " : "$S\n+ ", text.substring(start, space + 1));
      start = space + 1;
    }
    return lines.add(start == 0 ? "$S" : "$S$<$<", text.substring(start)).build();
  }

  /** Text that ends no comment of one line. */
  static String singleLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.toString();
  }

  /**
   * The same source with some characters as escapes: lone surrogates, which UTF-8 cannot express,
   * and format characters, which make a reader see other code than the compiler does. They stand in
   * string literals alone, where a backslash before them has another before it.
   */
  static String visible(String source) {
    if (!hasInvisible(source)) {
      return source;
    }
    StringBuilder safe = new StringBuilder(source.length() + 16);
    source
        .codePoints()
        .forEach(
            c -> {
              if (isInvisible(c)) {
                for (char unit : Character.toChars(c)) {
                  safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean hasInvisible(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) >= 0x80) {
        int c = source.codePointAt(i);
        if (isInvisible(c)) {
          return true;
        }
        i += Character.charCount(c) - 1;
      }
    }
    return false;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.SURROGATE || type == Character.FORMAT;
  }
}
