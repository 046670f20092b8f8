package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.CpuTime;
import dev.shapewright.examples.benchmarks.report.Settings.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything, one thing after another, and writes the report. */
public final class Main {
  private Main() {}

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
    Maven maven = new Maven(settings);
    ClassPaths classPaths = new ClassPaths(maven, settings);
    GenerationPart generation = new GenerationPart(settings, classPaths, results);
    try (Server server = Server.start(settings.folder())) {
      Warm warm = new Warm(settings, server);
      CallPart calls = new CallPart(settings, warm, results);
      if (settings.parts().contains(Part.MEMORY)) {
        calls.inMemory();
      }
      if (settings.parts().contains(Part.LOOPBACK)) {
        calls.overLoopback();
      }
      if (settings.parts().contains(Part.VALIDATION)) {
        new ValidationPart(warm, results).run();
      }
      if (settings.parts().contains(Part.COLD)) {
        new ColdPart(settings, server, classPaths, results).run(generation.clientJar());
      }
      if (settings.parts().contains(Part.GENERATION)) {
        generation.run();
      }
      if (settings.parts().contains(Part.MAVEN)) {
        new MavenPart(settings, maven, generation.models(), results).run();
      }
      if (settings.parts().contains(Part.SCALE)) {
        new ScalePart(settings, warm, generation, results).run();
      }
    }
    for (Scaling scaling : results.scalings()) {
      Plot.write(scaling, settings.folder());
    }
    Path report = settings.folder().resolve("benchmarks.md");
    new Report(results, settings.isQuick()).write(report);
    System.out.println("The report is " + report);
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
