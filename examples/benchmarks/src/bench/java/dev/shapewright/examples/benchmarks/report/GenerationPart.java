package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.generate.GenerationLoop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generation in a JVM that is warm, and what becomes of the generated code. */
final class GenerationPart {
  private final Settings settings;
  private final ClassPaths classPaths;
  private final Models models;
  private final Results results;

  GenerationPart(Settings settings, ClassPaths classPaths, Results results) {
    this.settings = settings;
    this.classPaths = classPaths;
    this.models = new Models(settings.folder().resolve("models"));
    this.results = results;
  }

  /**
   * How long to generate.
   *
   * @param warmUp seconds that do not count
   * @param rounds the fewest that count
   * @param duration seconds that those take at least
   */
  record Effort(double warmUp, int rounds, double duration) {}

  void run() throws IOException, InterruptedException {
    boolean isQuick = settings.isQuick();
    Effort small = isQuick ? new Effort(2, 2, 1) : new Effort(15, 10, 10);
    Effort large = isQuick ? new Effort(0, 1, 0) : new Effort(40, 3, 10);
    for (Map.Entry<String, String> generator : generators().entrySet()) {
      Path output = output(generator.getValue());
      results.put(
          Row.GENERATE_SMALL,
          generator.getKey(),
          generate(generator.getValue(), models.dataPipeline(), output, small));
      code(generator.getKey(), output);
    }
    for (Map.Entry<String, String> generator : generators().entrySet()) {
      results.put(
          Row.GENERATE_LARGE,
          generator.getKey(),
          generate(generator.getValue(), models.sageMaker(), output(generator.getValue()), large));
    }
  }

  /** The two generators, by their names in the table, as {@link GenerationLoop} calls them. */
  static Map<String, String> generators() {
    Map<String, String> generators = new LinkedHashMap<>();
    generators.put(Row.OURS, "ours");
    generators.put(Row.SDK, "sdk");
    return generators;
  }

  /** Generates again and again. */
  Measured generate(String generator, Path model, Path output, Effort effort)
      throws IOException, InterruptedException {
    List<Path> jars = new ArrayList<>();
    jars.add(programs());
    jars.addAll(generator.equals("ours") ? ClassPaths.generator() : classPaths.of("sdk-codegen"));
    Processes.Run run =
        Processes.run(
            settings.folder(),
            List.of(
                Settings.java(),
                "-cp",
                ClassPaths.join(jars),
                GenerationLoop.class.getName(),
                generator,
                model.toString(),
                output.toString(),
                Double.toString(effort.warmUp()),
                Integer.toString(effort.rounds()),
                Double.toString(effort.duration())));
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    List<Double> allocated = new ArrayList<>();
    for (String line : run.output().split("\n", -1)) {
      if (line.startsWith("round ")) {
        List<Double> round =
            Arrays.stream(line.substring(6).split(" ", -1)).map(Double::valueOf).toList();
        wall.add(round.get(0));
        cpu.add(round.get(1));
        allocated.add(round.get(2));
      }
    }
    return new Measured()
        .with(Quantity.WALL, Figure.of(wall))
        .with(Quantity.CPU, Figure.of(cpu))
        .with(Quantity.ALLOCATED, Figure.of(allocated));
  }

  Models models() {
    return models;
  }

  /** Where a generator writes. */
  Path output(String generator) {
    return settings.folder().resolve("generated-" + generator);
  }

  private void code(String who, Path output) throws IOException, InterruptedException {
    List<Path> classPath =
        who.equals(Row.OURS) ? ClassPaths.runtime() : classPaths.of("sdk-apache");
    GeneratedCode code = new GeneratedCode(output.resolve("java"), classPath);
    results.put(Row.CODE, who, code.compile(settings.isQuick() ? 1 : 5).measured());
  }

  /** Makes a client with two operations, and its jar. */
  Path clientJar() throws IOException, InterruptedException {
    Path output = settings.folder().resolve("generated-client");
    generate(
        "ours",
        models.dataPipeline(List.of("PollForTask", "SetTaskStatus")),
        output,
        new Effort(0, 1, 0));
    GeneratedCode code = new GeneratedCode(output.resolve("java"), ClassPaths.runtime());
    code.compile(1);
    results.put(
        Row.CLIENT_JAR, Row.OURS, new Measured().with(Quantity.SIZE, Files.size(code.jar())));
    return code.jar();
  }

  /** The programs of this module. */
  static Path programs() {
    String classPath = System.getProperty("java.class.path");
    return Path.of(classPath.substring(0, classPath.indexOf(File.pathSeparator))).toAbsolutePath();
  }
}
