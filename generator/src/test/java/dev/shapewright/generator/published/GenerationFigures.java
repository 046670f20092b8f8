package dev.shapewright.generator.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the generation of a model came to.
 *
 * @param operations how many operations were generated
 * @param shapes how many shapes the model has
 * @param files how many files were generated
 * @param millis the CPU time that it took
 * @param megabytes what was allocated meanwhile
 * @param leftOut the operations that were left out because of what they use
 * @param warnings what a build would warn of
 */
record GenerationFigures(
    int operations,
    int shapes,
    int files,
    long millis,
    long megabytes,
    List<String> leftOut,
    List<String> warnings) {

  /** The file that tells why there are no figures. */
  static final String FAILURE = "failure";

  private static final String FILE = "figures";

  /** Where the sources of a model lie, in its folder. */
  static Path sources(Path folder) {
    return folder.resolve("java");
  }

  void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (long figure : new long[] {operations, shapes, files, millis, megabytes}) {
      lines.add(Long.toString(figure));
    }
    lines.add(String.join(" ", leftOut));
    warnings.forEach(warning -> lines.add(warning.replaceAll("\\s+", " ")));
    Files.write(folder.resolve(FILE), lines, UTF_8);
  }

  static GenerationFigures read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(FILE), UTF_8);
    String leftOut = lines.get(5);
    return new GenerationFigures(
        Integer.parseInt(lines.get(0)),
        Integer.parseInt(lines.get(1)),
        Integer.parseInt(lines.get(2)),
        Long.parseLong(lines.get(3)),
        Long.parseLong(lines.get(4)),
        leftOut.isEmpty() ? List.of() : List.of(leftOut.split(" ", -1)),
        lines.subList(6, lines.size()));
  }
}
