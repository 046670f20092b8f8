package dev.shapewright.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a model's documentation: text, or a tag without its attributes but for a link's
 * target.
 */
public sealed interface HtmlToken {
  /**
   * Text with its character references resolved.
   *
   * @param text as a reader sees it
   */
  record Text(String text) implements HtmlToken {}

  /**
   * A tag.
   *
   * @param name in lower case
   * @param closing whether it ends an element
   */
  record Tag(String name, boolean closing) implements HtmlToken {}

  /**
   * Splits documentation into its pieces. What looks like a tag but is none remains text.
   *
   * @param html the documentation
   * @return the pieces, in their order
   */
  static List<HtmlToken> tokenize(String html) {
    List<HtmlToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open >= 0 && !startsTag(html, open)) { // Before the end is looked for, which may be far.
        tokens.add(new Text(resolved(html.substring(at, open + 1))));
        at = open + 1;
        continue;
      }
      int close = open < 0 ? -1 : html.indexOf('>', open);
      if (close < 0) {
        tokens.add(new Text(resolved(html.substring(at))));
        break;
      }
      if (open > at) {
        tokens.add(new Text(resolved(html.substring(at, open))));
      }
      addTag(html.substring(open + 1, close), tokens);
      at = close + 1;
    }
    return tokens;
  }

  private static boolean startsTag(String html, int open) {
    char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
    return Character.isLetter(next) || next == '/' || next == '!';
  }

  private static void addTag(String inner, List<HtmlToken> tokens) {
    boolean closing = inner.startsWith("/");
    int start = closing ? 1 : 0;
    int end = start;
    while (end < inner.length() && Character.isLetterOrDigit(inner.charAt(end))) {
      end++;
    }
    String name = inner.substring(start, end).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return;
    }
    tokens.add(new Tag(name, closing));
    if (inner.endsWith("/") && !closing) {
      tokens.add(new Tag(name, true));
    }
  }

  /** Character references resolved; an unknown one remains as it is. */
  private static String resolved(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == '&' ? endOfReference(text, i) : -1;
      String character = end < 0 ? "" : reference(text.substring(i + 1, end));
      if (character.isEmpty()) {
        resolved.append(text.charAt(i));
      } else {
        resolved.append(character);
        i = end;
      }
    }
    return resolved.toString();
  }

  /** Where the semicolon is, which is not looked for farther than the longest reference is long. */
  private static int endOfReference(String text, int start) {
    for (int i = start + 1; i <= start + 10 && i < text.length(); i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String reference(String name) {
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      try {
        int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
      } catch (NumberFormatException e) {
        return "";
      }
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      case "ndash" -> "–";
      case "mdash" -> "—";
      case "hellip" -> "…";
      case "rsquo" -> "’";
      case "lsquo" -> "‘";
      case "rdquo" -> "”";
      case "ldquo" -> "“";
      default -> "";
    };
  }
}
