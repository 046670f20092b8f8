package dev.shapewright.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StsAnswerTest {
  private static @Nullable StsAnswer read(String xml) {
    return StsAnswer.read(xml.getBytes(UTF_8));
  }

  @Test
  void takesTheTextOfEachElement() {
    StsAnswer answer =
        Objects.requireNonNull(
            read("<r xmlns='u'><a> x&amp;<![CDATA[<y>]]> </a><b/><c><d>&#65;</d></c></r>"));
    assertThat(answer.get("a")).isEqualTo("x&<y>");
    assertThat(answer.get("b")).isNull();
    assertThat(answer.get("d")).isEqualTo("A");
    assertThat(answer.toString()).doesNotContain("x&");
  }

  @Test
  void entitiesThatGrowAreRefusedUnread() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e");
      bomb.append(i - 1).append(";\">");
    }
    bomb.append("]><r><Code>&e29;</Code></r>");
    long begun = System.nanoTime();
    assertThat(read(bomb.toString())).isNull();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void filesAndServersAreNotReadThroughEntities(@TempDir Path directory) {
    Path file = World.write(directory.resolve("secret"), "CANARY");
    try (LoopbackServer server = new LoopbackServer(request -> LoopbackServer.ok("CANARY"))) {
      for (String place : new String[] {file.toUri().toString(), server.url()}) {
        assertThat(
                read("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + place + "\">]><r><Code>&x;</Code></r>"))
            .isNull();
        assertThat(
                read(
                    "<!DOCTYPE r [<!ENTITY % x SYSTEM \""
                        + place
                        + "\"> %x;]><r><Code>a</Code></r>"))
            .isNull();
        assertThat(read("<!DOCTYPE r SYSTEM \"" + place + "\"><r><Code>a</Code></r>")).isNull();
      }
      assertThat(server.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<r>",
        "<r></s>",
        "<r/><s/>",
        "<!DOCTYPE r><r/>",
        "<r>&unknown;</r>",
        "<r><Code>a</Code>",
        "<html><br></html>"
      })
  void otherTextsAreNotAccepted(String xml) {
    assertThat(read(xml)).isNull();
  }

  @Test
  void deepTextsAreNotAccepted() {
    assertThat(read("<a>".repeat(17) + "</a>".repeat(17))).isNull();
    assertThat(read("<a>".repeat(16) + "</a>".repeat(16))).isNotNull();
  }
}
