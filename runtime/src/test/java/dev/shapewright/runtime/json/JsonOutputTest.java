package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.internal.ByteText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The documents that are put together by hand are those of Jackson's generator, to the byte. */
class JsonOutputTest {
  private static final JsonFactory JACKSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final Random random = new Random(20261121);

  @Test
  void everyCharacterIsSpeltAsJacksonSpellsIt() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    assertSame(Document.of(all.toString()), false);
  }

  @Test
  void randomDocumentsAreWrittenAsJacksonWritesThem() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      Document document = document(4);
      assertSame(document, false);
      assertSame(document, true);
    }
  }

  @Test
  void aDocumentIsAddedToWhatIsThere() {
    ByteText text = new ByteText(1).add("x");
    JsonShapeWriter.write(Document.of("y".repeat(100)), Codecs.DOCUMENT, text);
    assertThat(new String(text.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("x\"" + "y".repeat(100) + '"');
  }

  private static void assertSame(Document document, boolean indented) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (JsonGenerator json = JACKSON.createGenerator(expected, JsonEncoding.UTF8)) {
      if (indented) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      write(document, json);
    }
    assertThat(JsonShapeWriter.write(document, Codecs.DOCUMENT, indented))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(expected.toString(StandardCharsets.UTF_8));
  }

  private static void write(Document value, JsonGenerator json) throws IOException {
    if (value.isMap()) {
      json.writeStartObject();
      for (Map.Entry<String, Document> entry : value.asMap().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value.isList()) {
      json.writeStartArray();
      for (Document item : value.asList()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value.isString()) {
      json.writeString(value.asString());
    } else if (value.isNumber()) {
      json.writeNumber(value.asNumber());
    } else if (value.isBoolean()) {
      json.writeBoolean(value.asBoolean());
    } else {
      json.writeNull();
    }
  }

  private Document document(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> Document.of(text());
      case 1 -> Document.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 10));
      case 2 -> Document.of(random.nextBoolean());
      case 3 -> Document.ofNull();
      case 4 -> list(depth);
      default -> map(depth);
    };
  }

  private Document list(int depth) {
    List<Document> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(document(depth - 1));
    }
    return Document.of(items);
  }

  private Document map(int depth) {
    Map<String, Document> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      entries.put(text(), document(depth - 1));
    }
    return Document.of(entries);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int kind = random.nextInt(8);
      text.appendCodePoint(
          kind < 5
              ? 'a' + random.nextInt(26)
              : kind == 5
                  ? random.nextInt(0x80)
                  : kind == 6 ? 0x80 + random.nextInt(0x2000) : 0x1f600);
    }
    return text.toString();
  }
}
