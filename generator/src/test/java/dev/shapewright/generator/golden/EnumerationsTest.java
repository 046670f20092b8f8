package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.golden.parcels.model.Priority;
import org.junit.jupiter.api.Test;

/** Open enumerations. */
final class EnumerationsTest {
  @Test
  void valuesOfTheModelAreConstants() {
    assertThat(Priority.of("NORMAL")).isSameAs(Priority.NORMAL);
    assertThat(Priority.of("5.1")).isSameAs(Priority.VALUE_5_1);
    assertThat(Priority.of("AWS::X")).isSameAs(Priority.AWS_X);
    assertThat(Priority.of("")).isSameAs(Priority.EMPTY);
    assertThat(Priority.of("next-day")).isSameAs(Priority.NEXT_DAY);
    assertThat(Priority.of("next day")).isSameAs(Priority.NEXT_DAY2);
    assertThat(Priority.values())
        .hasSize(9)
        .startsWith(Priority.NORMAL, Priority.NEXT_DAY)
        .allMatch(Priority::isKnown)
        .allSatisfy(each -> assertThat(Priority.of(each.value())).isSameAs(each));
  }

  @Test
  void unknownValuesAreKeptAsTheyCame() {
    Priority unknown = Priority.of("tomorrow");

    assertThat(unknown.value()).isEqualTo("tomorrow");
    assertThat(unknown).hasToString("tomorrow");
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.known()).isEqualTo(Priority.Known.UNRECOGNIZED2);
    assertThat(unknown)
        .isEqualTo(Priority.of("tomorrow"))
        .hasSameHashCodeAs(Priority.of("tomorrow"))
        .isNotEqualTo(Priority.of("today"))
        .isNotEqualTo(Priority.NORMAL);
  }

  @Test
  void aValueOfTheModelMayBeCalledUnrecognized() {
    assertThat(Priority.of("UNRECOGNIZED").isKnown()).isTrue();
    assertThat(Priority.of("UNRECOGNIZED").known()).isEqualTo(Priority.Known.UNRECOGNIZED);
  }

  @Test
  void switchesOverTheClosedEnum() {
    String told =
        switch (Priority.of("5.1").known()) {
          case VALUE_5_1 -> "surround";
          default -> "other";
        };
    assertThat(told).isEqualTo("surround");
  }
}
