package dev.shapewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MapCopyTest {
  @Test
  void aCopyKeepsItsOrderAndTakesNoChange() {
    Map<String, Integer> from = new LinkedHashMap<>();
    for (int i = 20; i > 0; i--) {
      from.put("k" + i, i);
    }
    Map<String, Integer> copy = MapCopy.of(from, "sizes");
    assertThat(copy.keySet()).containsExactlyElementsOf(from.keySet());
    from.clear();

    assertThat(copy).hasSize(20);
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullsAreRefusedInTheNameOfTheMember() {
    Map<String, @Nullable Integer> nullValue = new LinkedHashMap<>();
    nullValue.put("k", null);
    Map<@Nullable String, Integer> nullKey = new LinkedHashMap<>();
    nullKey.put(null, 1);

    assertThatThrownBy(() -> MapCopy.of(nullValue, "sizes"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sizes has a null value");
    assertThatThrownBy(() -> MapCopy.of(nullKey, "sizes"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sizes has a null key");
    assertThatThrownBy(() -> MapCopy.ofSparse(nullKey, "sizes"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sizes has a null key");
    assertThat(MapCopy.ofSparse(nullValue, "sizes")).isEqualTo(nullValue);
  }
}
