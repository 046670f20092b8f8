package dev.shapewright.generator.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile models yield a diagnostic or harmless code that compiles, with a heap of 1 GB. */
final class HostileModelsTest {
  @Test
  void yieldADiagnosticOrCodeThatCompiles(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines;
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      lines = reader.lines().toList();
    }

    assertThat(process.waitFor()).as(lines.toString()).isZero();
    assertThat(lines).hasSize(1);
    assertThat(Integer.parseInt(lines.get(0).replace(" hostile models", "")))
        .isGreaterThanOrEqualTo(50);
    assertThat(folder.resolve("classes"))
        .isDirectoryRecursivelyContaining("glob:**/OddClient.class");
    assertThat(folder.resolve("classes")).isDirectoryNotContaining("glob:**Evil*.class");
  }
}
