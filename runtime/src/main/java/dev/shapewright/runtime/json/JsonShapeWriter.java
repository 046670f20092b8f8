package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.Member;
import dev.shapewright.runtime.codec.ShapeWriter;
import dev.shapewright.runtime.codec.TimestampFormat;
import dev.shapewright.runtime.codec.ValueWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  private final JsonGenerator json;

  private JsonShapeWriter(JsonGenerator json) {
    this.json = json;
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
    ByteArrayOutputStream document = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = SharedFactory.INSTANCE.createGenerator(document, JsonEncoding.UTF8)) {
      if (indented) {
        // Line feeds whatever the system.
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      writer.write(value, new JsonShapeWriter(json));
    } catch (IOException e) {
      throw new CodecException("Cannot finish the JSON document", e);
    }
    return document.toByteArray();
  }

  @Override
  public void startStructure() {
    try {
      json.writeStartObject(JsonPlace.STRUCTURE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void endStructure() {
    try {
      json.writeEndObject();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void string(Member member, @Nullable String value) {
    if (value != null) {
      name(member);
      string(value);
    }
  }

  @Override
  public void bool(Member member, @Nullable Boolean value) {
    if (value != null) {
      name(member);
      bool(value.booleanValue());
    }
  }

  @Override
  public void integer(Member member, @Nullable Integer value) {
    if (value != null) {
      name(member);
      integer(value.intValue());
    }
  }

  @Override
  public void longInteger(Member member, @Nullable Long value) {
    if (value != null) {
      name(member);
      longInteger(value.longValue());
    }
  }

  @Override
  public void floating(Member member, @Nullable Float value) {
    if (value != null) {
      name(member);
      floating(value.floatValue());
    }
  }

  @Override
  public void doubleFloating(Member member, @Nullable Double value) {
    if (value != null) {
      name(member);
      doubleFloating(value.doubleValue());
    }
  }

  @Override
  public void bigInteger(Member member, @Nullable BigInteger value) {
    if (value != null) {
      name(member);
      bigInteger(value);
    }
  }

  @Override
  public void bigDecimal(Member member, @Nullable BigDecimal value) {
    if (value != null) {
      name(member);
      bigDecimal(value);
    }
  }

  @Override
  public void blob(Member member, @Nullable Bytes value) {
    if (value != null) {
      name(member);
      blob(value);
    }
  }

  @Override
  public void timestamp(Member member, @Nullable Instant value, TimestampFormat format) {
    if (value != null) {
      name(member);
      timestamp(value, format);
    }
  }

  @Override
  public void document(Member member, @Nullable Document value) {
    if (value != null) {
      name(member);
      document(value);
    }
  }

  @Override
  public <T> void value(Member member, @Nullable T value, ValueWriter<? super T> writer) {
    if (value != null) {
      name(member);
      writer.write(value, this);
    }
  }

  @Override
  public <T> void list(
      Member member, @Nullable List<? extends @Nullable T> value, ValueWriter<? super T> writer) {
    if (value != null) {
      name(member);
      list(value, writer);
    }
  }

  @Override
  public <T> void map(
      Member member,
      @Nullable Map<String, ? extends @Nullable T> value,
      ValueWriter<? super T> writer) {
    if (value != null) {
      name(member);
      map(value, writer);
    }
  }

  @Override
  public <T> void list(List<? extends @Nullable T> value, ValueWriter<? super T> writer) {
    try {
      json.writeStartArray();
      for (T item : value) {
        if (item == null) {
          nothing();
        } else {
          writer.write(item, this);
        }
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public <T> void map(Map<String, ? extends @Nullable T> value, ValueWriter<? super T> writer) {
    try {
      json.writeStartObject();
      for (Map.Entry<String, ? extends @Nullable T> entry : value.entrySet()) {
        json.writeFieldName(wellFormed(entry.getKey()));
        T item = entry.getValue();
        if (item == null) {
          nothing();
        } else {
          writer.write(item, this);
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    endStructure();
  }

  @Override
  public void string(String value) {
    try {
      json.writeString(wellFormed(value));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void bool(boolean value) {
    try {
      json.writeBoolean(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void integer(int value) {
    longInteger(value);
  }

  @Override
  public void longInteger(long value) {
    try {
      json.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void floating(float value) {
    try {
      // What is no number becomes "NaN", "Infinity" or "-Infinity": the generator's default.
      json.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void doubleFloating(double value) {
    try {
      json.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void bigInteger(BigInteger value) {
    bigDecimal(new BigDecimal(value));
  }

  @Override
  public void bigDecimal(BigDecimal value) {
    try {
      json.writeNumber(value);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void blob(Bytes value) {
    try {
      json.writeString(value.toBase64());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    try {
      if (format == TimestampFormat.UNIX_TIMESTAMP) {
        json.writeNumber(EpochSeconds.spell(value));
      } else {
        boolean iso = format == TimestampFormat.ISO_8601;
        json.writeString(iso ? DateTexts.iso(value) : DateTexts.http(value));
      }
    } catch (DateTimeException e) {
      throw new CodecException(
          "The year of the timestamp at " + place() + " has not four digits", null);
    } catch (IOException e) {
      throw failed(e);
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
      nothing();
    }
  }

  private void nothing() {
    try {
      json.writeNull();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void name(Member member) {
    try {
      json.writeFieldName(member.name());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The generator itself would write half a pair as an escape that services choke on. */
  private String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        // A pair makes a code point that lies beyond all of its halves.
        if (text.codePointAt(i) <= Character.MAX_SURROGATE) {
          throw new CodecException(
              "Half of a surrogate pair at index " + i + " of the string or key at " + place(),
              null);
        }
        i++;
      }
    }
    return text;
  }

  private String place() {
    return JsonPlace.ofWrite(json.getOutputContext());
  }

  private CodecException failed(IOException failure) {
    if (failure instanceof StreamConstraintsException) {
      return new CodecException(
          "The value is nested deeper than " + SharedFactory.MAX_DEPTH + " levels", null);
    }
    return new CodecException("Cannot write JSON at " + place(), failure);
  }
}
