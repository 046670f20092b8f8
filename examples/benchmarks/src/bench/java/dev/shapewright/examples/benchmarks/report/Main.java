package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.CpuTime;
import dev.shapewright.examples.benchmarks.report.Settings.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything, one thing after another, and writes the report. */
public final class Main {
  private final Settings settings;
  private final Server server;
  private final Results results;
  private final Maven maven;
  private final ClassPaths classPaths;
  private final Warm warm;
  private final CallPart calls;
  private final GenerationPart generation;

  private Main(Settings settings, Server server, Results results) {
    this.settings = settings;
    this.server = server;
    this.results = results;
    this.maven = new Maven(settings);
    this.classPaths = new ClassPaths(maven, settings);
    this.warm = new Warm(settings, server);
    this.calls = new CallPart(settings, warm, results);
    this.generation = new GenerationPart(settings, classPaths, results);
  }

  /**
   * Measures.
   *
   * @param args none; {@link Settings} come from system properties
   * @throws Exception if anything cannot be measured
   */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.fromSystem();
    String include = System.getProperty("bench.include", "");
    if (!include.isEmpty()) {
      runOnly(include, settings);
      return;
    }
    Files.createDirectories(settings.folder());
    Results results = new Results();
    try (Server server = Server.start(settings.folder())) {
      Main main = new Main(settings, server, results);
      for (Part part : settings.parts()) {
        try {
          main.measure(part);
        } catch (Exception e) {
          results.stopAt("the part " + part.name().toLowerCase(Locale.ROOT) + " failed: " + e);
          throw e;
        }
      }
    } finally {
      // What was measured before something failed is not lost.
      Report.write(results, settings);
    }
  }

  private void measure(Part part) throws IOException, InterruptedException, RunnerException {
    switch (part) {
      case MEMORY -> calls.inMemory();
      case LOOPBACK -> calls.overLoopback();
      case VALIDATION -> new ValidationPart(warm, results).run();
      case COLD -> new ColdPart(settings, server, classPaths, results).run(generation.clientJar());
      case GENERATION -> generation.run();
      case MAVEN -> new MavenPart(settings, maven, generation.models(), results).run();
      case SCALE -> new ScalePart(settings, warm, generation, results).run();
    }
  }

  /** Runs those benchmarks of JMH whose names match, as JMH's own command does. */
  private static void runOnly(String include, Settings settings) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(include, "-foe", "true", "-prof", "gc"));
    arguments.addAll(List.of("-prof", CpuTime.class.getName()));
    Path results = settings.folder().resolveSibling("jmh.json");
    arguments.addAll(List.of("-rf", "json", "-rff", results.toString()));
    for (String argument : System.getProperty("bench.args", "").split(" ", -1)) {
      if (!argument.isEmpty()) {
        arguments.add(argument);
      }
    }
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
  }
}
