package dev.shapewright.runtime.codec;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of a structure one by one and writes them in a wire format.
 *
 * <p>A codec calls {@link #startStructure}, one method per member, and {@link #endStructure}. A
 * member whose value is null is absent and leaves no trace. Values without a member are for the
 * items of lists and maps.
 */
public interface ShapeWriter {
  /** Begins a structure. */
  void startStructure();

  /** Ends the structure begun last. */
  void endStructure();

  /**
   * Writes a string member.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void string(Member member, @Nullable String value);

  /**
   * Writes a boolean member.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void bool(Member member, @Nullable Boolean value);

  /**
   * Writes a member that is a whole number of 32 bits.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void integer(Member member, @Nullable Integer value);

  /**
   * Writes a member that is a whole number of 64 bits.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void longInteger(Member member, @Nullable Long value);

  /**
   * Writes a member that is a floating-point number of 32 bits.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void floating(Member member, @Nullable Float value);

  /**
   * Writes a member that is a floating-point number of 64 bits.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void doubleFloating(Member member, @Nullable Double value);

  /**
   * Writes a member that is a whole number of any size.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void bigInteger(Member member, @Nullable BigInteger value);

  /**
   * Writes a member that is a decimal number of any size.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void bigDecimal(Member member, @Nullable BigDecimal value);

  /**
   * Writes a blob member.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void blob(Member member, @Nullable Bytes value);

  /**
   * Writes a timestamp member.
   *
   * @param member the member
   * @param value its value, or null when absent
   * @param format how it stands on the wire
   */
  void timestamp(Member member, @Nullable Instant value, TimestampFormat format);

  /**
   * Writes a member that is a document.
   *
   * @param member the member
   * @param value its value, or null when absent
   */
  void document(Member member, @Nullable Document value);

  /**
   * Writes a member whose shape has a writer of its own, such as a structure.
   *
   * @param <T> the type of the value
   * @param member the member
   * @param value its value, or null when absent
   * @param writer writes the value
   */
  <T> void value(Member member, @Nullable T value, ValueWriter<? super T> writer);

  /**
   * Writes a list member.
   *
   * @param <T> the type of the items
   * @param member the member
   * @param value its items, or null when absent; a null item is written as such
   * @param writer writes an item
   */
  <T> void list(
      Member member, @Nullable List<? extends @Nullable T> value, ValueWriter<? super T> writer);

  /**
   * Writes a map member.
   *
   * @param <T> the type of the values
   * @param member the member
   * @param value its entries, or null when absent; a null value is written as such
   * @param writer writes a value
   */
  <T> void map(
      Member member,
      @Nullable Map<String, ? extends @Nullable T> value,
      ValueWriter<? super T> writer);

  /**
   * Writes a list as a value by itself.
   *
   * @param <T> the type of the items
   * @param value its items; a null item is written as such
   * @param writer writes an item
   */
  <T> void list(List<? extends @Nullable T> value, ValueWriter<? super T> writer);

  /**
   * Writes a map as a value by itself.
   *
   * @param <T> the type of the values
   * @param value its entries; a null value is written as such
   * @param writer writes a value
   */
  <T> void map(Map<String, ? extends @Nullable T> value, ValueWriter<? super T> writer);

  /**
   * Writes a string as a value by itself.
   *
   * @param value the value
   */
  void string(String value);

  /**
   * Writes a boolean as a value by itself.
   *
   * @param value the value
   */
  void bool(boolean value);

  /**
   * Writes a whole number of 32 bits as a value by itself.
   *
   * @param value the value
   */
  void integer(int value);

  /**
   * Writes a whole number of 64 bits as a value by itself.
   *
   * @param value the value
   */
  void longInteger(long value);

  /**
   * Writes a floating-point number of 32 bits as a value by itself.
   *
   * @param value the value
   */
  void floating(float value);

  /**
   * Writes a floating-point number of 64 bits as a value by itself.
   *
   * @param value the value
   */
  void doubleFloating(double value);

  /**
   * Writes a whole number of any size as a value by itself.
   *
   * @param value the value
   */
  void bigInteger(BigInteger value);

  /**
   * Writes a decimal number of any size as a value by itself.
   *
   * @param value the value
   */
  void bigDecimal(BigDecimal value);

  /**
   * Writes a blob as a value by itself.
   *
   * @param value the value
   */
  void blob(Bytes value);

  /**
   * Writes a timestamp as a value by itself.
   *
   * @param value the value
   * @param format how it stands on the wire
   */
  void timestamp(Instant value, TimestampFormat format);

  /**
   * Writes a document as a value by itself.
   *
   * @param value the value
   */
  void document(Document value);
}
