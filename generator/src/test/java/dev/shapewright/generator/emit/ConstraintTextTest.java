package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints in words. */
final class ConstraintTextTest {
  private static final Pattern SPACE = Pattern.compile("(\\s*\\n *\\* ?)+");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "[a-z]* => Characters allowed: {@code a} to {@code z}.",
        "[-.]+ => One or more characters of: {@code -}, {@code .}.",
        "[^<>]* => Characters not allowed: {@code <}, {@code >}.",
        "\\\\S+ => One or more characters other than: tab to carriage return, space.",
        "[\\\\s\\\\S]* => .",
        "[\\\\s\\\\S]+ => One or more characters.",
        "\\\\d{3} => The whole value matches {@code \\d{3}}."
      })
  void characterSetsAreToldByWhicheverSideIsShorter(String pattern, String text) {
    assertThat(javadoc(pattern))
        .isEqualTo(
            text.equals(".") ? "The member {@code id}." : "The member {@code id}. <p>" + text);
  }

  /** What stands above the accessor, in one line. */
  private static String javadoc(String pattern) {
    String source =
        Objects.requireNonNull(
            InMemory.generate(
                    """
                    {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "x",
                      "jsonVersion": "1.1", "protocol": "json", "serviceFullName": "X",
                      "serviceId": "X", "targetPrefix": "X"},
                     "operations": {"Run": {"name": "Run", "input": {"shape": "In"}}},
                     "shapes": {
                      "In": {"type": "structure", "members": {"id": {"shape": "Id"}}},
                      "Id": {"type": "string", "pattern": "%s"}}}"""
                        .formatted(pattern))
                .get("sample/model/RunRequest.java"));
    String above = source.substring(0, source.indexOf("* @return the value"));
    String text = above.substring(above.lastIndexOf("/**") + 3);
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
