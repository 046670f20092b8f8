package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsJson;
import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import dev.shapewright.golden.parcels.model.AcceptParcelResponse;
import dev.shapewright.golden.parcels.model.BusyException;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.ParcelSummary;
import dev.shapewright.golden.parcels.model.Priority;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.codec.CodecException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of the model as JSON, outside of calls. */
final class JsonTest {
  private static final ParcelSummary SUMMARY =
      ParcelSummary.builder().parcelId("p-1").priority(Priority.NEXT_DAY).build();

  @Test
  void requestsResponsesPartsAndEnumerationsAreWrittenAsOnTheWire() {
    AcceptParcelRequest request =
        AcceptParcelRequest.builder()
            .label("l")
            .contents(Contents.builder().text("draft: t").build())
            .stickers(List.of())
            .build();

    assertThat(ParcelsJson.write(request))
        .isEqualTo("{\"label\":\"l\",\"contents\":{\"text\":\"draft: t\"},\"stickers\":[]}");
    assertThat(ParcelsJson.write(AcceptParcelResponse.builder().parcelId("é").build()))
        .isEqualTo("{\"parcelId\":\"é\"}");
    assertThat(ParcelsJson.write(SUMMARY))
        .isEqualTo("{\"parcelId\":\"p-1\",\"priority\":\"next-day\"}");
    assertThat(ParcelsJson.write(Priority.of("some day"))).isEqualTo("\"some day\"");
    assertThat(ParcelsJson.writeBytes(SUMMARY))
        .isEqualTo(ParcelsJson.write(SUMMARY).getBytes(UTF_8));
  }

  @Test
  void membersMayStandOnLinesOfTheirOwn() {
    String json =
        ParcelsJson.writeIndented(
            AcceptParcelRequest.builder()
                .contents(Contents.builder().text("t").build())
                .routes(List.of(List.of("a", "b")))
                .build());

    assertThat(json)
        .isEqualTo(
            """
            {
              "contents" : {
                "text" : "t"
              },
              "routes" : [ [ "a", "b" ] ]
            }""");
    assertThat(ParcelsJson.write(ParcelsJson.read(json, AcceptParcelRequest.class)))
        .isEqualTo("{\"contents\":{\"text\":\"t\"},\"routes\":[[\"a\",\"b\"]]}");
  }

  @Test
  void sensitiveMembersAreWrittenInPlain() {
    assertThat(ParcelsJson.write(AcceptParcelRequest.builder().secret("swordfish").build()))
        .isEqualTo("{\"secret\":\"swordfish\"}");
  }

  @Test
  void metadataOfResponsesAreLeftOut() {
    AcceptParcelResponse answer =
        AcceptParcelResponse.builder()
            .parcelId("p")
            .responseMetadata(new ResponseMetadata(200, Headers.empty(), List.of()))
            .build();
    AcceptParcelResponse read =
        ParcelsJson.read(ParcelsJson.write(answer), AcceptParcelResponse.class);

    assertThat(read).isEqualTo(answer);
    assertThat(read.responseMetadata()).isEqualTo(ResponseMetadata.none());
  }

  @Test
  void whatIsReadMayHaveMoreMembersThanTheModel() {
    assertThat(
            ParcelsJson.read(
                " {\"new\": [{}], \"parcelId\": \"p-1\", \"priority\": \"next-day\"}\n",
                ParcelSummary.class))
        .isEqualTo(SUMMARY);
    assertThat(ParcelsJson.read("\"some day\"".getBytes(UTF_8), Priority.class))
        .isEqualTo(Priority.of("some day"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"parcels\":[{\"parcelId\":1}]} | Expected a string at /parcels/0/parcelId (byte 24), found a number",
        "null | Expected an object at the root (byte 0), found null",
        "[] | Expected an object at the root (byte 0), found an array",
        "`` | Expected an object at the root (byte 1), found the end of the body",
        "{} {} | Expected the end of the body at the root (byte 3), found something after the root value",
        "{\"parcels\": | Expected well-formed JSON at /parcels (byte 11), found the end of the body: it is cut off"
      })
  void whatCannotBeReadIsRefusedWithItsPlace(String json, String message)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("dev.shapewright.golden.parcels.model.ListParcelsResponse");
    assertThatThrownBy(() -> ParcelsJson.read(json, type))
        .isInstanceOf(CodecException.class)
        .hasMessage(message);
  }

  @Test
  void whatJsonCannotExpressIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> ParcelsJson.write(SUMMARY.toBuilder().parcelId("\ud83d").build()))
        .isInstanceOf(CodecException.class)
        .hasMessage("Half of a surrogate pair at index 0 of the string or key at /parcelId");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        String.class,
        ParcelSummary.Builder.class,
        Priority.Known.class,
        BusyException.class,
        dev.shapewright.golden.parcels.ParcelsClient.class,
        Tree.class
      })
  void otherClassesHaveNoJsonForm(Class<?> type) {
    assertThatThrownBy(() -> ParcelsJson.read("{}", type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(type.getName() + " has no JSON form in this model");
  }

  /** A class of another package with the name of one of the model. */
  private static final class Tree {}

  @Test
  void objectsOfOtherClassesAreNotWritten() {
    assertThatThrownBy(() -> ParcelsJson.write("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String has no JSON form in this model");
  }
}
