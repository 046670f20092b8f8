package dev.shapewright.examples.benchmarks.generate;

import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ours, as the goal {@code generate} calls it. */
final class OurGeneration implements Generation {
  /** The package that the programs which run a generated client were compiled with. */
  private static final String PACKAGE = "dev.shapewright.examples.benchmarks.datapipeline";

  @Override
  public void run(Path model, Path output) throws Exception {
    ModelFiles files =
        new ModelFiles(
            new ModelFile("service-2.json", Files.readAllBytes(model.resolve("service-2.json"))),
            List.of(),
            read(model, "paginators-1.json"),
            read(model, "endpoint-rule-set-1.json"));
    Generator.generate(
        new GenerationRequest(
            files,
            PACKAGE,
            List.of(),
            output.resolve("java"),
            output.resolve("manifest"),
            output.resolve("patterns")));
  }

  private static @Nullable ModelFile read(Path model, String name) throws IOException {
    Path file = model.resolve(name);
    return Files.exists(file) ? new ModelFile(name, Files.readAllBytes(file)) : null;
  }
}
