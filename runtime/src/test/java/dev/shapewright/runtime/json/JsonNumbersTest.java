package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {
  private static <T> T read(String json, ValueReader<T> reader) {
    return JsonShapeReader.read(json.getBytes(StandardCharsets.UTF_8), reader);
  }

  private static void assertRefused(String json, ValueReader<?> reader) {
    assertThatThrownBy(() -> read(json, reader)).as(json).isInstanceOf(CodecException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "2147483647, 2147483647",
    "-2147483648, -2147483648",
    "1.0, 1",
    "1e3, 1000",
    "12.50e1, 125",
    "-1000E-3, -1",
    "0e999999999, 0",
    "0.0, 0"
  })
  void wholeNumbersAreReadHoweverTheyAreSpelt(String json, int expected) {
    assertThat(read(json, Codecs.INTEGER)).isEqualTo(expected);
    assertThat(read(json, Codecs.LONG)).isEqualTo(expected);
    assertThat(read(json, Codecs.BIG_INTEGER)).isEqualTo(BigInteger.valueOf(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "0.1",
        "-0.000001",
        "1e-1",
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e2147483647",
        "1e-2147483647",
        "1e2147483648",
        "1e99999999999999",
        "1e-99999999999999"
      })
  void fractionsAndHugeExponentsAreNoWholeNumbers(String json) {
    assertRefused(json, Codecs.INTEGER);
    assertRefused(json, Codecs.LONG);
    assertRefused(json, Codecs.BIG_INTEGER);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertRefused("2147483648", Codecs.INTEGER);
    assertRefused("-2147483649", Codecs.INTEGER);
    assertRefused("2147483648.0", Codecs.INTEGER);
    assertThat(read("9223372036854775807", Codecs.LONG)).isEqualTo(Long.MAX_VALUE);
    assertThat(read("-9223372036854775808", Codecs.LONG)).isEqualTo(Long.MIN_VALUE);
    assertRefused("9223372036854775808", Codecs.LONG);
    assertRefused("-9223372036854775809", Codecs.LONG);
    assertRefused("9.223372036854775808e18", Codecs.LONG);
    assertThatThrownBy(() -> read("3000000000", Codecs.INTEGER))
        .hasMessage(
            "Expected a whole number of 32 bits at the root (byte 0), found a number out of range"
                + " or with a fraction");
  }

  @Test
  void manyDigitsAreReadUpToABound() {
    String digits = "9".repeat(1000);
    assertThat(read(digits, Codecs.BIG_INTEGER)).isEqualTo(new BigInteger(digits));
    assertThat(read("0." + "1".repeat(900), Codecs.BIG_DECIMAL).precision()).isEqualTo(900);
    assertRefused(digits + "9", Codecs.BIG_INTEGER);
    assertRefused(digits + "9", Codecs.BIG_DECIMAL);
    assertRefused(digits, Codecs.LONG);
    assertThat(read("1e999", Codecs.BIG_INTEGER)).isEqualTo(BigInteger.TEN.pow(999));
    assertRefused("1e1000", Codecs.BIG_INTEGER);
  }

  @Test
  void decimalsKeepEveryDigit() {
    assertThat(read("0.10", Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("0.10"));
    assertThat(read("12345678901234567890.123456789", Codecs.BIG_DECIMAL))
        .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    assertThat(read("7", Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("7"));
    assertRefused("1e99999999999999", Codecs.BIG_DECIMAL);
  }

  @Test
  void floatingPointNumbersAcceptTheThreeWords() {
    assertThat(read("\"NaN\"", Codecs.DOUBLE)).isNaN();
    assertThat(read("\"Infinity\"", Codecs.DOUBLE)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(read("\"-Infinity\"", Codecs.FLOAT)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(read("\"NaN\"", Codecs.FLOAT)).isNaN();
    for (String word : new String[] {"\"nan\"", "\"+Infinity\"", "\"1.5\"", "\"\"", "NaN"}) {
      assertRefused(word, Codecs.DOUBLE);
      assertRefused(word, Codecs.FLOAT);
    }
  }

  @Test
  void floatingPointNumbersAreRoundedOnceAndNeverOverflow() {
    assertThat(read("1", Codecs.DOUBLE)).isEqualTo(1.0);
    assertThat(read("0.1", Codecs.DOUBLE)).isEqualTo(0.1);
    assertThat(read("-2.5E-3", Codecs.DOUBLE)).isEqualTo(-0.0025);
    assertThat(read("1e-999", Codecs.DOUBLE)).isZero();
    assertThat(read("123456789012345678901234567890", Codecs.DOUBLE))
        .isEqualTo(Double.parseDouble("123456789012345678901234567890"));
    // Halfway between two floats, but for a digit that a double cannot hold.
    assertThat(read("1.00000017881393432617187500001", Codecs.FLOAT))
        .isEqualTo(Math.nextUp(Math.nextUp(1f)));
    assertRefused("1e309", Codecs.DOUBLE);
    assertRefused("-1e999999999", Codecs.DOUBLE);
    assertRefused("3.5e38", Codecs.FLOAT);
    assertRefused("9".repeat(400), Codecs.DOUBLE);
  }
}
