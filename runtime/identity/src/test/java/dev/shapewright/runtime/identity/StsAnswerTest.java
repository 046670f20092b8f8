package dev.shapewright.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
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

  @Test
  void brokenTextsBreakNothingAndLeaveNoTrace() {
    byte[] whole =
        ("<?xml version='1.0' encoding='UTF-8'?><!-- c --><?p i?><r xmlns:x='u' x:a='b'>"
                + "<Code>a&amp;b&#x41;</Code><![CDATA[ y ]]><x:m n='&lt;'/>&lt;</r>")
            .getBytes(UTF_8);
    byte[] bits = "<>&;#x![]-?'\" =/:10%".getBytes(UTF_8);
    Random random = new Random(42);
    PrintStream standard = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    int read = 0;
    try {
      for (int i = 0; i < 5_000; i++) {
        int length = random.nextInt(10) == 0 ? random.nextInt(whole.length) + 1 : whole.length;
        byte[] bytes = Arrays.copyOf(whole, length);
        for (int n = random.nextInt(4); n >= 0; n--) {
          boolean markup = random.nextBoolean();
          bytes[random.nextInt(length)] =
              markup ? bits[random.nextInt(bits.length)] : (byte) random.nextInt(256);
        }
        read += StsAnswer.read(bytes) == null ? 0 : 1;
      }
    } finally {
      System.setErr(standard);
    }
    assertThat(read).isBetween(1, 4_999);
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
