package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonErrorTest {
  /** Type, code and message. */
  private static List<@Nullable String> read(String body) {
    JsonError error = parse(body);
    return Arrays.asList(error.type(), error.code(), error.message());
  }

  private static JsonError parse(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return JsonError.read(bytes, bytes.length);
  }

  private static @Nullable String errorCode(@Nullable String header, String body) {
    Headers headers =
        header == null
            ? Headers.empty()
            : Headers.builder().add("X-Amzn-ErrorType", header).build();
    return parse(body).errorCode(headers);
  }

  @Test
  void theThreeMembersAreFoundAmongOthers() {
    assertThat(
            read(
                "{\"x\":{\"message\":\"inner\"},\"message\":\"m\",\"y\":[1,[]],\"__type\":\"a#T\","
                    + "\"code\":\"c\",\"z\":null}"))
        .containsExactly("a#T", "c", "m");
  }

  @Test
  void theLowerCaseSpellingComesFirst() {
    assertThat(read("{\"Message\":\"U\",\"message\":\"l\",\"Code\":\"C\",\"code\":\"c\"}"))
        .containsExactly(null, "c", "l");
    assertThat(read("{\"message\":\"l\",\"Message\":\"U\",\"code\":\"c\",\"Code\":\"C\"}"))
        .containsExactly(null, "c", "l");
    assertThat(read("{\"Message\":\"U\",\"Code\":\"C\"}")).containsExactly(null, "C", "U");
  }

  @Test
  void onlyStringsCount() {
    assertThat(read("{\"message\":5,\"code\":400,\"__type\":{\"a\":1},\"Message\":\"m\"}"))
        .containsExactly(null, null, "m");
    assertThat(read("{\"message\":null,\"code\":true,\"__type\":[\"T\"]}"))
        .containsExactly(null, null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "5",
        "\"message\"",
        "[{\"message\":\"m\"}]",
        "<html><body/></html>",
        "Bad Gateway",
        "{",
        "}",
        "\u0000"
      })
  void garbageSaysNothing(String body) {
    assertThat(read(body)).containsExactly(null, null, null);
  }

  @Test
  void whatStandsBeforeAFaultIsKept() {
    assertThat(read("{\"__type\":\"T\",\"message\":\"cut o")).containsExactly("T", null, null);
    assertThat(read("{\"__type\":\"T\",\"x\":" + "[".repeat(2000)))
        .containsExactly("T", null, null);
  }

  @Test
  void nothingBeyondSixtyFourKibibytesIsRead() {
    String head = "{\"message\":\"m\",\"pad\":\"";
    String tail = "\",\"__type\":\"T\"}";
    int pad = 64 * 1024 - head.length() - tail.length();
    assertThat(read(head + "p".repeat(pad) + tail)).containsExactly("T", null, "m");
    assertThat(read(head + "p".repeat(pad + 3) + tail)).containsExactly(null, null, "m");
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] body = new byte[random.nextInt(60)];
      random.nextBytes(body);
      assertThat(JsonError.read(body, body.length)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "H | {\"__type\":\"T\",\"code\":\"c\"} | H",
        "- | {\"code\":\"c\",\"__type\":\"T\"} | T",
        "- | {\"code\":\"c\",\"Code\":\"C\"} | c",
        "- | {\"Code\":\"C\"} | C",
        "- | {\"code\":5,\"Code\":\"C\"} | C",
        "- | {} | -",
        "- | <html/> | -",
        "H:http://internal.example/x#y | {} | H",
        "ns#H:http://internal.example/ | {} | H",
        "- | {\"__type\":\"com.amazonaws.datapipeline#TaskNotFoundException\"} |"
            + " TaskNotFoundException",
        "- | {\"__type\":\"ns#T:http://x#z\"} | T",
        "':x' | {\"__type\":\"T\"} | T",
        "'' | {\"__type\":\"ns#\",\"code\":\"c\"} | c",
      })
  void theFirstSourceThatYieldsACodeDecides(
      @Nullable String header, String body, @Nullable String expected) {
    assertThat(errorCode(header, body)).isEqualTo(expected);
  }
}
