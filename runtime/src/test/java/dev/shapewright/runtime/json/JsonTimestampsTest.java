package dev.shapewright.runtime.json;

import static dev.shapewright.runtime.codec.TimestampFormat.ISO_8601;
import static dev.shapewright.runtime.codec.TimestampFormat.RFC_822;
import static dev.shapewright.runtime.codec.TimestampFormat.UNIX_TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.TimestampFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTimestampsTest {
  private static Instant read(String json, TimestampFormat format) {
    return JsonShapeReader.read(json.getBytes(StandardCharsets.UTF_8), Codecs.timestamp(format));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z",
    "1401388238, 2014-05-29T18:30:38Z",
    "1401388238.990, 2014-05-29T18:30:38.990Z",
    "1.401388238990E9, 2014-05-29T18:30:38.990Z",
    "14013882e2, 2014-05-29T18:30:00Z",
    "1.5E-3, 1970-01-01T00:00:00.001500Z",
    "-0.5, 1969-12-31T23:59:59.5Z",
    "-1, 1969-12-31T23:59:59Z",
    "-1.25, 1969-12-31T23:59:58.75Z",
    "0.1234567899, 1970-01-01T00:00:00.123456789Z",
    "-0.0000000001, 1969-12-31T23:59:59.999999999Z",
    "1e-999999999, 1970-01-01T00:00:00Z",
    "-1e-999999999, 1969-12-31T23:59:59.999999999Z",
    "0e999999999, 1970-01-01T00:00:00Z",
    "31556889864403199.999999999, +1000000000-12-31T23:59:59.999999999Z",
    "-31557014167219200, -1000000000-01-01T00:00:00Z",
  })
  void epochSecondsAreReadInEverySpellingOfANumber(String json, String expected) {
    assertThat(read(json, UNIX_TIMESTAMP)).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31556889864403200", "-31557014167219200.1", "1e17", "1e999999999", "9223372036854775807",
        "99999999999999999999999", "\"1401388238\"", "\"2014-05-29T18:30:38Z\"", "true", "{}"
      })
  void epochSecondsOutOfRangeAndOtherTypesAreRefused(String json) {
    assertThatThrownBy(() -> read(json, UNIX_TIMESTAMP)).isInstanceOf(CodecException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T23:24:02Z, 2026-11-20T23:24:02Z",
    "2026-11-20T23:24:02.5Z, 2026-11-20T23:24:02.5Z",
    "2026-11-20T23:24:02.123456789Z, 2026-11-20T23:24:02.123456789Z",
    "2026-11-20T23:24:02.1234567899999Z, 2026-11-20T23:24:02.123456789Z",
    "2026-11-20t23:24:02z, 2026-11-20T23:24:02Z",
    "2026-11-20T23:24:02+01:00, 2026-11-20T22:24:02Z",
    "2026-11-20T23:24:02.25-23:59, 2026-11-21T23:23:02.25Z",
    "2026-11-20T23:24:02-00:00, 2026-11-20T23:24:02Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
  })
  void isoDatesAreReadWithFractionAndOffset(String text, String expected) {
    assertThat(read('"' + text + '"', ISO_8601)).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-20",
        "2026-11-20T23:24Z",
        "2026-11-20T23:24:02",
        "2026-11-20 23:24:02Z",
        "2026-11-20T23:24:02.Z",
        "2026-11-20T23:24:02Zx",
        "2026-13-20T23:24:02Z",
        "2026-00-20T23:24:02Z",
        "2025-02-29T00:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:60:02Z",
        "2026-11-20T23:24:60Z",
        "2026-11-20T23:24:02+0100",
        "2026-11-20T23:24:02+24:00",
        "2026-11-20T23:24:02+01:60",
        "26-11-20T23:24:02Z",
        "+2026-11-20T23:24:02Z",
        "2026-11-20T23:24:02,5Z",
        "２026-11-20T23:24:02Z"
      })
  void otherTextsAreNoIsoDates(String text) {
    assertThatThrownBy(() -> read('"' + text + '"', ISO_8601))
        .isInstanceOf(CodecException.class)
        .hasMessage(
            "Expected a timestamp such as 2026-11-20T23:24:02.5Z at the root (byte 0), found another"
                + " string");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 20 Nov 2026 23:24:02 GMT | 2026-11-20T23:24:02Z",
        "Fri, 20 Nov 2026 23:24:02.5 GMT | 2026-11-20T23:24:02.5Z",
        "Tue, 29 Apr 2014 18:30:38.123456 GMT | 2014-04-29T18:30:38.123456Z",
        "Thu, 1 Jan 1970 00:00:00 GMT | 1970-01-01T00:00:00Z",
      })
  void httpDatesAreReadWithAnOptionalFraction(String text, String expected) {
    assertThat(read('"' + text + '"', RFC_822)).isEqualTo(Instant.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Fri",
        "Fry, 20 Nov 2026 23:24:02 GMT",
        "riS, 20 Nov 2026 23:24:02 GMT",
        "Fri 20 Nov 2026 23:24:02 GMT",
        "Fri, 20 nov 2026 23:24:02 GMT",
        "Fri, 31 Nov 2026 23:24:02 GMT",
        "Fri, 020 Nov 2026 23:24:02 GMT",
        "Fri, 20 Nov 26 23:24:02 GMT",
        "Fri, 20 Nov 2026 23:24 GMT",
        "Fri, 20 Nov 2026 23:24:02 CET",
        "Fri, 20 Nov 2026 23:24:02",
        "Fri, 20-Nov-2026 23:24:02 GMT",
        "Fri, 20 Nov 2026 23:24:02 GMT+1"
      })
  void otherTextsAreNoHttpDates(String text) {
    assertThatThrownBy(() -> read('"' + text + '"', RFC_822)).isInstanceOf(CodecException.class);
  }

  @Test
  void theJdksFormatterAgreesOnManyDates() {
    Random random = new Random(42);
    DateTimeFormatter http =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    for (int i = 0; i < 2000; i++) {
      long millis = -62135596800000L + (long) (random.nextDouble() * 315537897599999L);
      Instant instant = Instant.ofEpochMilli(millis);
      assertThat(DateTexts.parseIso(DateTimeFormatter.ISO_INSTANT.format(instant)))
          .isEqualTo(instant);
      assertThat(Instant.parse(DateTexts.iso(instant))).isEqualTo(instant);
      assertThat(DateTexts.http(instant)).isEqualTo(http.format(instant));
      assertThat(DateTexts.parseHttp(http.format(instant)))
          .isEqualTo(Instant.ofEpochSecond(Math.floorDiv(millis, 1000L)));
      String spelt = DateTexts.epochSeconds(instant);
      assertThat(read(spelt, UNIX_TIMESTAMP)).isEqualTo(instant);
    }
  }
}
