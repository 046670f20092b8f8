package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import dev.shapewright.golden.parcels.model.AcceptParcelResponse;
import dev.shapewright.golden.parcels.model.CloseOfficeRequest;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.NotifyRequest;
import dev.shapewright.golden.parcels.model.ParcelsList;
import dev.shapewright.golden.parcels.model.TrackParcelRequest;
import dev.shapewright.runtime.Document;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.ResponseMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests, responses and their parts. */
final class StructuresTest {
  private static AcceptParcelRequest.Builder full() {
    return AcceptParcelRequest.builder()
        .label("fragile")
        .contents(Contents.builder().text("draft: hello").build())
        .stickers(List.of("b", "a"))
        .tags(Map.of("k", "v"))
        .code("AB-1");
  }

  @Test
  void equalMembersMakeEqualObjects() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().label("other").build()).isNotEqualTo(full().build());
    assertThat(full().stickers(List.of("a", "b")).build()).isNotEqualTo(full().build());
    assertThat(CloseOfficeRequest.builder().build())
        .isEqualTo(CloseOfficeRequest.builder().build())
        .hasSameHashCodeAs(CloseOfficeRequest.builder().build());
  }

  @Test
  void membersNamedLikeTheVariablesOfEqualsAreCompared() {
    NotifyRequest request = NotifyRequest.builder().other("a").that("b").build();

    assertThat(request).isEqualTo(NotifyRequest.builder().other("a").that("b").build());
    assertThat(request).isNotEqualTo(NotifyRequest.builder().other("x").that("b").build());
    assertThat(request).isNotEqualTo(NotifyRequest.builder().other("a").that("x").build());
  }

  @Test
  void toBuilderStartsFromTheMembers() {
    assertThat(full().build().toBuilder().build()).isEqualTo(full().build());
    AcceptParcelRequest changed = full().build().toBuilder().code(null).build();
    assertThat(changed.code()).isNull();
    assertThat(changed.label()).isEqualTo("fragile");
    assertThat(CloseOfficeRequest.builder().build().toBuilder().build())
        .isEqualTo(CloseOfficeRequest.builder().build());
  }

  @Test
  void whatWasBuiltDoesNotChangeWithItsBuilder() {
    AcceptParcelRequest.Builder builder = full();
    AcceptParcelRequest before = builder.build();
    builder.label("changed");

    assertThat(before.label()).isEqualTo("fragile");
  }

  @Test
  void toStringNamesMembersAndHidesSensitiveOnes() {
    String text = full().secret("swordfish").secrets(List.of("opensesame")).build().toString();

    assertThat(text)
        .startsWith("AcceptParcelRequest[label=fragile, contents=Contents[text=draft: hello, ")
        .contains("secret=[sensitive], secrets=[sensitive]")
        .doesNotContain("swordfish")
        .doesNotContain("opensesame");
    assertThat(full().build().toString()).contains("secret=null, secrets=null");
    assertThat(TrackParcelRequest.builder().credentials(Document.of("swordfish")).build())
        .hasToString(
            "TrackParcelRequest[parcelId=null, hints=null, credentials=[sensitive], filter=null]");
    assertThat(CloseOfficeRequest.builder().build()).hasToString("CloseOfficeRequest[]");
  }

  @Test
  void responseMetadataTakesNoPartInEquals() {
    ResponseMetadata metadata = new ResponseMetadata(200, Headers.empty(), List.of());
    AcceptParcelResponse bare = AcceptParcelResponse.builder().parcelId("p").build();
    AcceptParcelResponse answered = bare.toBuilder().responseMetadata(metadata).build();

    assertThat(answered).isEqualTo(bare).hasSameHashCodeAs(bare);
    assertThat(answered.responseMetadata()).isEqualTo(metadata);
    assertThat(answered.toBuilder().build().responseMetadata()).isEqualTo(metadata);
    assertThat(bare.responseMetadata()).isEqualTo(ResponseMetadata.none());
  }

  @Test
  void collectionsAreUnmodifiableCopiesThatKeepTheirOrder() {
    List<String> stickers = new ArrayList<>(List.of("b", "a"));
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 20; i > 0; i--) {
      tags.put("k" + i, "v");
    }
    AcceptParcelRequest request =
        AcceptParcelRequest.builder().stickers(stickers).tags(tags).build();
    List<String> order = List.copyOf(tags.keySet());
    stickers.clear();
    tags.clear();

    assertThat(request.stickers()).containsExactly("b", "a");
    assertThat(request.tags().keySet()).containsExactlyElementsOf(order);
    assertThatThrownBy(() -> request.stickers().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> request.tags().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void sparseCollectionsKeepNulls() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("b", null);
    sizes.put("a", 1);
    AcceptParcelRequest request =
        AcceptParcelRequest.builder().notes(Arrays.asList("a", null)).sizes(sizes).build();

    assertThat(request.notes()).containsExactly("a", null);
    assertThat(request.sizes()).containsExactlyEntriesOf(sizes);
    assertThatThrownBy(() -> request.notes().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void listsThatAreNotSparseTakeNoNulls() {
    assertThatThrownBy(() -> AcceptParcelRequest.builder().stickers(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void absentCollectionsReadAsEmptyAndAreToldApart() {
    AcceptParcelRequest absent = AcceptParcelRequest.builder().build();
    AcceptParcelRequest empty =
        AcceptParcelRequest.builder().stickers(List.of()).tags(Map.of()).build();

    assertThat(absent.stickers()).isEmpty();
    assertThat(absent.tags()).isEmpty();
    assertThat(absent.hasStickers()).isFalse();
    assertThat(absent.hasTags()).isFalse();
    assertThat(empty.hasStickers()).isTrue();
    assertThat(empty.hasTags()).isTrue();
    assertThat(absent).isNotEqualTo(empty);
  }

  @Test
  void namesThatMeanSomethingInJavaGiveWay() {
    NotifyRequest request =
        NotifyRequest.builder()
            .defaultValue("d")
            .classValue("c")
            .notifyValue(true)
            .buildValue("b")
            .equalsValue(1)
            .taskId("first")
            .task_id("second")
            .items(List.of())
            .hasItems(false)
            .list(ParcelsList.builder().next(ParcelsList.builder().build()).build())
            .build();

    assertThat(request.taskId()).isEqualTo("first");
    assertThat(request.task_id()).isEqualTo("second");
    assertThat(request.hasItems()).isFalse();
    assertThat(request.hasItems2()).isTrue();
    assertThat(request.list()).hasToString("ParcelsList[next=ParcelsList[next=null]]");
  }
}
