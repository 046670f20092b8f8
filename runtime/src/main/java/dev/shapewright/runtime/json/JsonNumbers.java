package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shapewright.runtime.codec.CodecException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads the number that a parser stands at, without ever losing a part of it. A whole number may be
 * spelt with a point or an exponent ({@code 1.0}, {@code 1e3}) as long as it is whole.
 */
final class JsonNumbers {
  private static final String WHOLE = "a whole number";
  private static final String UNFIT = "a number out of range or with a fraction";
  private static final String OUT_OF_RANGE = "a number out of range";

  private final JsonParser parser;
  private final JsonFaults faults;

  JsonNumbers(JsonParser parser, JsonFaults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** Reads a whole number between two bounds. */
  long whole(long min, long max, String expected) throws IOException {
    long value = whole(expected);
    if (value < min || value > max) {
      throw faults.found(expected, UNFIT);
    }
    return value;
  }

  private long whole(String expected) throws IOException {
    if (atSmallInteger()) {
      return parser.getLongValue();
    }
    BigDecimal value = decimal(expected, UNFIT);
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw faults.found(expected, UNFIT);
    }
  }

  /** Whether the number that stands here is spelt without point or exponent and fits in a long. */
  boolean atSmallInteger() throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  BigInteger bigInteger() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getBigIntegerValue();
    }
    BigDecimal value = decimal(WHOLE, UNFIT);
    // A short spelling such as 1e999999999 must not become a long number.
    long digits = (long) value.precision() - value.scale();
    if (value.signum() != 0 && (digits <= 0 || digits > JsonShapeReader.MAX_NUMBER_CHARS)) {
      throw faults.found(WHOLE, UNFIT);
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw faults.found(WHOLE, UNFIT);
    }
  }

  /** Reads a decimal number; the caller says what it stands for. */
  BigDecimal decimal(String expected) throws IOException {
    return decimal(expected, OUT_OF_RANGE);
  }

  float floating(String expected) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return (float) special(expected);
    }
    requireNumber(expected);
    // From the text, since the way by a double would round twice.
    float value = Float.parseFloat(parser.getText());
    if (Float.isInfinite(value)) {
      throw faults.found(expected, OUT_OF_RANGE);
    }
    return value;
  }

  double doubleFloating(String expected) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return special(expected);
    }
    requireNumber(expected);
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw faults.found(expected, OUT_OF_RANGE);
    }
    return value;
  }

  private double special(String expected) throws IOException {
    return switch (parser.getText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw faults.mismatch(expected);
    };
  }

  private BigDecimal decimal(String expected, String found) throws IOException {
    requireNumber(expected);
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException | ArithmeticException e) {
      // An exponent that a BigDecimal cannot hold.
      throw faults.found(expected, found);
    }
  }

  private void requireNumber(String expected) throws CodecException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw faults.mismatch(expected);
    }
  }
}
