package dev.shapewright.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is put together as bytes, in an array that grows and can be used again: no characters
 * to encode afterwards and nothing to copy. For one thread at a time.
 */
public final class ByteText {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  /**
   * Starts empty.
   *
   * @param capacity how many bytes there is room for at first
   */
  public ByteText(int capacity) {
    this.bytes = new byte[capacity];
  }

  /**
   * Whether a text is visible ASCII and not empty.
   *
   * @param text any text
   * @return whether it holds nothing else
   */
  public static boolean isVisible(String text) {
    return !text.isEmpty()
        && printable(text) == text.length()
        && text.indexOf(' ') < 0
        && text.indexOf('\t') < 0;
  }

  /**
   * Refuses what HTTP cannot carry faithfully in a header.
   *
   * @param name the header's name
   * @param value its value, which the message does not show
   * @throws IllegalArgumentException if the value holds anything but printable ASCII and tabs
   */
  public static void requirePrintable(String name, String value) {
    int end = printable(value);
    if (end < value.length()) {
      throw new IllegalArgumentException(
          "Header " + name + " holds a character other than printable ASCII at index " + end);
    }
  }

  /** How many characters a text begins with that are printable ASCII or tabs. */
  private static int printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        return i;
      }
    }
    return text.length();
  }

  /**
   * The array, in which the text is what comes first.
   *
   * @return the array itself, until the text grows
   */
  public byte[] array() {
    return bytes;
  }

  /**
   * How many bytes the text has.
   *
   * @return the length
   */
  public int length() {
    return length;
  }

  /**
   * Cuts the text, or takes in what was written into {@link #reserve reserved} room.
   *
   * @param end how many bytes it has from now on
   */
  public void setLength(int end) {
    this.length = end;
  }

  /**
   * Sees to it that there is room.
   *
   * @param more how many bytes are to follow
   * @return the array itself, with that room behind the text
   */
  public byte[] reserve(int more) {
    if (more > bytes.length - length) {
      // Doubled, within what an array can have; what is longer fails as it would anywhere.
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8L);
      bytes = Arrays.copyOf(bytes, Math.max(doubled, Math.addExact(length, more)));
    }
    return bytes;
  }

  /**
   * Adds one byte.
   *
   * @param c the byte as a character
   * @return this text
   */
  public ByteText add(char c) {
    reserve(1)[length] = (byte) c;
    length++;
    return this;
  }

  /**
   * Adds a text of which each character is one byte, such as ASCII.
   *
   * @param text the text
   * @return this text
   */
  @SuppressWarnings("deprecation") // Right for such texts, and some ten times as fast as a loop.
  public ByteText add(String text) {
    int count = text.length();
    text.getBytes(0, count, reserve(count), length);
    length += count;
    return this;
  }

  /**
   * Adds a text in UTF-8.
   *
   * @param text the text
   * @return this text
   */
  public ByteText addUtf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  /**
   * Adds bytes.
   *
   * @param added the bytes
   * @param from the place of the first to be added
   * @param count how many are added
   * @return this text
   */
  public ByteText add(byte[] added, int from, int count) {
    System.arraycopy(added, from, reserve(count), length, count);
    length += count;
    return this;
  }

  /**
   * Adds bytes as hexadecimal digits in lower case.
   *
   * @param added the bytes
   * @return this text
   */
  public ByteText addHex(byte[] added) {
    byte[] room = reserve(2 * added.length);
    int at = length;
    for (byte b : added) {
      room[at] = HEX[(b >> 4) & 0xf];
      room[at + 1] = HEX[b & 0xf];
      at += 2;
    }
    length = at;
    return this;
  }

  /**
   * A part of the text, each byte of it taken for one character.
   *
   * @param from the place of the first byte
   * @return the text from there to its end
   */
  public String textFrom(int from) {
    return new String(bytes, from, length - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * The bytes of the text.
   *
   * @return a copy
   */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
