package dev.shapewright.golden.parcels.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import dev.shapewright.golden.parcels.model.AcceptParcelResponse;
import dev.shapewright.golden.parcels.model.CloseOfficeRequest;
import dev.shapewright.golden.parcels.model.CloseOfficeResponse;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.MeasureEverythingRequest;
import dev.shapewright.golden.parcels.model.MeasureEverythingResponse;
import dev.shapewright.golden.parcels.model.NotifyRequest;
import dev.shapewright.golden.parcels.model.Priority;
import dev.shapewright.golden.parcels.model.Proof;
import dev.shapewright.golden.parcels.model.TrackParcelRequest;
import dev.shapewright.golden.parcels.model.TrackParcelResponse;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.client.ResponseReader;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.ValueWriter;
import dev.shapewright.runtime.json.JsonShapeReader;
import dev.shapewright.runtime.json.JsonShapeWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated codecs write and read, as JSON. */
final class CodecsTest {
  private static <T> String json(T value, ValueWriter<T> writer) {
    return new String(JsonShapeWriter.write(value, writer), UTF_8);
  }

  private static <T> T read(String json, ResponseReader<T> reader) {
    return JsonShapeReader.<T>read(
        json.getBytes(UTF_8), in -> reader.read(in, ResponseMetadata.none()));
  }

  @Test
  void writesMembersInTheOrderOfTheModelAndNoAbsentOnes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("z", null);
    sizes.put("a", 1);
    AcceptParcelRequest request =
        AcceptParcelRequest.builder()
            .sizes(sizes)
            .notes(Arrays.asList("n", null))
            .routes(List.of(List.of("a"), List.of()))
            .stamps(Map.of("NORMAL", List.of("red")))
            .priority(Priority.of("5.1"))
            .stickers(List.of())
            .contents(
                Contents.builder().parts(Map.of("p", Contents.builder().text("t").build())).build())
            .label("l")
            .build();

    assertThat(json(request, AcceptParcelRequestCodec.INSTANCE))
        .isEqualTo(
            """
            {"label":"l","contents":{"parts":{"p":{"text":"t"}}},"priority":"5.1","stickers":[],\
            "routes":[["a"],[]],"notes":["n",null],"sizes":{"z":null,"a":1},\
            "stamps":{"NORMAL":["red"]}}""");
  }

  @Test
  void usesTheNamesOfTheModel() {
    NotifyRequest request =
        NotifyRequest.builder()
            .defaultValue("d")
            .hashCodeValue(1)
            .instance("i")
            .taskId("t")
            .task_id("u")
            .kmsKeyARN("k")
            .build();

    assertThat(json(request, NotifyRequestCodec.INSTANCE))
        .isEqualTo(
            """
            {"default":"d","HashCode":1,"instance":"i","taskId":"t","task_id":"u","KMSKeyARN":"k"}""");
  }

  @Test
  void operationsWithoutInputOrOutputUseEmptyObjects() {
    assertThat(json(CloseOfficeRequest.builder().build(), CloseOfficeRequestCodec.INSTANCE))
        .isEqualTo("{}");
    assertThat(read("{\"later\":[1]}", CloseOfficeResponseCodec.INSTANCE))
        .isEqualTo(CloseOfficeResponse.builder().build());
  }

  @Test
  void readsBackWhatItWrites() {
    Instant time = Instant.parse("2026-11-20T10:15:30Z");
    MeasureEverythingRequest request =
        MeasureEverythingRequest.builder()
            .count(Integer.MIN_VALUE)
            .distance(Long.MAX_VALUE)
            .ratio(0.1f)
            .weight(Double.MIN_VALUE)
            .atoms(new BigInteger("123456789012345678901234567890"))
            .price(new BigDecimal("0.1234567890123456789"))
            .fragile(false)
            .letter("x")
            .tiny(-1)
            .small(2)
            .seen(time)
            .seenUnix(time)
            .seenIso(time)
            .seenRfc(time)
            .history(List.of(time))
            .photo(Bytes.copyOf(new byte[] {0, -1}))
            .build();
    String json = json(request, MeasureEverythingRequestCodec.INSTANCE);

    assertThat(json)
        .contains(
            "\"seen\":1795169730,\"seenUnix\":1795169730,\"seenIso\":\"2026-11-20T10:15:30Z\","
                + "\"seenRfc\":\"Fri, 20 Nov 2026 10:15:30 GMT\",\"history\":[\"2026-11-20T10:15:30Z\"],"
                + "\"photo\":\"AP8=\"");
    MeasureEverythingResponse response = read(json, MeasureEverythingResponseCodec.INSTANCE);
    assertThat(response.toString())
        .isEqualTo(request.toString().replace("EverythingRequest", "EverythingResponse"));
    assertThat(response.price()).isEqualTo(request.price());
    assertThat(response.photo()).isEqualTo(request.photo());
  }

  @Test
  void readsNestedValuesSkipsUnknownMembersAndKeepsUnknownValues() {
    AcceptParcelResponse response =
        read(
            """
            {"parcelId":"p","new":{"a":[1,{}]},"priority":"later","routes":[["a"],[]],
             "contents":{"parts":{"x":{"text":"t","animal":{"name":"n"}}}}}""",
            AcceptParcelResponseCodec.INSTANCE);

    assertThat(response.parcelId()).isEqualTo("p");
    assertThat(response.priority()).isEqualTo(Priority.of("later"));
    assertThat(response.routes()).containsExactly(List.of("a"), List.of());
    assertThat(response.contents())
        .hasToString(
            "Contents[text=null, parts={x=Contents[text=t, parts=null,"
                + " animal=OldAnimal[name=n]]}, animal=null]");
  }

  @Test
  void collectionsThatAreReadAreUnmodifiableAtEachLevel() {
    AcceptParcelResponse response =
        read(
            """
            {"routes":[["a"],[]],"layers":[{"top":["a",null]},null,{}]}""",
            AcceptParcelResponseCodec.INSTANCE);

    assertThat(response.layers()).hasSize(3).contains((Map<String, List<String>>) null);
    for (List<?> list :
        List.of(
            response.routes(),
            response.routes().get(0),
            response.routes().get(1),
            response.layers(),
            response.layers().get(0).get("top"))) {
      assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
    }
    for (Map<?, ?> map : List.of(response.layers().get(0), response.layers().get(2))) {
      assertThatThrownBy(() -> map.put(null, null))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void jsonInAStringStaysText() {
    String filter = "{\"kind\":[\"left\"]}";
    assertThat(
            json(
                TrackParcelRequest.builder().filter(filter).build(),
                TrackParcelRequestCodec.INSTANCE))
        .isEqualTo("{\"filter\":\"{\\\"kind\\\":[\\\"left\\\"]}\"}");
    assertThat(
            read("{\"events\":[\"{\\\"at\\\": 1}\"]}", TrackParcelResponseCodec.INSTANCE).events())
        .containsExactly("{\"at\": 1}");
  }

  @Test
  void documentsHoldAnyJsonAndNullIsOneOfThem() {
    Document hints =
        Document.of(
            Map.of(
                "a", Document.of(List.of(Document.of(1), Document.ofNull(), Document.of(true)))));
    TrackParcelRequest request = TrackParcelRequest.builder().hints(hints).build();
    assertThat(json(request, TrackParcelRequestCodec.INSTANCE))
        .isEqualTo("{\"hints\":{\"a\":[1,null,true]}}");
    assertThat(
            json(
                request.toBuilder().hints(Document.ofNull()).build(),
                TrackParcelRequestCodec.INSTANCE))
        .isEqualTo("{\"hints\":null}");

    TrackParcelResponse response =
        read(
            """
            {"state":null,"states":["a",null],"statesByPlace":{"x":null,"y":1.50},"gaps":[null],
             "events":null}""",
            TrackParcelResponseCodec.INSTANCE);
    assertThat(response.state()).isEqualTo(Document.ofNull());
    assertThat(response.states()).containsExactly(Document.of("a"), Document.ofNull());
    assertThat(response.statesByPlace())
        .containsExactly(
            Map.entry("x", Document.ofNull()), Map.entry("y", Document.of(new BigDecimal("1.50"))));
    assertThat(response.gaps()).containsExactly(Document.ofNull());
    assertThat(response.hasEvents()).isFalse();
    assertThat(read("{}", TrackParcelResponseCodec.INSTANCE).state()).isNull();
  }

  @Test
  void timestampsOfAMapAreInTheFormatOfTheirShapeAndLocationNamesAreOfOtherProtocols() {
    TrackParcelResponse response =
        read(
            "{\"seen\":{\"NORMAL\":\"2026-11-20T10:15:30Z\"},\"lastSeen\":{}}",
            TrackParcelResponseCodec.INSTANCE);

    assertThat(response.seen())
        .containsExactly(Map.entry(Priority.NORMAL.value(), Instant.parse("2026-11-20T10:15:30Z")));
    assertThat(json(response, TrackParcelResponseCodec.INSTANCE))
        .isEqualTo("{\"seen\":{\"NORMAL\":\"2026-11-20T10:15:30Z\"}}");
  }

  @Test
  void aUnionHasTheMemberThatCameOrNoneThatIsKnown() {
    TrackParcelResponse response =
        read(
            """
            {"proof":{"proofs":[{"statement":null},{"later":{"x":1}},{"twice":{"photo":"AA=="}},
              {"__type":"x","statement":[]}]}}""",
            TrackParcelResponseCodec.INSTANCE);

    assertThat(requireNonNull(response.proof()).proofs())
        .containsExactly(
            Proof.builder().statement(Document.ofNull()).build(),
            Proof.builder().build(),
            Proof.builder()
                .twice(Proof.builder().photo(Bytes.copyOf(new byte[] {0})).build())
                .build(),
            Proof.builder().statement(Document.of(List.of())).build());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0})
  void numbersThatJsonDoesNotHaveAreStrings(double value) {
    MeasureEverythingRequest request =
        MeasureEverythingRequest.builder().weight(value).ratio((float) value).build();
    String json = json(request, MeasureEverythingRequestCodec.INSTANCE);

    assertThat(json)
        .isEqualTo(
            value == 0
                ? "{\"ratio\":-0.0,\"weight\":-0.0}"
                : "{\"ratio\":\"%1$s\",\"weight\":\"%1$s\"}".formatted(value));
    MeasureEverythingResponse response = read(json, MeasureEverythingResponseCodec.INSTANCE);
    assertThat(response.weight()).isEqualTo(Double.valueOf(value));
    assertThat(response.ratio()).isEqualTo(Float.valueOf((float) value));
  }

  @Test
  void refusesAnotherType() {
    assertThatThrownBy(() -> read("{\"parcelId\":[]}", AcceptParcelResponseCodec.INSTANCE))
        .isInstanceOf(CodecException.class);
  }
}
