package dev.shapewright.generator.emit;

import dev.shapewright.generator.model.HtmlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a model's HTML into Javadoc that doclint accepts and that cannot break out of its comment.
 *
 * <p>Paragraphs, lists and code remain; every other element gives its text alone. The text is
 * escaped where it would mean something to Javadoc or the compiler, and nowhere else: people read
 * the sources too.
 */
final class Docs {
  private static final int WIDTH = 92;

  /** What an {@code <a>} that holds a name of the model becomes: the target of a link, or null. */
  private final Function<String, @Nullable String> links;

  Docs(Function<String, @Nullable String> links) {
    this.links = links;
  }

  /** Javadoc without links. */
  static Docs plain() {
    return new Docs(name -> null);
  }

  /**
   * The whole documentation as Javadoc.
   *
   * @param html the model's documentation, or null
   * @param fallback what to say when the model is silent: Javadoc
   * @return lines without a trailing line feed
   */
  String javadoc(@Nullable String html, String fallback) {
    if (html == null) {
      return fallback;
    }
    String text = new Blocks(html).render();
    return text.isEmpty() ? fallback : text;
  }

  /**
   * The first sentence of the documentation as Javadoc, for tags.
   *
   * @param html the model's documentation, or null
   * @param fallback what to say when the model is silent: Javadoc
   * @return one or more lines without blocks
   */
  String summary(@Nullable String html, String fallback) {
    if (html == null) {
      return fallback;
    }
    String first = new Blocks(html).firstParagraph();
    if (first.isEmpty()) {
      return fallback;
    }
    String sentence = firstSentence(first);
    String text =
        wrap(sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence, "");
    return text.isEmpty() ? fallback : text;
  }

  /** Text in which nothing has a meaning in Javadoc or HTML. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append(mayBeginTag(text, i) ? "&#64;" : "@");
        case '\\' -> escaped.append(mayBeginEscape(text, i) ? "&#92;" : "\\");
        // At the start too: what the text will be put behind is not known here.
        case '/' -> escaped.append(i == 0 || text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> {
          if (isInvisible(text, i)) {
            escaped.append(' ');
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** A value in code font: in braces where that is safe and readable, else as an element. */
  static String code(String text) {
    if (escape(text).isBlank()) {
      return text.isEmpty() ? "{@code \"\"}" : "{@code \" \"}";
    }
    return isPlainInBraces(text) ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
  }

  /** Printable, with braces in pairs, and nothing that {@link #escape} would have to escape. */
  private static boolean isPlainInBraces(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0
          || c < ' '
          || c >= 0x7f
          || (c == '/' && i > 0 && text.charAt(i - 1) == '*')
          || (c == '@' && mayBeginTag(text, i))
          || (c == '\\' && mayBeginEscape(text, i))) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Whether an at sign may come to stand at the beginning of a line, or behind a brace. */
  private static boolean mayBeginTag(String text, int i) {
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    return before == '{' || Character.isWhitespace(before) || (i > 0 && isInvisible(text, i - 1));
  }

  /** Whether the compiler may see a Unicode escape: what follows the text is not known here. */
  private static boolean mayBeginEscape(String text, int i) {
    return i + 1 == text.length() || text.charAt(i + 1) == 'u';
  }

  /**
   * What a reader would not see, or would see as something else than the compiler: control and
   * format characters, such as those that change the direction of text, and halves of pairs.
   */
  private static boolean isInvisible(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return !isPaired(text, i);
    }
    return c == '\u00a0' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isPaired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static String firstSentence(String text) {
    int depth = 0; // Of braces within an inline tag, and only there.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && (depth > 0 || text.startsWith("@", i + 1))) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      }
      boolean stop = c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
      if (stop
          && depth == 0
          && !text.startsWith("i.e", Math.max(0, i - 3))
          && !text.startsWith("e.g", Math.max(0, i - 3))) {
        return text.substring(0, i + 1);
      }
    }
    return text;
  }

  /** Breaks lines between words. An inline tag may stand on two lines. */
  static String wrap(String text, String indent) {
    StringBuilder wrapped = new StringBuilder(text.length() + 16);
    int column = 0;
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start) {
        boolean fits = column > 0 && column + 1 + end - start <= WIDTH;
        if (column > 0) {
          wrapped.append(fits ? ' ' : '\n');
        }
        if (fits) {
          column++;
        } else {
          wrapped.append(indent);
          column = indent.length();
        }
        wrapped.append(text, start, end);
        column += end - start;
      }
      start = end + 1;
    }
    return wrapped.toString();
  }

  /** A block tag with its text, the further lines of which are indented. */
  static String tag(String tag, String text) {
    return wrap(tag + " " + text.replace('\n', ' '), "").replace("\n", "\n    ");
  }

  /** Documentation as paragraphs and lists, built in one pass over its pieces. */
  private final class Blocks {
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();

    /** Not null while within code or a link: its text so far. */
    private @Nullable StringBuilder span;

    private @Nullable String spanTag;
    private int listDepth;

    Blocks(String html) {
      for (HtmlToken token : HtmlToken.tokenize(html)) {
        if (token instanceof HtmlToken.Text text) {
          add(text.text());
        } else if (token instanceof HtmlToken.Tag tag) {
          handle(tag);
        }
      }
      endSpan();
      endBlock();
      while (listDepth > 0) {
        endList();
      }
    }

    String firstParagraph() {
      for (String block : blocks) {
        if (!block.startsWith("<")) {
          return block;
        }
      }
      return "";
    }

    String render() {
      StringBuilder text = new StringBuilder();
      String indent = "";
      boolean first = true;
      for (String block : blocks) {
        if (block.equals("</ul>")) {
          indent = indent.substring(2);
        }
        if (block.startsWith("<ul>") || block.startsWith("</ul>") || block.startsWith("<li>")) {
          text.append(first ? "" : "\n").append(wrap(block, indent));
        } else if (first) {
          text.append(wrap(block, indent));
        } else {
          text.append(indent.isEmpty() ? "\n\n" : "\n").append(wrap("<p>" + block, indent));
        }
        if (block.equals("<ul>")) {
          indent += "  ";
        }
        first = false;
      }
      return text.toString();
    }

    private void handle(HtmlToken.Tag tag) {
      switch (tag.name()) {
        case "code", "a" -> {
          endSpan();
          if (!tag.closing()) {
            span = new StringBuilder();
            spanTag = tag.name();
          }
        }
        case "p",
            "br",
            "note",
            "important",
            "div",
            "title",
            "fullname",
            "examples",
            "dl",
            "dt",
            "dd",
            "pre",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "section",
            "para" ->
            endBlock();
        case "ul", "ol" -> {
          endBlock();
          if (tag.closing()) {
            endList();
          } else {
            beginList();
          }
        }
        case "li" -> {
          endBlock();
          if (!tag.closing() && listDepth > 0) {
            inline.setLength(0);
            inline.append("<li>");
          }
        }
        default -> {
          // The element's text alone.
        }
      }
    }

    private void add(String text) {
      if (span != null) {
        span.append(text);
      } else {
        inline.append(escape(text));
      }
    }

    private void endSpan() {
      if (span == null) {
        return;
      }
      String text = collapse(span.toString());
      boolean link = "a".equals(spanTag);
      String target = link ? links.apply(text) : null;
      if (target != null) {
        inline.append("{@link ").append(target).append(' ').append(escape(text)).append('}');
      } else if (!text.isEmpty()) {
        inline.append(link && !isName(text) ? escape(text) : code(text));
      }
      span = null;
    }

    private void endBlock() {
      endSpan();
      String text = collapse(inline.toString());
      inline.setLength(0);
      if (text.isEmpty() || text.equals("<li>")) {
        if (text.equals("<li>")) {
          inline.append("<li>"); // The item's text follows in a paragraph of its own.
        }
        return;
      }
      blocks.add(lastBlockIs("<ul>") && !text.startsWith("<li>") ? "<li>" + text : text);
    }

    /** A list within a list belongs into an item, even where the model forgot it. */
    private void beginList() {
      boolean itemBegins = inline.length() > 0;
      inline.setLength(0);
      if (listDepth > 0 && (itemBegins || lastBlockIs("<ul>"))) {
        blocks.add("<li>");
      }
      blocks.add("<ul>");
      listDepth++;
    }

    private boolean lastBlockIs(String block) {
      return !blocks.isEmpty() && blocks.get(blocks.size() - 1).equals(block);
    }

    private void endList() {
      inline.setLength(0);
      if (listDepth == 0) {
        return;
      }
      listDepth--;
      if (lastBlockIs("<ul>")) {
        blocks.remove(blocks.size() - 1);
        if (lastBlockIs("<li>")) {
          blocks.remove(blocks.size() - 1);
        }
      } else {
        blocks.add("</ul>");
      }
    }

    private static boolean isName(String text) {
      return text.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private static String collapse(String text) {
      StringBuilder visible = new StringBuilder(text.length());
      char before = ' ';
      for (int i = 0; i < text.length(); i++) {
        char c = isInvisible(text, i) ? ' ' : text.charAt(i);
        if (c != ' ' || before != ' ') {
          visible.append(c);
        }
        before = c;
      }
      return visible.toString().strip();
    }
  }
}
