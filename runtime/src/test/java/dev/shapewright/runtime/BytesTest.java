package dev.shapewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void anArrayIsCopiedOnItsWayInAndOut() {
    byte[] array = {1, 2};
    Bytes bytes = Bytes.copyOf(array);
    array[0] = 9;
    bytes.toByteArray()[1] = 9;
    assertThat(bytes.toByteArray()).containsExactly(1, 2);
  }

  @Test
  void equalContentIsEqual() {
    assertThat(Bytes.ofUtf8("ab")).isEqualTo(Bytes.copyOf(new byte[] {'a', 'b'}));
    assertThat(Bytes.ofUtf8("ab")).hasSameHashCodeAs(Bytes.ofBase64("YWI="));
    assertThat(Bytes.ofUtf8("ab")).isNotEqualTo(Bytes.ofUtf8("ac"));
    assertThat(Bytes.copyOf(new byte[0])).isSameAs(Bytes.empty());
  }

  @Test
  void base64MayLackItsPadding() {
    assertThat(Bytes.ofBase64("YQ")).isEqualTo(Bytes.ofBase64("YQ=="));
    assertThatThrownBy(() -> Bytes.ofBase64("Y*Q=")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textIsUtf8() {
    assertThat(Bytes.ofUtf8("\u00e4").size()).isEqualTo(2);
    assertThat(Bytes.ofUtf8("\u00e4").toUtf8()).isEqualTo("\u00e4");
    assertThat(Bytes.ofUtf8("\ud83d").toUtf8()).isEqualTo("?");
    assertThat(Bytes.copyOf(new byte[] {(byte) 0xff}).toUtf8()).isEqualTo("\ufffd");
  }

  @Test
  void theTextShowsTheSizeAlone() {
    assertThat(Bytes.ofUtf8("canary")).hasToString("Bytes[size=6]");
  }
}
