package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeWriterTest {
  private final Sample sample = new Sample();

  private String written() {
    return utf8(JsonShapeWriter.write(sample, Sample.CODEC));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String timestamp(String instant, TimestampFormat format) {
    return utf8(JsonShapeWriter.write(Instant.parse(instant), Codecs.timestamp(format)));
  }

  @Test
  void absentMembersLeaveNoTrace() {
    assertThat(written()).isEqualTo("{}");
  }

  @Test
  void everyKindOfMemberIsWritten() {
    sample.text = "a\"\\\n\u0001é\u2028😀/";
    sample.flag = true;
    sample.small = -1;
    sample.large = Long.MIN_VALUE;
    sample.single = 0.5f;
    sample.dual = 1e300;
    sample.whole = new BigInteger("123456789012345678901234567890");
    sample.decimal = new BigDecimal("0.10");
    sample.blob = Bytes.copyOf(new byte[] {-1, -2, -3, -4});
    sample.unix = Instant.parse("2014-05-29T18:30:38.990Z");
    sample.iso = Instant.parse("2014-05-29T18:30:38.990Z");
    sample.http = Instant.parse("2014-05-29T18:30:38.990Z");
    sample.child = new Sample();
    assertThat(written())
        .isEqualTo(
            "{\"text\":\"a\\\"\\\\\\n\\u0001é\u2028😀/\",\"flag\":true,\"small\":-1,"
                + "\"large\":-9223372036854775808,\"single\":0.5,\"dual\":1.0E300,"
                + "\"whole\":123456789012345678901234567890,\"decimal\":0.10,"
                + "\"blob\":\"//79/A==\",\"unix\":1401388238.99,"
                + "\"iso\":\"2014-05-29T18:30:38.99Z\",\"http\":\"Thu, 29 May 2014 18:30:38 GMT\","
                + "\"child\":{}}");
  }

  @Test
  void nullItemsAndValuesAreWrittenAndEmptyCollectionsToo() {
    sample.names = List.of();
    sample.gaps = Arrays.asList(null, "x", null);
    sample.children = Map.of();
    sample.counts = new LinkedHashMap<>();
    sample.counts.put("b", null);
    sample.counts.put("a", 1);
    assertThat(written())
        .isEqualTo(
            "{\"names\":[],\"gaps\":[null,\"x\",null],\"children\":{},"
                + "\"counts\":{\"b\":null,\"a\":1}}");
  }

  @Test
  void whatIsNoNumberIsWrittenAsAString() {
    sample.single = Float.NaN;
    sample.dual = Double.NEGATIVE_INFINITY;
    assertThat(written()).isEqualTo("{\"single\":\"NaN\",\"dual\":\"-Infinity\"}");
    sample.single = Float.POSITIVE_INFINITY;
    sample.dual = Double.NaN;
    assertThat(written()).isEqualTo("{\"single\":\"Infinity\",\"dual\":\"NaN\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1970-01-01T00:00:00.001Z, 0.001",
    "1970-01-01T00:00:00.010Z, 0.01",
    "1970-01-01T00:00:00.100Z, 0.1",
    "1970-01-01T00:00:00.101Z, 0.101",
    "1970-01-01T00:00:00.110Z, 0.11",
    "1970-01-01T00:00:01.999999999Z, 1.999",
    "1970-01-01T00:00:00.000999999Z, 0",
    "1969-12-31T23:59:59Z, -1",
    "1969-12-31T23:59:59.500Z, -0.5",
    "1969-12-31T23:59:59.999Z, -0.001",
    "1969-12-31T23:59:58.750Z, -1.25",
    "1969-12-31T23:59:59.999999999Z, -0.001",
    "+1000000000-12-31T23:59:59.999Z, 31556889864403199.999",
    "-1000000000-01-01T00:00:00Z, -31557014167219200",
  })
  void epochSecondsKeepMillisecondsAndCutTheRestTowardsThePast(String instant, String expected) {
    assertThat(timestamp(instant, TimestampFormat.UNIX_TIMESTAMP)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "0987-03-04T05:06:07.089999Z, 0987-03-04T05:06:07.089Z",
    "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59.5Z, 9999-12-31T23:59:59.5Z",
  })
  void isoDatesKeepMilliseconds(String instant, String expected) {
    assertThat(timestamp(instant, TimestampFormat.ISO_8601)).isEqualTo('"' + expected + '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T23:24:02.999Z | Fri, 20 Nov 2026 23:24:02 GMT",
        "2000-02-29T00:00:00Z | Tue, 29 Feb 2000 00:00:00 GMT",
        "0987-01-07T05:06:07Z | Sun, 07 Jan 0987 05:06:07 GMT",
        "1969-12-31T23:59:59.5Z | Wed, 31 Dec 1969 23:59:59 GMT",
      })
  void httpDatesKeepSeconds(String instant, String expected) {
    assertThat(timestamp(instant, TimestampFormat.RFC_822)).isEqualTo('"' + expected + '"');
  }

  @Test
  void aYearThatADateCannotSpellIsRefusedWithItsPlace() {
    sample.child = new Sample();
    sample.child.iso = Instant.parse("+10000-01-01T00:00:00Z");
    assertThatThrownBy(this::written)
        .isInstanceOf(CodecException.class)
        .hasMessage("The year of the timestamp at /child/iso has not four digits");
    sample.child.iso = null;
    sample.child.http = Instant.parse("-0001-01-01T00:00:00Z");
    assertThatThrownBy(this::written).hasMessageContaining("/child/http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\udc00", "\udc00\ud83d", "😀\ud83d", "\ud83dx"})
  void halfASurrogatePairIsRefusedWithItsPlaceAndWithoutTheValue(String half) {
    sample.children = new LinkedHashMap<>();
    sample.children.put("secret-key", new Sample());
    Sample second = new Sample();
    second.names = List.of("fine", "secret" + half);
    sample.children.put("other", second);
    assertThatThrownBy(this::written)
        .isInstanceOf(CodecException.class)
        .hasMessageMatching(
            "Half of a surrogate pair at index \\d+ of the string or key at"
                + " /children/\\{1\\}/names/1")
        .hasNoCause();
  }

  @Test
  void halfASurrogatePairInAKeyIsRefused() {
    sample.counts = new LinkedHashMap<>();
    sample.counts.put("fine", 1);
    sample.counts.put("\ud83d", 2);
    assertThatThrownBy(this::written)
        .isInstanceOf(CodecException.class)
        .hasMessage("Half of a surrogate pair at index 0 of the string or key at /counts/{1}");
  }

  @Test
  void pairsSurviveAtEveryOffsetOfALongText() {
    for (int offset = 0; offset < 4; offset++) {
      sample.text = "x".repeat(offset) + "😀é€".repeat(20_000);
      String json = written();
      assertThat(json).isEqualTo("{\"text\":\"" + sample.text + "\"}");
      assertThat(JsonShapeReader.read(json.getBytes(StandardCharsets.UTF_8), Sample.CODEC).text)
          .isEqualTo(sample.text);
    }
  }

  @Test
  void depthIsLimited() {
    assertThat(utf8(JsonShapeWriter.write(nested(512), Sample.CODEC))).endsWith("}".repeat(512));
    assertThatThrownBy(() -> JsonShapeWriter.write(nested(513), Sample.CODEC))
        .isInstanceOf(CodecException.class)
        .hasMessage("The value is nested deeper than 512 levels");
  }

  private static Sample nested(int depth) {
    Sample value = new Sample();
    for (int i = 1; i < depth; i++) {
      Sample outer = new Sample();
      outer.child = value;
      value = outer;
    }
    return value;
  }
}
