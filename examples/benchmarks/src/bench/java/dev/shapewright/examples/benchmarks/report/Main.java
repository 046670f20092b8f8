package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.report.Settings.Part;
import java.nio.file.Files;

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
    ClassPaths classPaths = new ClassPaths(new Maven(settings), settings);
    GenerationPart generation = new GenerationPart(settings, classPaths, results);
    try (Server server = Server.start(settings.folder())) {
      CallPart calls = new CallPart(new Warm(settings, server), results);
      if (settings.parts().contains(Part.MEMORY)) {
        calls.inMemory();
      }
      if (settings.parts().contains(Part.LOOPBACK)) {
        calls.overLoopback();
      }
      if (settings.parts().contains(Part.GENERATION)) {
        generation.run();
      }
    }
  }
}
