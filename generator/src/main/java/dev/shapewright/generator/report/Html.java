package dev.shapewright.generator.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Markup that is HTML and well-formed XML at once. Whatever is not the name of an element or
 * attribute goes through {@link #escape}, so that nothing a model says can become markup, and an
 * element can only be closed after what it holds.
 */
final class Html {
  /** Elements that have no end tag in HTML, and those of SVG that hold nothing here. */
  private static final Set<String> EMPTY = Set.of("meta", "input", "path", "rect");

  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element, with names and values of attributes in turn; no value, no attribute. */
  Html open(String element, String... attributes) {
    tag(element, attributes);
    if (EMPTY.contains(element)) {
      out.append("/>");
    } else {
      out.append('>');
      open.push(element);
    }
    return this;
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], out);
      out.append('"');
    }
  }

  /** Opens what may be wider than the window, and is scrolled by keyboard too. */
  Html openScroll(String label) {
    return open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
  }

  /** Ends the element that was begun last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends elements until as many are open as were. */
  Html closeTo(int depth) {
    while (open.size() > depth) {
      close();
    }
    return this;
  }

  /** How many elements are open. */
  int depth() {
    return open.size();
  }

  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** An element that holds a text alone. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  Html code(String text) {
    return element("code", text);
  }

  Html link(String href, String text) {
    return element("a", text, "href", href);
  }

  Html line() {
    out.append('\n');
    return this;
  }

  /** Text of ours that is neither escaped nor checked: the page's own style and script. */
  Html trusted(String text) {
    out.append(text);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not closed: " + open);
    }
    return out.toString();
  }

  private static void escape(String text, StringBuilder out) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (isPlain(c)) {
            out.appendCodePoint(c);
          } else {
            appendVisible(c, out);
          }
        }
      }
    }
  }

  /** Neither forbidden in XML nor unseen, nor able to turn the text around it. */
  private static boolean isPlain(int c) {
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
    };
  }

  private static void appendVisible(int c, StringBuilder out) {
    out.append("\\u");
    int digits = c > 0xFFFF ? 6 : 4;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
