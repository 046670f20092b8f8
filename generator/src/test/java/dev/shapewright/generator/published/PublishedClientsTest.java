package dev.shapewright.generator.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.PublishedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Generates whole clients from published models, and compiles them as strictly as javac can. */
final class PublishedClientsTest {
  /** Set by the profile of the same name: all models are tried. */
  private static final boolean ALL = !System.getProperty("shapewright.all-models", "").isEmpty();

  @Test
  void compileWithoutAWarning(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path temp)
      throws IOException, InterruptedException, ExecutionException {
    List<String> json = PublishedModels.jsonNames();
    assertThat(json).hasSize(139).containsAll(TrapModels.NAMES);
    List<String> models = ALL ? json : TrapModels.NAMES;

    ModelRuns runs = ModelRuns.of(models, temp);

    String table = ModelTable.of(runs);
    Files.writeString(Path.of("target", ALL ? "all-models.md" : "trap-models.md"), table, UTF_8);
    System.out.println(table);
    List<String> failures = new ArrayList<>();
    for (ModelOutcome outcome : runs.outcomes()) {
      outcome.failures().forEach(failure -> failures.add(outcome.name() + ": " + failure));
    }
    failures.forEach(System.out::println);
    assertThat(failures).isEmpty();
  }
}
