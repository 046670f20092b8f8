package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.report.Settings.Part;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Files.createDirectories(settings.folder());
    Results results = new Results();
    Maven maven = new Maven(settings);
    ClassPaths classPaths = new ClassPaths(maven, settings);
    GenerationPart generation = new GenerationPart(settings, classPaths, results);
    try (Server server = Server.start(settings.folder())) {
      Warm warm = new Warm(settings, server);
      CallPart calls = new CallPart(warm, results);
      if (settings.parts().contains(Part.MEMORY)) {
        calls.inMemory();
      }
      if (settings.parts().contains(Part.LOOPBACK)) {
        calls.overLoopback();
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
}
