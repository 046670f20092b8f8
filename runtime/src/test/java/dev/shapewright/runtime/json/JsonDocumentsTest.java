package dev.shapewright.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of any kind, as JSON. */
class JsonDocumentsTest {
  private static Document read(String json) {
    return JsonShapeReader.read(json.getBytes(UTF_8), Codecs.DOCUMENT);
  }

  private static String write(Document document) {
    return new String(JsonShapeWriter.write(document, Codecs.DOCUMENT), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-12345678901234567890123456789",
        "0.1000000000000000055511151231257827",
        "1E+400",
        "\"\"",
        "\"a\\nb\"",
        "[]",
        "[null,[null],{}]",
        "{\"b\":null,\"a\":{\"\":[1,\"1\"]}}"
      })
  void whatIsReadIsWrittenAgain(String json) {
    assertThat(write(read(json))).isEqualTo(json);
    assertThat(read(json)).isEqualTo(read(json)).isNotEqualTo(Document.of("another"));
  }

  @Test
  void aMemberOfTheNameOfAnErrorIsOneAsAnyOther() {
    assertThat(read("{\"__type\":\"x\"}").asMap()).containsEntry("__type", Document.of("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\"}", "nul", "1 2", "[1,]", "NaN"})
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CodecException.class);
  }

  @Test
  void itIsAsDeepAsJsonMayBe() {
    assertThat(write(read("[".repeat(512) + "]".repeat(512)))).hasSize(1024);
    assertThatThrownBy(() -> read("[".repeat(513) + "]".repeat(513)))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("a depth of 512");

    Document deep = Document.of(1);
    for (int i = 0; i < 513; i++) {
      deep = i % 2 == 0 ? Document.of(List.of(deep)) : Document.of(Map.of("k", deep));
    }
    Document tooDeep = deep;
    assertThatThrownBy(() -> write(tooDeep))
        .isInstanceOf(CodecException.class)
        .hasMessage("The value is nested deeper than 512 levels");
  }

  @Test
  void halfOfASurrogatePairIsRefusedWhereverItStands() {
    assertThatThrownBy(() -> write(Document.of(List.of(Document.of("\ud83d")))))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("at /0");
    assertThatThrownBy(() -> write(Document.of(Map.of("\ud83d", Document.ofNull()))))
        .isInstanceOf(CodecException.class);
  }
}
