package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a model's limits in the types of Java. */
final class NumberRangeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "INTEGER, 1, 100, 1, 100, false",
        "INTEGER, 0.5, 1.5, 1, 1, false",
        "INTEGER, 0.2, 0.8, 1, 0, true",
        "INTEGER, -, 9000000000, -, 9000000000, false",
        "INTEGER, 2147483647, -, 2147483647, -, false",
        "INTEGER, 2147483648, -, 2147483648, -, true",
        "INTEGER, -, -2147483649, -, -2147483649, true",
        "LONG, 9223372036854775807, -, 9223372036854775807, -, false",
        "LONG, 9223372036854775808, -, 9223372036854775807, -9223372036854775808, true",
        "LONG, -, -9223372036854775809, 9223372036854775807, -9223372036854775808, true",
        "LONG, -1e400, 1e400, -, -, false",
        "FLOAT, -0.1, 0.1, -0.1, 0.1, false",
        "FLOAT, -, 0, -, 0.0, false",
        "FLOAT, 0, -, 0.0, -, false",
        "FLOAT, 0.123456789012345, 0.123456789012345, Infinity, -Infinity, true",
        "FLOAT, 1e39, -, Infinity, -Infinity, true",
        "FLOAT, -, 1e39, -, 3.4028235E38, false",
        "DOUBLE, -, -1e-400, -, -4.9E-324, false",
        "DOUBLE, -1e-400, -, 0.0, -, false",
        "DOUBLE, 1e400, -, Infinity, -Infinity, true",
        "DOUBLE, -, -1e400, Infinity, -Infinity, true",
        "DOUBLE, -, 0, -, 0.0, false",
        "BIG_INTEGER, 0.2, 0.8, 1, 0, true",
        "BIG_INTEGER, -1.5, 1e20, -1, 100000000000000000000, false",
        "BIG_DECIMAL, 0.2, 0.8, 0.2, 0.8, false"
      })
  void aLimitBecomesTheNextNumberWithinIt(
      TypePlan.Kind kind,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String least,
      @Nullable String greatest,
      boolean empty) {
    NumberRange range = NumberRange.of(kind, new Shape.Limits(min, max));

    assertThat(range.least() == null ? null : range.least().toString()).isEqualTo(least);
    assertThat(range.greatest() == null ? null : range.greatest().toString()).isEqualTo(greatest);
    assertThat(range.isEmpty()).isEqualTo(empty);
  }
}
