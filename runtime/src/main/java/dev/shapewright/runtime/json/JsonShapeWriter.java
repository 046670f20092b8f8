package dev.shapewright.runtime.json;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.Member;
import dev.shapewright.runtime.codec.ShapeWriter;
import dev.shapewright.runtime.codec.TimestampFormat;
import dev.shapewright.runtime.codec.ValueWriter;
import dev.shapewright.runtime.internal.ByteText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes shapes as a JSON document in UTF-8. Timestamps keep milliseconds (in the date format of
 * HTTP: seconds); what is finer is cut towards the past.
 */
public final class JsonShapeWriter implements ShapeWriter {
  private static final int USUAL_SIZE = 512;

  private final JsonOutput out;

  private JsonShapeWriter(JsonOutput out) {
    this.out = out;
  }

  /**
   * Writes one value as a document.
   *
   * @param <T> the type of the value
   * @param value the value
   * @param writer writes it
   * @return the document in UTF-8
   * @throws CodecException if JSON cannot express the value: a string with half of a surrogate
   *     pair, a date in a year that has not four digits, a depth of more than 512
   */
  public static <T> byte[] write(T value, ValueWriter<? super T> writer) {
    return write(value, writer, false);
  }

  /**
   * Writes one value as a document, on one line or several.
   *
   * @param <T> the type of the value
   * @param value the value
   * @param writer writes it
   * @param indented whether members stand on lines of their own
   * @return the document in UTF-8
   * @throws CodecException if JSON cannot express the value
   */
  public static <T> byte[] write(T value, ValueWriter<? super T> writer, boolean indented) {
    ByteText document = new ByteText(USUAL_SIZE);
    writer.write(value, new JsonShapeWriter(new JsonOutput(document, indented)));
    return document.toBytes();
  }

  /**
   * Writes one value as a document.
   *
   * @param <T> the type of the value
   * @param value the value
   * @param writer writes it
   * @param document what the document is added to
   * @throws CodecException if JSON cannot express the value
   */
  public static <T> void write(T value, ValueWriter<? super T> writer, ByteText document) {
    writer.write(value, new JsonShapeWriter(new JsonOutput(document, false)));
  }

  @Override
  public void startStructure() {
    out.start(null);
  }

  @Override
  public void endStructure() {
    out.end();
  }

  @Override
  public void string(Member member, @Nullable String value) {
    if (value != null) {
      out.name(member);
      string(value);
    }
  }

  @Override
  public void bool(Member member, @Nullable Boolean value) {
    if (value != null) {
      out.name(member);
      bool(value.booleanValue());
    }
  }

  @Override
  public void integer(Member member, @Nullable Integer value) {
    if (value != null) {
      out.name(member);
      integer(value.intValue());
    }
  }

  @Override
  public void longInteger(Member member, @Nullable Long value) {
    if (value != null) {
      out.name(member);
      longInteger(value.longValue());
    }
  }

  @Override
  public void floating(Member member, @Nullable Float value) {
    if (value != null) {
      out.name(member);
      floating(value.floatValue());
    }
  }

  @Override
  public void doubleFloating(Member member, @Nullable Double value) {
    if (value != null) {
      out.name(member);
      doubleFloating(value.doubleValue());
    }
  }

  @Override
  public void bigInteger(Member member, @Nullable BigInteger value) {
    if (value != null) {
      out.name(member);
      bigInteger(value);
    }
  }

  @Override
  public void bigDecimal(Member member, @Nullable BigDecimal value) {
    if (value != null) {
      out.name(member);
      bigDecimal(value);
    }
  }

  @Override
  public void blob(Member member, @Nullable Bytes value) {
    if (value != null) {
      out.name(member);
      blob(value);
    }
  }

  @Override
  public void timestamp(Member member, @Nullable Instant value, TimestampFormat format) {
    if (value != null) {
      out.name(member);
      timestamp(value, format);
    }
  }

  @Override
  public void document(Member member, @Nullable Document value) {
    if (value != null) {
      out.name(member);
      document(value);
    }
  }

  @Override
  public <T> void value(Member member, @Nullable T value, ValueWriter<? super T> writer) {
    if (value != null) {
      out.name(member);
      writer.write(value, this);
    }
  }

  @Override
  public <T> void list(
      Member member, @Nullable List<? extends @Nullable T> value, ValueWriter<? super T> writer) {
    if (value != null) {
      out.name(member);
      list(value, writer);
    }
  }

  @Override
  public <T> void map(
      Member member,
      @Nullable Map<String, ? extends @Nullable T> value,
      ValueWriter<? super T> writer) {
    if (value != null) {
      out.name(member);
      map(value, writer);
    }
  }

  @Override
  public <T> void list(List<? extends @Nullable T> value, ValueWriter<? super T> writer) {
    out.start(JsonOutput.LIST);
    for (T item : value) {
      if (item == null) {
        out.raw("null");
      } else {
        writer.write(item, this);
      }
    }
    out.end();
  }

  @Override
  public <T> void map(Map<String, ? extends @Nullable T> value, ValueWriter<? super T> writer) {
    out.start(JsonOutput.MAP);
    for (Map.Entry<String, ? extends @Nullable T> entry : value.entrySet()) {
      out.entry(entry.getKey());
      T item = entry.getValue();
      if (item == null) {
        out.raw("null");
      } else {
        writer.write(item, this);
      }
    }
    out.end();
  }

  @Override
  public void string(String value) {
    out.string(value);
  }

  @Override
  public void bool(boolean value) {
    out.raw(value ? "true" : "false");
  }

  @Override
  public void integer(int value) {
    out.raw(Integer.toString(value));
  }

  @Override
  public void longInteger(long value) {
    out.raw(Long.toString(value));
  }

  @Override
  public void floating(float value) {
    number(Float.toString(value), Float.isFinite(value));
  }

  @Override
  public void doubleFloating(double value) {
    number(Double.toString(value), Double.isFinite(value));
  }

  /** What is no number becomes "NaN", "Infinity" or "-Infinity". */
  private void number(String text, boolean finite) {
    out.raw(finite ? text : '"' + text + '"');
  }

  @Override
  public void bigInteger(BigInteger value) {
    bigDecimal(new BigDecimal(value));
  }

  @Override
  public void bigDecimal(BigDecimal value) {
    out.raw(value.toString());
  }

  @Override
  public void blob(Bytes value) {
    out.raw('"' + value.toBase64() + '"');
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    try {
      if (format == TimestampFormat.UNIX_TIMESTAMP) {
        out.raw(DateTexts.epochSeconds(value));
      } else {
        boolean iso = format == TimestampFormat.ISO_8601;
        out.string(iso ? DateTexts.iso(value) : DateTexts.http(value));
      }
    } catch (DateTimeException e) {
      out.valueStarts(); // The place is that of the value that cannot be written.
      throw new CodecException(
          "The year of the timestamp at " + out.place() + " has not four digits", null);
    }
  }

  @Override
  public void document(Document value) {
    if (value.isMap()) {
      map(value.asMap(), Codecs.DOCUMENT);
    } else if (value.isList()) {
      list(value.asList(), Codecs.DOCUMENT);
    } else if (value.isString()) {
      string(value.asString());
    } else if (value.isNumber()) {
      bigDecimal(value.asNumber());
    } else if (value.isBoolean()) {
      bool(value.asBoolean());
    } else {
      out.raw("null");
    }
  }
}
