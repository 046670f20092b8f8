package dev.shapewright.runtime.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits the text of {@code credential_process} into program and arguments, as the AWS CLI does: by
 * the rules of a POSIX shell (quotes, backslashes, nothing else), on Windows by those of its C
 * runtime, where a backslash counts only before a double quote. No shell takes part.
 */
final class CommandLine {
  private final String text;
  private final String where;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private CommandLine(String text, String where) {
    this.text = text;
    this.where = where;
  }

  /** By the rules of this system. */
  static List<String> split(String text, String where) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.startsWith("windows") ? windows(text, where) : posix(text, where);
  }

  /**
   * By the rules of a POSIX shell.
   *
   * @param where how the error names the text, which it does not show
   */
  static List<String> posix(String text, String where) {
    return new CommandLine(text, where).posix();
  }

  static List<String> windows(String text, String where) {
    return new CommandLine(text, where).windows();
  }

  private List<String> posix() {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && isBlank(c)) {
        endWord();
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        inWord = true;
      } else if (c == quote && quote != 0) {
        quote = 0;
      } else if (c == '\\' && quote != '\'') {
        if (++i == text.length()) {
          throw malformed("ends in a backslash");
        }
        char next = text.charAt(i);
        // Between double quotes a backslash hides a quote or a backslash, and else is itself.
        append(quote == '"' && next != '"' && next != '\\' ? "\\" + next : "" + next);
      } else {
        append("" + c);
      }
    }
    return finish(quote != 0);
  }

  private List<String> windows() {
    boolean quoted = false;
    int backslashes = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      if (c == '\\') {
        backslashes++;
      } else if (c == '"') {
        append("\\".repeat(backslashes / 2));
        inWord = true;
        if (backslashes % 2 == 1) {
          append("\"");
        } else {
          quoted = !quoted;
        }
        backslashes = 0;
      } else {
        if (backslashes > 0) {
          append("\\".repeat(backslashes));
        }
        backslashes = 0;
        if (i < text.length()) {
          if (!quoted && (c == ' ' || c == '\t')) {
            endWord();
          } else {
            append("" + c);
          }
        }
      }
    }
    return finish(quoted);
  }

  private void append(String part) {
    word.append(part);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private List<String> finish(boolean open) {
    if (open) {
      throw malformed("has a quotation mark without its partner");
    }
    endWord();
    if (words.isEmpty()) {
      throw malformed("is empty");
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private SourceException malformed(String what) {
    return SourceException.lasting(where + " " + what, null);
  }
}
