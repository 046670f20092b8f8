package dev.shapewright.runtime.json;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.ShapeReader;
import dev.shapewright.runtime.codec.TimestampFormat;
import dev.shapewright.runtime.codec.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a structure of which no member came, as operations without output answer. It needs no
 * parser, whose classes are more than a process loads otherwise for such a call.
 */
public final class NoMembers implements ShapeReader {
  /** Keeps no state, so that all threads can share it. */
  public static final NoMembers INSTANCE = new NoMembers();

  private NoMembers() {}

  /**
   * Whether a body needs no other reader.
   *
   * @param body what begins with the body of a response
   * @param length how many bytes that has
   * @return whether it has no bytes at all, or is <code>{}</code> to the letter
   */
  public static boolean isIn(byte[] body, int length) {
    return length == 0 || (length == 2 && body[0] == '{' && body[1] == '}');
  }

  @Override
  public void startStructure() {}

  @Override
  public @Nullable String nextMember() {
    return null;
  }

  @Override
  public @Nullable String nextMember(Set<String> documents) {
    return null;
  }

  @Override
  public void skip() {}

  @Override
  public String string() {
    throw nothing();
  }

  @Override
  public boolean bool() {
    throw nothing();
  }

  @Override
  public int integer() {
    throw nothing();
  }

  @Override
  public long longInteger() {
    throw nothing();
  }

  @Override
  public float floating() {
    throw nothing();
  }

  @Override
  public double doubleFloating() {
    throw nothing();
  }

  @Override
  public BigInteger bigInteger() {
    throw nothing();
  }

  @Override
  public BigDecimal bigDecimal() {
    throw nothing();
  }

  @Override
  public Bytes blob() {
    throw nothing();
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    throw nothing();
  }

  @Override
  public Document document() {
    throw nothing();
  }

  @Override
  public <T> List<T> list(ValueReader<? extends T> reader) {
    throw nothing();
  }

  @Override
  public <T> List<@Nullable T> sparseList(ValueReader<? extends T> reader) {
    throw nothing();
  }

  @Override
  public <T> Map<String, T> map(ValueReader<? extends T> reader) {
    throw nothing();
  }

  @Override
  public <T> Map<String, @Nullable T> sparseMap(ValueReader<? extends T> reader) {
    throw nothing();
  }

  private static CodecException nothing() {
    return new CodecException("Expected a value, found an empty object", null);
  }
}
