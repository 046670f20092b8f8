package dev.shapewright.generator.read;

import com.fasterxml.jackson.core.JacksonException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Jackson says about a text that is no JSON, without its talk about sources and features. */
final class SyntaxMessage {
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)\\]", Pattern.DOTALL);

  /** What follows tells programmers how to have Jackson accept the text. */
  private static final String ADVICE = " (not recognized as one since Feature";

  private SyntaxMessage() {}

  static String of(JacksonException e) {
    String message = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1:$2");
    return before("\n", before(ADVICE, message));
  }

  /** What may be meant, for mistakes that are often made; else null. */
  static @Nullable String hint(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message.startsWith("Unexpected end-of-input")) {
      return "The file seems to be cut off.";
    }
    if (message.startsWith("Unexpected character ('<'")) {
      return "It looks like HTML or XML: was a page saved in place of the model?";
    }
    if (message.startsWith("Unexpected character ('''")) {
      return "JSON has its texts in double quotes.";
    }
    if (message.startsWith("Unexpected character ('}'")
        || message.startsWith("Unexpected character (']'")) {
      return "Is there a comma too many before it, or a value missing?";
    }
    return message.contains("maybe a (non-standard) comment") ? "JSON has no comments." : null;
  }

  private static String before(String end, String message) {
    int index = message.indexOf(end);
    return index < 0 ? message : message.substring(0, index);
  }
}
