package dev.shapewright.generator.report;

import dev.shapewright.generator.model.HtmlToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model's documentation. Paragraphs, lists, code and emphasis remain, made anew without
 * any attribute of the model's; every other element gives its text alone. Links lead to entries of
 * the page or nowhere.
 */
final class Documentation {
  private static final Set<String> INLINE = Set.of("code", "b", "strong", "i", "em");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "br",
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
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "para",
          "blockquote",
          "note",
          "important",
          "caution",
          "warning",
          "ul",
          "ol",
          "li");

  private static final Set<String> REMARKS = Set.of("note", "important", "caution", "warning");

  /** Lists within lists, of which people write no more. */
  private static final int DEEPEST_LIST = 6;

  /** The most characters of a summary. */
  private static final int LONGEST_SUMMARY = 180;

  private final Function<String, @Nullable String> links;

  /**
   * @param links the link to what is called by a name, or null
   */
  Documentation(Function<String, @Nullable String> links) {
    this.links = links;
  }

  /** Writes the whole of it, nothing if there is none. */
  void write(Html html, @Nullable String documentation) {
    if (documentation != null && !documentation.isBlank()) {
      html.open("div", "class", "doc");
      new Writing(html).write(documentation);
      html.close().line();
    }
  }

  /** The first sentence as plain text, or an empty text. */
  static String summary(@Nullable String documentation) {
    StringBuilder text = new StringBuilder();
    for (HtmlToken token : HtmlToken.tokenize(documentation == null ? "" : documentation)) {
      if (token instanceof HtmlToken.Text piece) {
        text.append(spaced(piece.text()));
      } else if (token instanceof HtmlToken.Tag tag
          && BLOCKS.contains(tag.name())
          && !text.toString().isBlank()) {
        break;
      }
      if (text.length() > 4 * LONGEST_SUMMARY) {
        break;
      }
    }
    String paragraph = text.toString().strip().replaceAll(" +", " ");
    int end = paragraph.indexOf(". ");
    String sentence = end < 0 ? paragraph : paragraph.substring(0, end + 1);
    return shortened(sentence, LONGEST_SUMMARY);
  }

  /** The beginning of a text that is too long, ending between words and never within a pair. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 1);
    if (end < most / 2) {
      end = most - 1;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    }
    return text.substring(0, end) + "…";
  }

  /** Characters that are not seen have no place in prose. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.FORMAT -> {}
                case Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    spaced.append(' ');
                default -> spaced.appendCodePoint(c);
              }
            });
    return spaced.toString();
  }

  /** One documentation while it is written. */
  private final class Writing {
    private final Html html;
    private final int outside;

    /** The elements that are open, the last first: ul, li, p, or one within a paragraph. */
    private final Deque<String> open = new ArrayDeque<>();

    private int lists;
    private int listsIgnored;
    private boolean remark;

    /** Not null within a link: its text so far. */
    private @Nullable StringBuilder link;

    Writing(Html html) {
      this.html = html;
      this.outside = html.depth();
    }

    void write(String documentation) {
      for (HtmlToken token : HtmlToken.tokenize(documentation)) {
        if (token instanceof HtmlToken.Text text) {
          text(spaced(text.text()));
        } else if (token instanceof HtmlToken.Tag tag) {
          tag(tag);
        }
      }
      endLink();
      html.closeTo(outside);
    }

    private void text(String text) {
      if (link != null) {
        link.append(text);
      } else if (!text.isBlank() || inParagraph()) {
        beginParagraph();
        html.text(text);
      }
    }

    private void tag(HtmlToken.Tag tag) {
      if (tag.name().equals("a")) {
        endLink();
        link = tag.closing() ? null : new StringBuilder();
      } else if (BLOCKS.contains(tag.name())) {
        endLink();
        endParagraph();
        block(tag);
      } else if (INLINE.contains(tag.name()) && link == null) {
        inline(tag);
      }
    }

    private void block(HtmlToken.Tag tag) {
      switch (tag.name()) {
        case "ul", "ol" -> {
          if (tag.closing()) {
            endList();
          } else {
            beginList();
          }
        }
        case "li" -> {
          if (lists > 0) {
            closeUntil("ul");
            if (!tag.closing()) {
              push("li");
            }
          }
        }
        default -> remark = REMARKS.contains(tag.name()) ? !tag.closing() : remark;
      }
    }

    private void beginList() {
      if (lists == DEEPEST_LIST) {
        listsIgnored++;
        return;
      }
      if ("ul".equals(open.peek())) {
        push("li");
      }
      push("ul");
      lists++;
    }

    private void endList() {
      if (listsIgnored > 0) {
        listsIgnored--;
      } else if (lists > 0) {
        closeUntil("ul");
        pop();
        lists--;
      }
    }

    private void inline(HtmlToken.Tag tag) {
      boolean within = open.contains(tag.name());
      if (tag.closing() && within) {
        closeUntil(tag.name());
        pop();
      } else if (!tag.closing() && !within) {
        beginParagraph();
        push(tag.name());
      }
    }

    private void endLink() {
      if (link == null) {
        return;
      }
      String text = link.toString();
      link = null;
      String target = links.apply(text.strip());
      if (target == null) {
        text(text);
      } else {
        beginParagraph();
        html.link(target, text);
      }
    }

    private boolean inParagraph() {
      return open.contains("p");
    }

    private void beginParagraph() {
      if (inParagraph()) {
        return;
      }
      if ("ul".equals(open.peek())) {
        push("li");
      }
      if (remark) {
        html.open("p", "class", "remark");
        open.push("p");
      } else {
        push("p");
      }
    }

    private void endParagraph() {
      if (inParagraph()) {
        closeUntil("p");
        pop();
      }
    }

    private void closeUntil(String element) {
      while (!element.equals(open.peek())) {
        pop();
      }
    }

    private void push(String element) {
      html.open(element);
      open.push(element);
    }

    private void pop() {
      html.close();
      open.pop();
    }
  }
}
