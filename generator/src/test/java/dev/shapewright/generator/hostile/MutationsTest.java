package dev.shapewright.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.PublishedModels;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real models with something changed at random: whatever it is, the user is told, or the code
 * compiles. By default 10,000 of them; under the profile "mutations" 100,000, of all models.
 */
final class MutationsTest {
  private static final long SEED = 20_260_101;
  private static final int DEFAULT = 10_000;
  private static final int MUTANTS = Integer.getInteger("shapewright.mutations", DEFAULT);

  /** All that generate are too many to compile. */
  private static final int COMPILED = MUTANTS > DEFAULT ? 200 : 100;

  private static final List<String> SOME_MODELS =
      List.of(
          "athena-2017-05-18",
          "codecommit-2015-04-13",
          "dynamodb-2012-08-10",
          "events-2015-10-07",
          "kinesis-2013-12-02",
          "kms-2014-11-01",
          "logs-2014-03-28",
          "sqs-2012-11-05",
          "ssm-2014-11-06",
          "swf-2012-01-25",
          "workspaces-2015-04-08");

  @Test
  void yieldADiagnosticOrCodeThatCompiles(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> models = MUTANTS > DEFAULT ? PublishedModels.jsonNames() : SOME_MODELS;
    List<Base> bases = Base.all(models, 4, new SplittableRandom(SEED));
    MutationRun run = new MutationRun(SEED, bases, folder);

    run.run(MUTANTS);

    System.out.println(run.figures());
    assertThat(run.failures()).isEmpty();
    Map<String, String> sample = new TreeMap<>();
    run.generated().stream()
        .filter(number -> run.place(number) % COMPILED == 0)
        .forEach(number -> sample.putAll(run.attempt(number).files()));
    assertThat(sample).isNotEmpty();
    assertThat(SourceCompiler.complaints(sample, folder.resolve("classes"))).isEmpty();
  }
}
