package dev.shapewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON values of any kind. */
class DocumentTest {
  private static final List<Document> ONE_OF_EACH =
      List.of(
          Document.ofNull(),
          Document.of(true),
          Document.of(1),
          Document.of("s"),
          Document.of(List.of(Document.of("s"))),
          Document.of(Map.of("k", Document.ofNull())));

  @Test
  void eachIsOfOneKind() {
    assertThat(ONE_OF_EACH)
        .extracting(
            each ->
                List.of(
                        each.isNull(),
                        each.isBoolean(),
                        each.isNumber(),
                        each.isString(),
                        each.isList(),
                        each.isMap())
                    .indexOf(true))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(ONE_OF_EACH).doesNotHaveDuplicates();
  }

  @Test
  void givesWhatItWasMadeOf() {
    assertThat(Document.of(true).asBoolean()).isTrue();
    assertThat(Document.of(Long.MIN_VALUE).asNumber()).isEqualTo(Long.MIN_VALUE + "");
    assertThat(Document.of(0.1).asNumber()).isEqualTo("0.1");
    assertThat(Document.of(new BigDecimal("1.10")).asNumber()).isEqualTo(new BigDecimal("1.10"));
    assertThat(Document.of("s").asString()).isEqualTo("s");
    assertThat(ONE_OF_EACH.get(4).asList()).containsExactly(Document.of("s"));
    assertThat(ONE_OF_EACH.get(5).asMap()).containsExactly(Map.entry("k", Document.ofNull()));
  }

  @Test
  void refusesToBeAnotherKind() {
    Document text = Document.of("secret");
    assertThatThrownBy(text::asBoolean)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The document is not a boolean");
    assertThatThrownBy(text::asNumber).hasMessage("The document is not a number");
    assertThatThrownBy(text::asList).hasMessage("The document is not a list");
    assertThatThrownBy(text::asMap).hasMessage("The document is not a map");
    assertThatThrownBy(() -> Document.ofNull().asString())
        .hasMessage("The document is not a string");
  }

  @Test
  void numbersAreEqualWhenTheirValuesAre() {
    Document one = Document.of(new BigDecimal("1.0"));
    assertThat(one).isEqualTo(Document.of(1)).hasSameHashCodeAs(Document.of(1));
    assertThat(Document.of(new BigDecimal("0.00"))).hasSameHashCodeAs(Document.of(0));
    assertThat(one).isNotEqualTo(Document.of(2)).isNotEqualTo(Document.of("1"));
    assertThat(Document.of(List.of(one))).isEqualTo(Document.of(List.of(Document.of(1))));
    BigDecimal large = new BigDecimal("1e999999999");
    assertThat(Document.of(large)).isEqualTo(Document.of(large)).isNotEqualTo(one);
    Document largest = Document.of(new BigDecimal("100e2147483647"));
    Document again = Document.of(new BigDecimal("100e2147483647"));
    assertThat(largest).isEqualTo(again).hasSameHashCodeAs(again);
    assertThat(Document.of(new BigDecimal("123456789012345678901234567890.100")))
        .hasSameHashCodeAs(Document.of(new BigDecimal("123456789012345678901234567890.1")));
  }

  @Test
  void copiesWhatItHolds() {
    List<Document> items = new ArrayList<>(List.of(Document.of(1)));
    Map<String, Document> entries = new LinkedHashMap<>();
    entries.put("z", Document.of(1));
    entries.put("a", Document.of(2));
    Document list = Document.of(items);
    Document map = Document.of(entries);
    items.clear();
    entries.clear();

    assertThat(list.asList()).hasSize(1);
    assertThat(map.asMap().keySet()).containsExactly("z", "a");
    assertThatThrownBy(() -> list.asList().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void holdsNoNullsOfJava() {
    Map<String, Document> map = new HashMap<>();
    map.put("k", null);
    assertThatThrownBy(() -> Document.of(Arrays.asList(Document.of(1), null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Document.of(map)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Document.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void isSpelledAsJson() {
    Map<String, Document> map = new LinkedHashMap<>();
    map.put("a\"b", Document.of(List.of()));
    map.put("", Document.of(ONE_OF_EACH));
    assertThat(Document.of(map))
        .hasToString("{\"a\\\"b\":[],\"\":[null,true,1,\"s\",[\"s\"],{\"k\":null}]}");
    assertThat(Document.of("\\ \n \u001f é \ud83d\ude00"))
        .hasToString("\"\\\\ \\u000a \\u001f é \ud83d\ude00\"");
  }
}
