package dev.shapewright.generator.golden;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Collections of collections, which are copied with what they hold. */
final class NestedCollectionsTest {
  private static Map<String, List<@Nullable String>> layer() {
    Map<String, List<@Nullable String>> layer = new LinkedHashMap<>();
    layer.put("top", new ArrayList<>(Arrays.asList("a", null)));
    layer.put("back", new ArrayList<>(List.of("b")));
    return layer;
  }

  @Test
  void theListsOfAListAreCopied() {
    List<String> route = new ArrayList<>(List.of("a"));
    AcceptParcelRequest.Builder builder = AcceptParcelRequest.builder().routes(List.of(route));
    AcceptParcelRequest request = builder.build();
    route.add("b");

    assertThat(request.routes()).containsExactly(List.of("a"));
    assertThat(builder.build()).isEqualTo(request);
    assertUnmodifiable(request.routes());
    assertUnmodifiable(request.routes().get(0));
  }

  @Test
  void theListsOfAMapAreCopied() {
    List<String> words = new ArrayList<>(List.of("a"));
    AcceptParcelRequest request =
        AcceptParcelRequest.builder().stamps(Map.of("NORMAL", words)).build();
    words.clear();

    assertThat(request.stamps()).containsExactly(Map.entry("NORMAL", List.of("a")));
    assertThatThrownBy(() -> request.stamps().put("k", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertUnmodifiable(request.stamps().get("NORMAL"));
  }

  @Test
  void theEntriesOfANestedMapKeepTheirOrder() {
    Map<String, List<String>> stamps = new LinkedHashMap<>();
    for (int i = 20; i > 0; i--) {
      stamps.put("k" + i, List.of());
    }

    assertThat(AcceptParcelRequest.builder().stamps(stamps).build().stamps().keySet())
        .containsExactlyElementsOf(stamps.keySet());
  }

  @Test
  void everyLevelOfThreeIsCopiedAndOnlySparseOnesKeepNulls() {
    Map<String, List<@Nullable String>> layer = layer();
    List<@Nullable Map<String, List<@Nullable String>>> layers =
        new ArrayList<>(Arrays.asList(layer, null));
    AcceptParcelRequest request = AcceptParcelRequest.builder().layers(layers).build();
    layer.values().forEach(List::clear);
    layer.clear();
    layers.clear();

    assertThat(request.layers()).containsExactly(layer(), null);
    assertUnmodifiable(request.layers());
    Map<String, List<@Nullable String>> copy = request.layers().get(0);
    assertThat(copy.keySet()).containsExactly("top", "back");
    assertThatThrownBy(() -> copy.put("k", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertUnmodifiable(copy.get("top"));
  }

  @Test
  void nullsWhereTheModelAllowsNoneAreRefused() {
    AcceptParcelRequest.Builder builder = AcceptParcelRequest.builder();
    Map<String, List<String>> stamps = new LinkedHashMap<>();
    stamps.put("NORMAL", null);

    assertThatThrownBy(() -> builder.routes(Arrays.asList(List.of(), null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.routes(List.of(Arrays.asList("a", null))))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.stamps(stamps))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("stamps has a null value");
    assertThatThrownBy(() -> builder.stamps(nullKey(List.of())))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("stamps has a null key");
    assertThatThrownBy(() -> builder.layers(List.of(nullKey(List.of()))))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("layers has a null key");
    assertThat(builder.routes(null).stamps(null).layers(null).build())
        .isEqualTo(AcceptParcelRequest.builder().build());
  }

  @Test
  void mapsThatAreNotNestedTakeNoNullsEither() {
    AcceptParcelRequest.Builder builder = AcceptParcelRequest.builder();
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("k", null);
    Map<String, @Nullable Integer> sizes = new LinkedHashMap<>();
    sizes.put("k", null);

    assertThatThrownBy(() -> builder.tags(tags))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("tags has a null value");
    assertThatThrownBy(() -> builder.tags(nullKey("v")))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("tags has a null key");
    assertThatThrownBy(() -> builder.sizes(nullKey(1)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sizes has a null key");
    assertThat(builder.sizes(sizes).build().sizes()).isEqualTo(sizes);
  }

  private static <V> Map<String, V> nullKey(V value) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(null, value);
    return map;
  }

  private static void assertUnmodifiable(@Nullable List<?> list) {
    assertThat(list).isNotNull();
    assertThatThrownBy(() -> requireNonNull(list).add(null))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
