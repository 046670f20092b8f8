package dev.shapewright.generator.jmespath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.jmespath.Expression.Chain;
import dev.shapewright.generator.jmespath.Expression.Comparator;
import dev.shapewright.generator.jmespath.Expression.Comparison;
import dev.shapewright.generator.jmespath.Expression.Current;
import dev.shapewright.generator.jmespath.Expression.Each;
import dev.shapewright.generator.jmespath.Expression.Field;
import dev.shapewright.generator.jmespath.Expression.Index;
import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import dev.shapewright.generator.jmespath.Expression.Literal;
import dev.shapewright.generator.jmespath.Expression.Or;
import dev.shapewright.generator.jmespath.Expression.Projection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of JMESPath. */
final class ExpressionParserTest {
  @Test
  void indexesBindToWhatStandsBeforeThem() throws JmesPathException {
    assertThat(Expression.parse("A.B[-1].C"))
        .isEqualTo(
            new Chain(
                7,
                new Chain(1, new Field(0, "A"), new Index(3, new Field(2, "B"), -1), false),
                new Field(8, "C"),
                false));
  }

  @Test
  void projectionsTakeWhatFollowsThem() throws JmesPathException {
    assertThat(Expression.parse("A[].B"))
        .isEqualTo(new Each(1, Projection.FLATTENED, new Field(0, "A"), new Field(4, "B")));
    assertThat(Expression.parse("A[*] | B"))
        .isEqualTo(
            new Chain(
                5,
                new Each(1, Projection.ITEMS, new Field(0, "A"), new Current(5)),
                new Field(7, "B"),
                true));
  }

  @Test
  void comparisonsBindMoreThanOr() throws JmesPathException {
    assertThat(Expression.parse("A == 'x' || B"))
        .isEqualTo(
            new Or(
                9,
                new Comparison(
                    2,
                    Comparator.EQUAL,
                    new Field(0, "A"),
                    new Literal(5, new JsonLiteral.Text("x"))),
                new Field(12, "B")));
  }

  @Test
  void namesInQuotesAndLiteralsMayHaveEscapes() throws JmesPathException {
    assertThat(Expression.parse("\"a-\\u0062\"")).isEqualTo(new Field(0, "a-b"));
    assertThat(Expression.parse("'it\\'s'"))
        .isEqualTo(new Literal(0, new JsonLiteral.Text("it's")));
    assertThat(Expression.parse("`\"a\\`b\"`"))
        .isEqualTo(new Literal(0, new JsonLiteral.Text("a`b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "*",
        "*.a",
        "[*].a",
        "[]",
        "[0]",
        "a[1:3].b",
        "a[::2]",
        "a[?b=='c'][]",
        "a.[b, c]",
        "a.{x: b, \"y\": c}",
        "sort_by(a, &b.c)",
        "!(a && b) || !c",
        "a[?b > `1`] | [0].c",
        "`{\"a\": [1, null, true, -2.5e3]}`",
        "a.\"b c\"",
        "length(@)",
        "a[?!(b)].c.*.d[]"
      })
  void isParsed(String text) {
    assertThatCode(() -> Expression.parse(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | expected an expression, found the end, at character 1",
        "a. | expected a name, found the end, at character 3",
        "a b | expected the end, found \"b\", at character 3",
        "a[ | expected an index or \"*\", found the end, at character 3",
        "a[1 2] | expected \"]\", found \"2\", at character 5",
        "a[99999999999] | 99999999999 is too large for an index, at character 3",
        "f(a | expected \")\", found the end, at character 4",
        "'a | nothing closes the ', at character 1",
        "a#b | \"#\" has no meaning here, at character 2",
        "`{\"a\" 1}` | expected \":\", found \"1\", at character 7",
        "- | expected digits behind \"-\", at character 1",
        "a[*]b | expected the end, found \"b\", at character 5",
      })
  void isNoExpression(String text, String expected) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOfSatisfying(
            JmesPathException.class,
            e -> assertThat(e.reason()).isEqualTo(JmesPathException.Reason.SYNTAX))
        .hasMessage(expected);
  }

  @Test
  void depthHasALimit() {
    assertThatThrownBy(() -> Expression.parse("(".repeat(100_000)))
        .isInstanceOf(JmesPathException.class)
        .hasMessageContaining("at most 200 levels");
    assertThatThrownBy(() -> Expression.parse("`" + "[".repeat(100_000) + "`"))
        .isInstanceOf(JmesPathException.class);
  }
}
