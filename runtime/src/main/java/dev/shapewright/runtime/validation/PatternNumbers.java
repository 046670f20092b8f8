package dev.shapewright.runtime.validation;

/**
 * Reads the numbers that the generator writes as text: five bits in each character, the lowest
 * first, and a sixth that says whether more follow.
 */
final class PatternNumbers {
  private static final char ZERO = '?';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final String text;
  private int at;

  PatternNumbers(String text) {
    this.text = text;
  }

  int next() {
    int number = 0;
    int shift = 0;
    int digit;
    do {
      digit = text.charAt(at++) - ZERO;
      number |= (digit & (MORE - 1)) << shift;
      shift += BITS;
    } while (digit >= MORE);
    return number;
  }

  /** A given number of numbers, written as runs of equal ones. */
  int[] runs(int size) {
    int[] numbers = new int[size];
    int filled = 0;
    while (filled < size) {
      int number = next();
      for (int more = next(); more >= 0; more--) {
        numbers[filled++] = number;
      }
    }
    return numbers;
  }

  /** A set of small numbers, written as runs of adjacent ones. */
  long[] bits(int size) {
    long[] bits = new long[(size + 63) >> 6];
    int at = 0;
    for (int runs = next(); runs > 0; runs--) {
      at += next();
      for (int length = next(); length > 0; length--) {
        bits[at >> 6] |= 1L << at;
        at++;
      }
    }
    return bits;
  }
}
