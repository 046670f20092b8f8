package dev.shapewright.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  /** What Python's shlex, with which the AWS CLI splits, makes of these. */
  static List<Arguments> posixCases() {
    return List.of(
        Arguments.of("a", List.of("a")),
        Arguments.of("a b", List.of("a", "b")),
        Arguments.of(" a  b\tc ", List.of("a", "b", "c")),
        Arguments.of("'a b' c", List.of("a b", "c")),
        Arguments.of("\"a b\" c", List.of("a b", "c")),
        Arguments.of("a'b c'd", List.of("ab cd")),
        Arguments.of("a\"b c\"d", List.of("ab cd")),
        Arguments.of("''", List.of("")),
        Arguments.of("\"\"", List.of("")),
        Arguments.of("a ''", List.of("a", "")),
        Arguments.of("a\\ b", List.of("a b")),
        Arguments.of("a\\\\b", List.of("a\\b")),
        Arguments.of("\"a\\\"b\"", List.of("a\"b")),
        Arguments.of("\"a\\\\b\"", List.of("a\\b")),
        Arguments.of("\"a\\nb\"", List.of("a\\nb")),
        Arguments.of("'a\\b'", List.of("a\\b")),
        Arguments.of("a\\nb", List.of("anb")),
        Arguments.of("a \"it's\"", List.of("a", "it's")),
        Arguments.of(
            "a $HOME `x` ; | & > *", List.of("a", "$HOME", "`x`", ";", "|", "&", ">", "*")),
        Arguments.of("a#b # c", List.of("a#b", "#", "c")),
        Arguments.of("\"a\"'b'c", List.of("abc")),
        Arguments.of("a\nb", List.of("a", "b")));
  }

  @ParameterizedTest
  @MethodSource("posixCases")
  void splitsAsAPosixShellWithoutItsPowers(String text, List<String> words) {
    assertThat(CommandLine.posix(text, "x")).isEqualTo(words);
  }

  static List<Arguments> windowsCases() {
    return List.of(
        Arguments.of("C:\\dir\\tool.exe a", List.of("C:\\dir\\tool.exe", "a")),
        Arguments.of(
            "\"C:\\Program Files\\t.exe\" \"\" b", List.of("C:\\Program Files\\t.exe", "", "b")),
        Arguments.of("a \\\"b", List.of("a", "\"b")),
        Arguments.of("\"a\\\\\" b", List.of("a\\", "b")),
        Arguments.of("a\\\\b 'c d'", List.of("a\\\\b", "'c", "d'")),
        Arguments.of("a\\", List.of("a\\")));
  }

  @ParameterizedTest
  @MethodSource("windowsCases")
  void onWindowsABackslashCountsOnlyBeforeADoubleQuote(String text, List<String> words) {
    assertThat(CommandLine.windows(text, "x")).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANARY 'a", "CANARY \"a", "CANARY \\", " ", ""})
  void whatCannotBeSplitIsToldOfWithoutItsText(String text) {
    assertThatThrownBy(() -> CommandLine.posix(text, "The command"))
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("The command ")
        .hasMessageNotContaining("CANARY");
  }

  @Test
  void anOpenQuoteIsAnErrorOnWindowsToo() {
    assertThatThrownBy(() -> CommandLine.windows("a \"b", "The command"))
        .hasMessage("The command has a quotation mark without its partner");
  }
}
