package dev.shapewright.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SigningTimeTest {
  private static final DateTimeFormatter REFERENCE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** One for all, which keeps what is the same for a day. */
  private final SigV4Signer signer = new SigV4Signer("s", "r");

  @Test
  void writesTheSameAsTheFormatterOfTheJdk() {
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long second = first + (long) (random.nextDouble() * (last - first));
      Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      assertThat(time(instant)).isEqualTo(REFERENCE.format(instant));
    }
  }

  @Test
  void isRightAtTheEdges() {
    assertThat(time(Instant.EPOCH)).isEqualTo("19700101T000000Z");
    assertThat(time(Instant.ofEpochSecond(-1))).isEqualTo("19691231T235959Z");
    assertThat(time(Instant.parse("2024-02-29T23:59:59.999Z"))).isEqualTo("20240229T235959Z");
    assertThat(time(Instant.parse("9999-12-31T23:59:59Z"))).isEqualTo("99991231T235959Z");
  }

  @Test
  void refusesAYearThatFourDigitsCannotHold() {
    assertThatThrownBy(() -> time(Instant.parse("+10000-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot sign for the year 10000");
    assertThatThrownBy(() -> time(Instant.parse("-0001-12-31T23:59:59Z")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String time(Instant instant) {
    HttpRequest request =
        new HttpRequest(
            "GET", Endpoint.parse("https://example.com"), "/", Headers.empty(), new byte[0]);
    Headers signed = signer.sign(request, Credentials.of("AKID", "x"), instant).headers();
    String time = String.valueOf(signed.first("X-Amz-Date"));
    assertThat(signed.first("Authorization")).contains("=AKID/" + time.substring(0, 8) + "/r/");
    return time;
  }
}
