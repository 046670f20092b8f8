package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CredentialsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A B", "AKID\n", "\tAKID", "A\u007f", "\u00c4KID"})
  void keyIdsAndTokensAreVisibleAscii(String value) {
    assertThatThrownBy(() -> Credentials.of(value, "s"))
        .isExactlyInstanceOf(CredentialsException.class)
        .hasMessage("The access key id must be visible ASCII and not be empty");
    assertThatThrownBy(() -> Credentials.ofSession("A", "s", value, null))
        .isExactlyInstanceOf(CredentialsException.class)
        .hasMessage("The session token must be visible ASCII and not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\r", "\u0000", "\u007f", "\u0085"})
  void secretsHoldNoControlCharacters(String secret) {
    assertThatThrownBy(() -> Credentials.of("A", secret))
        .isExactlyInstanceOf(CredentialsException.class)
        .hasMessage("The secret access key must hold no control characters and not be empty");
    assertThatThrownBy(() -> Credentials.ofSession("A", secret, "t", null))
        .isExactlyInstanceOf(CredentialsException.class);
  }

  @Test
  void everythingElseIsTaken() {
    assertThat(Credentials.of("!~", "a \u00e4").secretAccessKey()).isEqualTo("a \u00e4");
    assertThat(Credentials.ofSession("A", "s", "!+/=~", null).sessionToken()).isEqualTo("!+/=~");
  }
}
