package dev.shapewright.generator.pattern;

/**
 * Writes numbers as text of printable ASCII, of which a class file holds each character in one
 * byte. A character carries five bits, the lowest first, and a sixth that says whether more follow.
 */
final class NumberText {
  private static final char ZERO = '?';
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final StringBuilder text = new StringBuilder();

  NumberText add(int number) {
    int rest = number;
    while (rest >= MORE) {
      text.append((char) (ZERO + MORE + rest % MORE));
      rest >>>= BITS;
    }
    text.append((char) (ZERO + rest));
    return this;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
