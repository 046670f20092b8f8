package dev.shapewright.runtime.validation;

import java.util.Arrays;

/** Tells of each code point in which of the classes it is that a pattern knows. */
final class CharacterClasses {
  private static final int ASCII = 128;

  private final int count;
  private final char[] ofAscii = new char[ASCII];
  private final int[] starts;
  private final char[] ofRange;

  CharacterClasses(PatternNumbers numbers) {
    count = numbers.next();
    starts = new int[numbers.next()];
    ofRange = new char[starts.length];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += numbers.next() + 1;
      ofRange[i] = (char) numbers.next();
      for (int c = starts[i]; c < start && c < ASCII; c++) {
        ofAscii[c] = ofRange[i];
      }
    }
  }

  int count() {
    return count;
  }

  int of(int codePoint) {
    if (codePoint < ASCII) {
      return ofAscii[codePoint];
    }
    int found = Arrays.binarySearch(starts, codePoint);
    return ofRange[found >= 0 ? found : -found - 2];
  }
}
