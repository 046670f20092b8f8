package dev.shapewright.runtime.codec;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a structure one by one from a wire format.
 *
 * <p>A codec calls {@link #startStructure}, then {@link #nextMember} until it gives null, and for
 * each member the one method that fits its shape, or {@link #skip} when it does not know the
 * member. Every method throws a {@link CodecException} when the value that stands there is of
 * another kind, out of range, or cut off.
 */
public interface ShapeReader {
  /** Enters the structure that stands here. */
  void startStructure();

  /**
   * Moves to the next member of the structure that was entered last and that has a value: one that
   * is null is passed over.
   *
   * @return the member's name on the wire, or null at the structure's end, which is then left
   */
  @Nullable String nextMember();

  /**
   * The same for a structure some of whose members are documents, to which null belongs.
   *
   * @param documents the names on the wire of these members, which are not passed over
   * @return the member's name on the wire, or null at the structure's end, which is then left
   */
  @Nullable String nextMember(Set<String> documents);

  /** Passes over the value that stands here, whatever it is. */
  void skip();

  /**
   * Reads a string.
   *
   * @return the value
   */
  String string();

  /**
   * Reads a boolean.
   *
   * @return the value
   */
  boolean bool();

  /**
   * Reads a whole number of 32 bits.
   *
   * @return the value
   */
  int integer();

  /**
   * Reads a whole number of 64 bits.
   *
   * @return the value
   */
  long longInteger();

  /**
   * Reads a floating-point number of 32 bits.
   *
   * @return the value, which may be infinite or no number
   */
  float floating();

  /**
   * Reads a floating-point number of 64 bits.
   *
   * @return the value, which may be infinite or no number
   */
  double doubleFloating();

  /**
   * Reads a whole number of any size.
   *
   * @return the value
   */
  BigInteger bigInteger();

  /**
   * Reads a decimal number of any size.
   *
   * @return the value
   */
  BigDecimal bigDecimal();

  /**
   * Reads a blob.
   *
   * @return the value
   */
  Bytes blob();

  /**
   * Reads a timestamp.
   *
   * @param format how it stands on the wire
   * @return the value
   */
  Instant timestamp(TimestampFormat format);

  /**
   * Reads a value of any kind, null among them.
   *
   * @return the value
   */
  Document document();

  /**
   * Reads a list; items that are null are left out, unless they are documents.
   *
   * @param <T> the type of the items
   * @param reader reads an item
   * @return the items, unmodifiable
   */
  <T> List<T> list(ValueReader<? extends T> reader);

  /**
   * Reads a list that may hold null items, which as documents are {@link Document#ofNull}.
   *
   * @param <T> the type of the items
   * @param reader reads an item that is not null
   * @return the items, unmodifiable
   */
  <T> List<@Nullable T> sparseList(ValueReader<? extends T> reader);

  /**
   * Reads a map; entries whose value is null are left out, unless they are documents.
   *
   * @param <T> the type of the values
   * @param reader reads a value
   * @return the entries in the order of the wire, unmodifiable
   */
  <T> Map<String, T> map(ValueReader<? extends T> reader);

  /**
   * Reads a map that may hold null values, which as documents are {@link Document#ofNull}.
   *
   * @param <T> the type of the values
   * @param reader reads a value that is not null
   * @return the entries in the order of the wire, unmodifiable
   */
  <T> Map<String, @Nullable T> sparseMap(ValueReader<? extends T> reader);
}
