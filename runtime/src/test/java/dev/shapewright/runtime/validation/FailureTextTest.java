package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
  private final IOException failure =
      new IOException("disk full", new IllegalStateException("quota"));

  @Test
  void tellsKindMessageAndPlace() {
    assertThat(FailureText.id(failure)).isEqualTo("java.io.IOException");
    assertThat(FailureText.message(failure)).isEqualTo("disk full");
    assertThat(FailureText.stackTrace(failure))
        .startsWith("java.io.IOException: disk full")
        .contains("at dev.shapewright.runtime")
        .contains("Caused by: java.lang.IllegalStateException: quota");
  }

  @Test
  void aFailureWithoutMessageGivesTheNameOfItsClass() {
    assertThat(FailureText.message(new IOException())).isEqualTo("java.io.IOException");
    assertThat(FailureText.message(new IOException(""))).isEqualTo("java.io.IOException");
  }

  @Test
  void causesThatLeadBackToThemselvesEnd() {
    IllegalStateException first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    assertThat(FailureText.stackTrace(first)).contains("CIRCULAR REFERENCE");
  }

  @Test
  void aPrefixIsTakenOffHoweverOften() {
    assertThat(FailureText.withoutPrefix("Service_Service_x", "Service_")).isEqualTo("x");
    assertThat(FailureText.withoutPrefix("xService_", "Service_")).isEqualTo("xService_");
    assertThat(FailureText.withoutPrefix("x", "")).isEqualTo("x");
  }
}
