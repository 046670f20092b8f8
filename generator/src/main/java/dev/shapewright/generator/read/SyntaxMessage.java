package dev.shapewright.generator.read;

import com.fasterxml.jackson.core.JacksonException;
import java.util.regex.Pattern;

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

  private static String before(String end, String message) {
    int index = message.indexOf(end);
    return index < 0 ? message : message.substring(0, index);
  }
}
