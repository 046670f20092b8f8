package dev.shapewright.generator.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import dev.shapewright.runtime.AwsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Generates the clients of models in one process, whose heap is bounded, and compiles each as soon
 * as it is there, on all processors.
 *
 * @param outcomes one for each model, in their order
 * @param millis the CPU time of the process that generated, with its start and its collector
 */
record ModelRuns(List<ModelOutcome> outcomes, long millis) {
  private static final String MOST_HEAP = "-Xmx1g";

  static ModelRuns of(List<String> models, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    List<Path> classPath = classPath();
    ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Process generation = start(models, folder);
      List<Future<ModelOutcome>> outcomes = new ArrayList<>();
      long millis = 0;
      try (BufferedReader lines = generation.inputReader(UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith(GenerateModels.FINISHED)) {
            String model = line.substring(GenerateModels.FINISHED.length());
            outcomes.add(processors.submit(() -> outcome(model, folder.resolve(model), classPath)));
          } else if (line.startsWith(GenerateModels.PROCESS)) {
            millis = Long.parseLong(line.substring(GenerateModels.PROCESS.length()));
          } else {
            System.out.println(line);
          }
        }
      }
      int exit = generation.waitFor();
      List<ModelOutcome> finished = new ArrayList<>();
      for (Future<ModelOutcome> outcome : outcomes) {
        finished.add(outcome.get());
      }
      for (String model : models.subList(finished.size(), models.size())) {
        String failure = "The process that generates ended with " + exit + " before this model";
        finished.add(new ModelOutcome(model, null, null, List.of(failure)));
      }
      return new ModelRuns(List.copyOf(finished), millis);
    } finally {
      processors.shutdownNow();
    }
  }

  private static Process start(List<String> models, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MOST_HEAP);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(GenerateModels.class.getName());
    command.add(folder.toString());
    command.addAll(models);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static ModelOutcome outcome(String model, Path folder, List<Path> classPath)
      throws IOException {
    Path failure = folder.resolve(GenerationFigures.FAILURE);
    if (Files.exists(failure)) {
      return new ModelOutcome(model, null, null, List.of(Files.readString(failure)));
    }
    GenerationFigures figures = GenerationFigures.read(folder);
    Compilation compilation = Compilation.of(GenerationFigures.sources(folder), classPath);
    return new ModelOutcome(model, figures, compilation, compilation.complaints());
  }

  /** What a user of a client has: the runtime, its parser and the annotations. */
  private static List<Path> classPath() {
    return List.of(
        location(AwsException.class), location(JsonFactory.class), location(Nullable.class));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
