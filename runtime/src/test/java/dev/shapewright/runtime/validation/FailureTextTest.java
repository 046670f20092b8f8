package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  void aStackTraceLooksAsTheJdkPrintsIt() {
    IOException inner = new IOException();
    IllegalStateException outer = new IllegalStateException("outer", inner);
    StringWriter printed = new StringWriter();
    outer.printStackTrace(new PrintWriter(printed, true));
    assertThat(FailureText.stackTrace(outer))
        .isEqualTo(printed.toString().replace(System.lineSeparator(), "\n"));
  }

  /** Overrides whatever can be overridden. */
  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean hideFrames;

    Hostile(boolean hideFrames) {
      this.hideFrames = hideFrames;
    }

    private static UnsupportedOperationException refusal() {
      return new UnsupportedOperationException("hostile");
    }

    @Override
    public String getMessage() {
      throw refusal();
    }

    @Override
    public String toString() {
      throw refusal();
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
      throw refusal();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      if (hideFrames) {
        throw refusal();
      }
      return super.getStackTrace();
    }

    @Override
    public synchronized Throwable getCause() {
      throw refusal();
    }
  }

  @Test
  void aFailureThatFailsToTellIsKnownByItsClassAndItsFrames() {
    assertThat(FailureText.message(new Hostile(false))).isEqualTo(Hostile.class.getName());
    assertThat(FailureText.stackTrace(new Hostile(false)))
        .startsWith(Hostile.class.getName() + "\n\tat ")
        .contains(FailureTextTest.class.getName() + ".aFailure");
    assertThat(FailureText.stackTrace(new Hostile(true))).isEqualTo(Hostile.class.getName() + "\n");
  }

  /** A failure that calls itself until the stack is used up. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings("InfiniteRecursion")
    public String getMessage() {
      return getMessage();
    }
  }

  @Test
  void aMessageThatUsesUpTheStackCountsAsNone() {
    assertThat(FailureText.message(new Endless())).isEqualTo(Endless.class.getName());
  }

  @Test
  void aLongChainOfCausesIsToldToACertainLength() {
    Throwable chain = new IOException("first");
    for (int i = 0; i < 20_000; i++) {
      chain = new IllegalStateException("link", chain);
    }
    assertThat(FailureText.stackTrace(chain))
        .contains("\nCaused by: java.lang.IllegalStateException: link\n\t... ")
        .hasSizeBetween(65_536, 66_536);
  }

  @Test
  void ofAHugeMessageOnlyTheBeginningIsTold() {
    IOException huge = new IOException("x".repeat(50_000_000));
    assertThat(FailureText.message(huge)).isEqualTo("x".repeat(65_536));
    assertThat(FailureText.stackTrace(huge))
        .isEqualTo("java.io.IOException: " + "x".repeat(65_536) + "\n");
    String pairs = "-" + "\ud83d\ude00".repeat(40_000);
    assertThat(FailureText.message(new IOException(pairs))).isEqualTo(pairs.substring(0, 65_535));
  }

  @Test
  void framesThatAreMissingDoNoHarm() {
    RuntimeException odd =
        new RuntimeException("odd") {
          private static final long serialVersionUID = 1;

          @Override
          public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[1];
          }
        };
    assertThat(FailureText.stackTrace(odd))
        .isEqualTo(odd.getClass().getName() + ": odd\n\tat null\n");
  }
}
