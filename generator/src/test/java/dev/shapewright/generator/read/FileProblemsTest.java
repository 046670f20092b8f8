package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact text of what is said about files that are no JSON. */
final class FileProblemsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void saysWhereAndWhat(String rule, String text, String expected) {
    refuses(text.getBytes(UTF_8), expected);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(
            "empty",
            "",
            """
            m.json:1:1: expected a JSON object, found an empty file
            """),
        arguments(
            "blank",
            "\uFEFF \r\n\t",
            """
            m.json:1:1: expected a JSON object, found an empty file
            """),
        arguments(
            "a missing comma",
            "{\n  \"a\": {\"b\": 1 \"c\": 2}\n}",
            """
            m.json:2:16 (/a): cannot be read as JSON: Unexpected character ('"' (code 34)): was expecting comma to separate Object entries
            """),
        arguments(
            "a trailing comma",
            "{\"a\": [1, 2,]}",
            """
            m.json:1:13 (/a): cannot be read as JSON: Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
              Is there a comma too many before it, or a value missing?
            """),
        arguments(
            "an end too early",
            "{\"a\": [",
            """
            m.json:1:8 (/a): cannot be read as JSON: Unexpected end-of-input: expected close marker for Array (start marker at 1:7)
              The file seems to be cut off.
            """),
        arguments(
            "no literal",
            "{\"a\": nul}",
            """
            m.json:1:7: cannot be read as JSON: Unrecognized token 'nul': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            """),
        arguments(
            "an open string",
            "{\"a\": \"b\n\"}",
            """
            m.json:1:9: cannot be read as JSON: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value
            """),
        arguments(
            "a comment",
            "// no\n{}",
            """
            m.json:1:1: cannot be read as JSON: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?
              JSON has no comments.
            """),
        arguments(
            "a number without end",
            "{\"a\": 1e99999999999}",
            """
            m.json:1:1: the key "metadata" is missing; expected an object
            m.json:1:1: the key "operations" is missing; expected an object
            m.json:1:1: the key "shapes" is missing; expected an object
            m.json:1:7 (/a): the exponent of the number is too large
            """),
        arguments(
            "two roots",
            "{} x",
            """
            m.json:1:4: cannot be read as JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            """),
        arguments(
            "too deep",
            "[".repeat(513) + "]".repeat(513),
            """
            m.json:1:513: cannot be read as JSON: nested more than 512 levels deep
            """),
        arguments(
            "much too deep",
            "{\"a\":".repeat(1_000_000),
            """
            m.json:1:2561: cannot be read as JSON: nested more than 512 levels deep
            """));
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    refuses(
        "{\n\"ä\": \"ö\"}".getBytes(ISO_8859_1),
        """
        m.json:2:2: expected text in UTF-8, found the byte 0xe4
          Save the file in UTF-8.
        """);
  }

  @Test
  void refusesTextThatEndsWithinACharacter() {
    refuses(
        new byte[] {'{', (byte) 0xe2, (byte) 0x82},
        """
        m.json:1:2: expected text in UTF-8, found the byte 0xe2
          Save the file in UTF-8.
        """);
  }

  @Test
  void refusesArchives() {
    refuses(
        new byte[] {0x1f, (byte) 0x8b, 8, 0},
        """
        m.json:1:1: expected JSON, found a gzip archive
          Unpack the file first.
        """);
  }

  @Test
  void refusesOtherEncodingsAndKindsOfFilesByTheirFirstBytes() {
    refuses(
        "{}".getBytes(UTF_16),
        """
        m.json:1:1: expected text in UTF-8, found text in UTF-16
          Save the file in UTF-8.
        """);
    refuses(
        new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
        """
        m.json:1:1: expected text in UTF-8, found text in UTF-16
          Save the file in UTF-8.
        """);
    refuses(
        new byte[] {'P', 'K', 3, 4, 0},
        """
        m.json:1:1: expected JSON, found a zip archive
          Unpack the file first.
        """);
  }

  @Test
  void refusesFilesOverOneHundredMegabytes() {
    refuses(
        new byte[FileText.MAX_BYTES + 1],
        """
        m.json:1:1: expected at most 100 MB, found 100000001 bytes
        """);
  }

  @Test
  void readsTheDeepestAllowedFile() {
    String deep = Models.json("", "").replace("{\n\"metadata\"", "{\"x\": %s, \"metadata\"");
    assertThat(readable(deep.formatted("[".repeat(511) + "]".repeat(511)))).isTrue();
    assertThat(readable(deep.formatted("[".repeat(512) + "]".repeat(512)))).isFalse();
  }

  @Test
  void ignoresAByteOrderMarkAndCountsColumnsWithoutIt() {
    refuses(
        "\uFEFF[]".getBytes(UTF_8),
        """
        m.json:1:1: expected an object, found an array
        """);
  }

  private static boolean readable(String text) {
    try {
      Models.read(text);
      return true;
    } catch (InvalidModelException e) {
      return false;
    }
  }

  private static void refuses(byte[] content, String expected) {
    assertThatThrownBy(
            () -> ModelReader.read(new ModelFiles(new ModelFile("m.json", content), null)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(expected.strip());
  }
}
