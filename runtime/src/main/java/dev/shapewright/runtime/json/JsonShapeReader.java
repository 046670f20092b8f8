package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.ShapeReader;
import dev.shapewright.runtime.codec.TimestampFormat;
import dev.shapewright.runtime.codec.ValueReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapes from a JSON document in UTF-8. Of members and keys that occur twice the last one
 * wins. What is read more freely than it is written: whole numbers spelt {@code 1.0} or {@code
 * 1e3}, base64 without padding, dates with any fraction. For one document and one thread.
 */
public final class JsonShapeReader implements ShapeReader {
  static final int MAX_DEPTH = 512;
  static final int MAX_STRING_CHARS = 64 * 1024 * 1024;
  static final int MAX_NUMBER_CHARS = 1000;

  /** Makes all parsers. */
  static final JsonFactory FACTORY = newFactory();

  /** The mark left at an object that is a structure, not a map. */
  static final Object STRUCTURE = new Object();

  private static final byte[] EMPTY_OBJECT = {'{', '}'};
  private static final String TYPE = "__type";
  private static final String FLOATING = "a number, \"NaN\", \"Infinity\" or \"-Infinity\"";

  private final JsonParser parser;
  private final JsonFaults faults;
  private final JsonNumbers numbers;

  /** How many structures have been entered and not left. */
  private int structures;

  private @Nullable String rootType;

  /** The items of the lists that are being read, those of the innermost last. */
  private Object[] items = new Object[16];

  private int count;

  private JsonShapeReader(byte[] document, int length) {
    try {
      parser = FACTORY.createParser(document, 0, length);
    } catch (IOException e) {
      throw new CodecException("Cannot start to read JSON", e);
    }
    faults = new JsonFaults(document, length, parser);
    numbers = new JsonNumbers(parser, faults);
  }

  private static JsonFactory newFactory() {
    StreamReadConstraints.Builder limits = StreamReadConstraints.builder();
    limits.maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING_CHARS);
    return new JsonFactoryBuilder()
        .streamReadConstraints(limits.maxNumberLength(MAX_NUMBER_CHARS).build())
        // The names in the table are looked up by content; interning costs more than it saves.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        // The protocol is UTF-8 only.
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        // Not the pool per thread: it outlives clients and is of no use to virtual threads.
        .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
        .build();
  }

  /**
   * A reader of the body of a response, in which no bytes at all stand for {@code {}}.
   *
   * @param array what begins with the body, in UTF-8; may change after {@link #end}
   * @param length how many bytes the body has
   * @return the reader, which stands at the root value; {@link #end} is due behind it
   * @throws CodecException if the body does not begin as JSON does
   */
  public static JsonShapeReader of(byte[] array, int length) {
    JsonShapeReader reader =
        length == 0 ? new JsonShapeReader(EMPTY_OBJECT, 2) : new JsonShapeReader(array, length);
    reader.next();
    return reader;
  }

  /**
   * Reads the body of a response.
   *
   * @param <T> the type of the value
   * @param body the body, in UTF-8; no bytes at all stand for {@code {}}
   * @param reader reads the value
   * @return the value
   * @throws CodecException if the body is not one well-formed value of the shape and nothing else
   */
  public static <T> T read(byte[] body, ValueReader<? extends T> reader) {
    JsonShapeReader in = of(body, body.length);
    T value = reader.read(in);
    in.end();
    return value;
  }

  /**
   * Ends the reading behind the root value, where the parser gives its buffers back. Those of a
   * reading that failed are dropped.
   *
   * @throws CodecException if something other than white space follows the root value
   */
  public void end() {
    if (next() != null) {
      throw faults.found("the end of the body", "something after the root value");
    }
  }

  /**
   * The error that the root structure claims to be by its member {@code __type}, whatever the
   * status. Known once the root was read; when that failed, as far as the document was read.
   *
   * @return the error's code without namespace, or null when there is no such member
   */
  public @Nullable String rootType() {
    return JsonError.shorten(rootType);
  }

  @Override
  public void startStructure() {
    require(JsonToken.START_OBJECT, "an object");
    parser.assignCurrentValue(STRUCTURE);
    structures++;
  }

  @Override
  public @Nullable String nextMember() {
    return nextMember(Set.of());
  }

  @Override
  public @Nullable String nextMember(Set<String> documents) {
    try {
      String name = parser.nextFieldName();
      while (name != null) {
        JsonToken value = parser.nextToken();
        if (structures == 1 && value == JsonToken.VALUE_STRING && name.equals(TYPE)) {
          rootType = parser.getText();
        } else if (value != JsonToken.VALUE_NULL || documents.contains(name)) {
          return name;
        }
        name = parser.nextFieldName();
      }
      structures--;
      return null;
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public String string() {
    return text("a string");
  }

  @Override
  public boolean bool() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    throw faults.mismatch("a boolean");
  }

  @Override
  public int integer() {
    try {
      return (int) numbers.whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number of 32 bits");
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public long longInteger() {
    try {
      return numbers.whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of 64 bits");
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public float floating() {
    try {
      return numbers.floating(FLOATING);
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public double doubleFloating() {
    try {
      return numbers.doubleFloating(FLOATING);
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public BigInteger bigInteger() {
    try {
      return numbers.bigInteger();
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public BigDecimal bigDecimal() {
    try {
      return numbers.decimal("a decimal number");
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  @Override
  public Bytes blob() {
    String text = text("base64");
    try {
      return Bytes.ofBase64(text);
    } catch (IllegalArgumentException e) {
      throw faults.found("base64", "another string");
    }
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    if (format == TimestampFormat.UNIX_TIMESTAMP) {
      return epochSeconds();
    }
    return format == TimestampFormat.ISO_8601
        ? date("a timestamp such as 2026-11-20T23:24:02.5Z", true)
        : date("a timestamp such as Fri, 20 Nov 2026 23:24:02 GMT", false);
  }

  private Instant epochSeconds() {
    String expected = "a number of seconds since 1970";
    try {
      return numbers.atSmallInteger()
          ? Instant.ofEpochSecond(parser.getLongValue())
          : DateTexts.ofEpochSeconds(numbers.decimal(expected));
    } catch (DateTimeException e) {
      throw faults.found(expected, "a number out of range");
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  private Instant date(String expected, boolean iso) {
    String text = text(expected);
    try {
      return iso ? DateTexts.parseIso(text) : DateTexts.parseHttp(text);
    } catch (DateTimeException e) {
      throw faults.found(expected, "another string");
    }
  }

  @Override
  public Document document() {
    JsonToken token = parser.currentToken();
    return switch (token == null ? JsonTokenId.ID_NO_TOKEN : token.id()) {
      case JsonTokenId.ID_START_OBJECT -> Document.of(map(Codecs.DOCUMENT));
      case JsonTokenId.ID_START_ARRAY -> Document.of(list(Codecs.DOCUMENT));
      case JsonTokenId.ID_STRING -> Document.of(string());
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> Document.of(bigDecimal());
      case JsonTokenId.ID_NULL -> Document.ofNull();
      default -> Document.of(bool());
    };
  }

  @Override
  public <T> List<T> list(ValueReader<? extends T> reader) {
    if (startList() == JsonToken.END_ARRAY) {
      return List.of();
    }
    int first = count;
    do {
      if (isValue(parser.currentToken(), reader)) {
        T item = reader.read(this);
        items = count < items.length ? items : Arrays.copyOf(items, 2 * count);
        items[count++] = item;
      }
    } while (next() != JsonToken.END_ARRAY);
    // A list of the very kind that the model class's own List.copyOf takes as it is.
    @SuppressWarnings("unchecked")
    List<T> list = (List<T>) List.of(Arrays.copyOfRange(items, first, count));
    count = first;
    return list;
  }

  @Override
  public <T> List<@Nullable T> sparseList(ValueReader<? extends T> reader) {
    if (startList() == JsonToken.END_ARRAY) {
      return List.of();
    }
    List<@Nullable T> items = new ArrayList<>();
    do {
      items.add(isValue(parser.currentToken(), reader) ? reader.read(this) : null);
    } while (next() != JsonToken.END_ARRAY);
    return Collections.unmodifiableList(items);
  }

  @Override
  public <T> Map<String, T> map(ValueReader<? extends T> reader) {
    require(JsonToken.START_OBJECT, "an object");
    Map<String, T> entries = new LinkedHashMap<>();
    for (String key = nextKey(); key != null; key = nextKey()) {
      if (isValue(next(), reader)) {
        entries.put(key, reader.read(this));
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  @Override
  public <T> Map<String, @Nullable T> sparseMap(ValueReader<? extends T> reader) {
    require(JsonToken.START_OBJECT, "an object");
    Map<String, @Nullable T> entries = new LinkedHashMap<>();
    for (String key = nextKey(); key != null; key = nextKey()) {
      entries.put(key, isValue(next(), reader) ? reader.read(this) : null);
    }
    return Collections.unmodifiableMap(entries);
  }

  /** To documents alone null belongs. */
  private static boolean isValue(@Nullable JsonToken token, ValueReader<?> reader) {
    return token != JsonToken.VALUE_NULL || reader == Codecs.DOCUMENT;
  }

  private @Nullable JsonToken startList() {
    require(JsonToken.START_ARRAY, "an array");
    return next();
  }

  private @Nullable String nextKey() {
    try {
      return parser.nextFieldName();
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  private String text(String expected) {
    require(JsonToken.VALUE_STRING, expected);
    try {
      return parser.getText();
    } catch (IOException e) {
      throw faults.unreadable(e);
    }
  }

  private void require(JsonToken token, String expected) {
    if (parser.currentToken() != token) {
      throw faults.mismatch(expected);
    }
  }
}
