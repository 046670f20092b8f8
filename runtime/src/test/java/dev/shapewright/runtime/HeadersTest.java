package dev.shapewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  @ParameterizedTest
  @ValueSource(strings = {"canary\rx", "canary\nx", "canary\0x", "canary\r\nX-Evil: 1"})
  void aValueThatCouldEndItsFieldIsRefusedAndNotShown(String value) {
    Headers.Builder builder = Headers.builder().add("A", "1");
    assertThatThrownBy(() -> builder.add("X-Key", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Header X-Key holds a CR, LF or NUL at index 6");
    assertThatThrownBy(() -> builder.set("X-Key", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.build().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "a:", "a\r", "a\n", "a\0", "\u00e4", "a\u007f", "a(b", "a\"", "a/b"
      })
  void aNameIsAToken(String name) {
    assertThatThrownBy(() -> Headers.builder().add(name, "v"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a header name: a token of visible ASCII is due");
  }

  @Test
  void namesAreFoundInAnyCaseAndKeptAsGiven() {
    Headers headers = Headers.builder().add("X-A", "1").add("B", "2").add("x-a", "3").build();
    assertThat(headers.first("x-A")).isEqualTo("1");
    assertThat(headers.all("X-a")).containsExactly("1", "3");
    assertThat(headers.first("C")).isNull();
    assertThat(headers.all("C")).isEmpty();
    assertThat(headers.name(2)).isEqualTo("x-a");
    assertThat(headers.value(2)).isEqualTo("3");
  }

  @Test
  void setReplacesEveryFieldOfItsName() {
    Headers headers =
        Headers.builder().add("X-A", "1").add("B", "2").add("x-a", "3").set("X-a", "4").build();
    assertThat(headers.size()).isEqualTo(2);
    assertThat(headers.all("x-a")).containsExactly("4");
  }

  @Test
  void headersDoNotChangeWithTheirBuilders() {
    Headers.Builder builder = Headers.builder().add("A", "1");
    Headers headers = builder.build();
    builder.add("B", "2");
    headers.toBuilder().remove("A");
    assertThat(headers.size()).isEqualTo(1);
  }

  @Test
  void theTextShowsNamesAlone() {
    assertThat(Headers.builder().add("A", "canary").add("B", "canary").build())
        .hasToString("Headers[A, B]");
  }
}
