package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeReaderTest {
  private static final String FULL =
      "{\"text\":\"é😀\",\"flag\":false,\"small\":1,\"large\":2,\"names\":[\"a\",\"b\"],"
          + "\"children\":{\"k\":{\"child\":{\"blob\":\"AQ==\"}}},\"unix\":1.5}";

  private static Sample read(String json) {
    return JsonShapeReader.read(json.getBytes(StandardCharsets.UTF_8), Sample.CODEC);
  }

  private static JsonShapeReader of(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return JsonShapeReader.of(body, body.length);
  }

  @Test
  void noBytesStandForAnEmptyObject() {
    assertThat(JsonShapeReader.read(new byte[0], Sample.CODEC).text).isNull();
    assertThat(read("{}").text).isNull();
    assertThat(read(" {\r\n\t} ").text).isNull();
  }

  @Test
  void whatFollowsTheBodyInItsArrayIsNotLookedAt() {
    byte[] array = "{\"text\":\"x\"}<garbage>".getBytes(StandardCharsets.UTF_8);
    JsonShapeReader whole = JsonShapeReader.of(array, 12);
    assertThat(Sample.CODEC.read(whole).text).isEqualTo("x");
    whole.end();
    JsonShapeReader empty = JsonShapeReader.of(array, 0);
    assertThat(Sample.CODEC.read(empty).text).isNull();
    empty.end();

    byte[] blank = "   <garbage>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JsonShapeReader.of(blank, 3).string())
        .isInstanceOf(CodecException.class)
        .hasMessageNotContaining("markup");
    for (int length = 1; length < 12; length++) {
      int cut = length;
      assertThatThrownBy(() -> Sample.CODEC.read(JsonShapeReader.of(array, cut)))
          .isInstanceOf(CodecException.class);
    }
  }

  @Test
  void unknownMembersAreSkippedWhateverTheyHold() {
    Sample sample =
        read(
            "{\"new\":{\"text\":[{\"a\":[1,{}]}]},\"n\":[[]],\"s\":\"\",\"t\":true,\"text\":\"x\"}");
    assertThat(sample.text).isEqualTo("x");
  }

  @Test
  void nullIsAbsent() {
    Sample sample =
        read(
            "{\"text\":null,\"small\":null,\"child\":null,\"names\":[null,\"a\",null],"
                + "\"children\":{\"a\":null,\"b\":{}},\"flag\":true}");
    assertThat(sample.text).isNull();
    assertThat(sample.small).isNull();
    assertThat(sample.child).isNull();
    assertThat(sample.flag).isTrue();
    assertThat(sample.names).containsExactly("a");
    assertThat(sample.children).containsOnlyKeys("b");
  }

  @Test
  void sparseCollectionsKeepNulls() {
    Sample sample = read("{\"gaps\":[null,\"a\",null],\"counts\":{\"a\":null,\"b\":2}}");
    assertThat(sample.gaps).containsExactly(null, "a", null);
    assertThat(sample.counts).containsOnlyKeys("a", "b").containsEntry("a", null);
  }

  @Test
  void mapsKeepTheOrderOfTheWire() {
    assertThat(read("{\"counts\":{\"z\":1,\"a\":2,\"m\":3}}").counts.keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void collectionsAreUnmodifiableAndCopyForFree() {
    Sample sample =
        read("{\"names\":[\"a\",\"b\",\"c\"],\"gaps\":[\"a\"],\"counts\":{},\"children\":{}}");
    assertThat(List.copyOf(sample.names)).isSameAs(sample.names);
    assertThatThrownBy(() -> sample.gaps.add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> sample.counts.put("x", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> sample.children.put("x", sample))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theLastOfDuplicatesWins() {
    assertThat(read("{\"text\":\"a\",\"text\":\"b\"}").text).isEqualTo("b");
    assertThat(read("{\"counts\":{\"k\":1,\"k\":2}}").counts).containsEntry("k", 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":1} | Expected a string at /text (byte 8), found a number",
        "{\"text\":{}} | Expected a string at /text (byte 8), found an object",
        "{\"flag\":\"true\"} | Expected a boolean at /flag (byte 8), found a string",
        "{\"flag\":0} | Expected a boolean at /flag (byte 8), found a number",
        "{\"small\":\"1\"} | Expected a whole number of 32 bits at /small (byte 9), found a string",
        "{\"large\":true} | Expected a whole number of 64 bits at /large (byte 9), found a boolean",
        "{\"whole\":[]} | Expected a whole number at /whole (byte 9), found an array",
        "{\"decimal\":\"1\"} | Expected a decimal number at /decimal (byte 11), found a string",
        "{\"blob\":5} | Expected base64 at /blob (byte 8), found a number",
        "{\"unix\":\"2026-11-20T00:00:00Z\"} | Expected a number of seconds since 1970 at /unix"
            + " (byte 8), found a string",
        "{\"child\":[]} | Expected an object at /child (byte 9), found an array",
        "{\"names\":{}} | Expected an array at /names (byte 9), found an object",
        "{\"names\":[\"a\",2]} | Expected a string at /names/1 (byte 14), found a number",
        "{\"children\":[]} | Expected an object at /children (byte 12), found an array",
        "{\"children\":{\"k\":{},\"s\":{\"small\":\"\"}}} | Expected a whole number of 32 bits at"
            + " /children/{1}/small (byte 33), found a string",
        "[] | Expected an object at the root (byte 0), found an array",
        "null | Expected an object at the root (byte 0), found null",
        "'\"text\"' | Expected an object at the root (byte 0), found a string",
      })
  void aValueOfTheWrongTypeIsRefusedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(CodecException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} {}",
        "{}]",
        "{}}",
        "{},",
        "{}x",
        "{}null",
        "{} 1",
        "{}\u0000",
        "{}<!-- x -->",
      })
  void anythingAfterTheRootValueIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(CodecException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "x",
        "{'text':'a'}",
        "{text:1}",
        "{\"text\":}",
        "{\"text\" \"a\"}",
        "{,}",
        "{\"text\":\"a\",}",
        "[",
        "{\"names\":[1",
        "{\"small\":01}",
        "{\"small\":+1}",
        "{\"dual\":.5}",
        "{\"dual\":5.}",
        "{\"dual\":NaN}",
        "{\"text\":\"a\nb\"}",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"\\u12\"}",
        "{/* c */}",
        "{\"text\":\"a\"",
        "True",
        "{\"small\":-}",
        "{\"new\":[}",
      })
  void malformedJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(CodecException.class);
  }

  @Test
  void markupIsNamedAsSuch() {
    assertThatThrownBy(() -> read("\n <!DOCTYPE html><html><body>secret</body></html>"))
        .isInstanceOf(CodecException.class)
        .hasMessageMatching(
            "Expected well-formed JSON at the root \\(byte \\d+\\), found markup, such as HTML")
        .hasNoCause();
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] full = FULL.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonShapeReader.read(full, Sample.CODEC).flag).isFalse();
    for (int length = 1; length < full.length; length++) {
      byte[] part = java.util.Arrays.copyOf(full, length);
      assertThatThrownBy(() -> JsonShapeReader.read(part, Sample.CODEC))
          .as("the first %s bytes", length)
          .isInstanceOf(CodecException.class);
    }
    assertThatThrownBy(() -> read("{\"names\":[\"a\","))
        .hasMessage(
            "Expected well-formed JSON at /names/1 (byte 14), found the end of the body: it is cut"
                + " off");
  }

  @Test
  void noMessageHoldsAValue() {
    for (String json :
        List.of(
            "{\"small\":987654321987654321}",
            "{\"text\":CANARY}",
            "{\"text\":\"CANARY",
            "{\"blob\":\"CANARY!\"}",
            "{\"counts\":{\"CANARY\":CANARY}}",
            "{\"counts\":{\"CANARY\":\"CANARY\"}}",
            "{\"new\":{\"CANARY\":[CANARY]}}",
            "{\"iso\":\"CANARY\"}",
            "{\"http\":\"CANARY\"}",
            "{\"dual\":\"CANARY\"}",
            "CANARY",
            "{}CANARY")) {
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(CodecException.class)
          .hasNoCause()
          .extracting(Throwable::getMessage)
          .asString()
          .doesNotContain("CANARY")
          .doesNotContain("987654321");
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] json = "{\"text\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    json[9] = (byte) 0xff;
    assertThatThrownBy(() -> JsonShapeReader.read(json, Sample.CODEC))
        .isInstanceOf(CodecException.class);
    assertThatThrownBy(
            () -> JsonShapeReader.read("{}".getBytes(StandardCharsets.UTF_16BE), Sample.CODEC))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void blobsAreBase64() {
    assertThat(read("{\"blob\":\"\"}").blob).isEqualTo(Bytes.empty());
    assertThat(read("{\"blob\":\"\\/\\/79/A==\"}").blob.toByteArray())
        .containsExactly(-1, -2, -3, -4);
    assertThat(read("{\"blob\":\"AQ\"}").blob.toByteArray()).containsExactly(1);
    for (String bad : List.of("A", "AQ=", "AQ==AQ==", "A Q=", "_w==", "é", "AQ==\\n")) {
      assertThatThrownBy(() -> read("{\"blob\":\"" + bad + "\"}"))
          .isInstanceOf(CodecException.class)
          .hasMessage("Expected base64 at /blob (byte 8), found another string");
    }
  }

  @Test
  void theRootsTypeIsNoticedAndPassedOver() {
    JsonShapeReader reader =
        of(
            "{\"__type\":\"com.x#TaskNotFoundException:http://y\",\"text\":\"a\","
                + "\"child\":{\"__type\":\"Other\"}}");
    assertThat(Sample.CODEC.read(reader).text).isEqualTo("a");
    reader.end();
    assertThat(reader.rootType()).isEqualTo("TaskNotFoundException");
  }

  @Test
  void onlyAStringOfTheRootIsItsType() {
    for (String json :
        List.of(
            "{}",
            "{\"__type\":5}",
            "{\"__type\":null}",
            "{\"__type\":{\"__type\":\"A\"}}",
            "{\"child\":{\"__type\":\"A\"}}",
            "{\"children\":{\"__type\":{\"__type\":\"A\"}}}")) {
      JsonShapeReader reader = of(json);
      Sample.CODEC.read(reader);
      reader.end();
      assertThat(reader.rootType()).as(json).isNull();
    }
  }

  @Test
  void theTypeIsKnownAfterAFailureBehindIt() {
    JsonShapeReader reader = of("{\"__type\":\"E\",\"text\":5}");
    assertThatThrownBy(() -> Sample.CODEC.read(reader)).isInstanceOf(CodecException.class);
    assertThat(reader.rootType()).isEqualTo("E");
  }

  @Test
  void aStringOfTwentyMebibytesIsRead() {
    String text = "y".repeat(21 * 1024 * 1024);
    assertThat(read("{\"text\":\"" + text + "\"}").text.equals(text)).isTrue();
  }

  @Test
  void aRootNeedNotBeAnObject() {
    byte[] json = "[1,2,3]".getBytes(StandardCharsets.UTF_8);
    List<Integer> read = JsonShapeReader.read(json, in -> in.list(Codecs.INTEGER));
    assertThat(read).containsExactly(1, 2, 3);
  }
}
