package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void withoutOptionsTheEmbeddedServiceIsUsedWithoutALimit() throws Exception {
    Arguments arguments = Arguments.parse();

    assertThat(arguments.embedded()).isTrue();
    assertThat(arguments)
        .isEqualTo(new Arguments(null, null, null, Integer.MAX_VALUE, null, false));
  }

  @Test
  void everyOptionIsTaken() throws Exception {
    Arguments arguments =
        Arguments.parse(
            "--endpoint",
            "http://127.0.0.1:1",
            "--region",
            "eu-west-1",
            "--worker-group",
            "group",
            "--max-tasks",
            "7",
            "--progress-interval",
            "30");

    assertThat(arguments.embedded()).isFalse();
    assertThat(arguments)
        .isEqualTo(
            new Arguments(
                "http://127.0.0.1:1", "eu-west-1", "group", 7, Duration.ofSeconds(30), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--verbose|Unknown option: --verbose",
        "T-1|Unknown option: T-1",
        "--region|--region needs a value",
        "--endpoint --region us-east-1|--endpoint needs a value",
        "--region us-east-1|--worker-group is needed with --endpoint or --region",
        "--max-tasks 0|--max-tasks needs a whole number from 1 to 2147483647: 0",
        "--max-tasks x|--max-tasks needs a whole number from 1 to 2147483647: x",
        "--progress-interval 86401|--progress-interval needs a whole number from 1 to 86400: 86401",
      })
  void wrongOptionsAreRefusedWithTheReason(String line, String reason) {
    assertThatThrownBy(() -> Arguments.parse(line.split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(reason);
  }

  @Test
  void anUnknownOptionPrintsTheUsageOnStandardErrorAndEndsInTwo() {
    assertThat(run("--verbose")).isEqualTo(2);

    assertThat(text(err)).startsWith("Unknown option: --verbose").contains("Usage: task-runner");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void helpPrintsTheUsageOnStandardOutputAndEndsInZero() {
    assertThat(run("--help", "--region", "us-east-1")).isZero();

    assertThat(text(out)).startsWith("Usage: task-runner").contains("--progress-interval");
    assertThat(text(err)).isEmpty();
  }

  private int run(String... args) {
    return Main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
