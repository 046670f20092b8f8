package dev.shapewright.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A sequence of bytes: the value of a blob. Immutable. */
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /**
   * No bytes.
   *
   * @return the empty sequence
   */
  public static Bytes empty() {
    return EMPTY;
  }

  /**
   * Copies an array.
   *
   * @param content the bytes
   * @return a value with a copy of them
   */
  public static Bytes copyOf(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /**
   * Encodes a text.
   *
   * @param text any text
   * @return its bytes in UTF-8; half of a surrogate pair becomes a question mark
   */
  public static Bytes ofUtf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decodes base64.
   *
   * @param text base64 in the basic alphabet, with padding or without
   * @return the bytes it stands for
   * @throws IllegalArgumentException if the text is no base64
   */
  public static Bytes ofBase64(String text) {
    return new Bytes(Base64.getDecoder().decode(text));
  }

  /**
   * How many bytes there are.
   *
   * @return the count
   */
  public int size() {
    return content.length;
  }

  /**
   * The bytes as an array.
   *
   * @return a copy
   */
  public byte[] toByteArray() {
    return content.clone();
  }

  /**
   * The bytes in base64.
   *
   * @return base64 in the basic alphabet, with padding
   */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(content);
  }

  /**
   * The bytes read as UTF-8; what is no UTF-8 becomes U+FFFD.
   *
   * @return the text
   */
  public String toUtf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The size alone: the content may be large or secret. */
  @Override
  public String toString() {
    return "Bytes[size=" + content.length + "]";
  }
}
