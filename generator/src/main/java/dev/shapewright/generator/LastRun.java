package dev.shapewright.generator;

import dev.shapewright.generator.write.OutputFile;
import dev.shapewright.generator.write.OutputFolder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the run before did, kept so that it need not be done again.
 *
 * @param serviceName the service's full name
 * @param operations how many operations were generated
 * @param files how many files the output has
 * @param warnings how many warnings there were
 */
public record LastRun(String serviceName, int operations, int files, int warnings) {
  private static final String FINGERPRINT = "fingerprint";
  private static final String PATTERNS = "patterns";
  private static final String NAMES = "names";
  private static final String STATE = "state";
  private static final String TIMES = "times";

  /**
   * Where the run before is remembered, and who runs.
   *
   * @param file the file, which need not exist
   * @param state the file that keeps what was generated from, likewise
   * @param generator what tells this generator from another version of it
   */
  public record Memory(Path file, Path state, String generator) {}

  /**
   * The run before, if nothing has changed since: neither what is asked for, nor the generator, nor
   * anything that was written.
   *
   * @param request what is asked for
   * @param memory where the run before is remembered
   * @return what it did, or null if it has to be done again
   * @throws IOException if a file that is there cannot be read
   */
  public static @Nullable LastRun unchanged(GenerationRequest request, Memory memory)
      throws IOException {
    Map<String, String> lines = read(memory.file());
    LastRun last = of(lines);
    return last != null
            && hasFingerprint(request, memory, lines)
            && hash(request.patternReport()).equals(lines.get(PATTERNS))
            && hash(request.namesReport()).equals(lines.get(NAMES))
            && hash(memory.state()).equals(lines.get(STATE))
            && isAsWritten(request, lines)
        ? last
        : null;
  }

  private static boolean hasFingerprint(
      GenerationRequest request, Memory memory, Map<String, String> lines) {
    try {
      return Fingerprint.of(request, memory.generator()).equals(lines.get(FINGERPRINT));
    } catch (IOException e) {
      return false; // Whoever reads the file of names next can tell what is wrong with it.
    }
  }

  /** Files that were only touched are read: they may be what they were. */
  private static boolean isAsWritten(GenerationRequest request, Map<String, String> lines)
      throws IOException {
    OutputFolder folder = new OutputFolder(request.outputFolder(), request.manifest());
    String times = folder.times();
    return times != null && (times.equals(lines.get(TIMES)) || folder.isAsWritten());
  }

  /** Before anything is written: if this run is cut off, the next one has to do it all again. */
  static void forget(Memory memory) throws IOException {
    Files.deleteIfExists(memory.file());
  }

  /** After all was written. */
  static void remember(Generation generation, Memory memory) throws IOException {
    GenerationRequest request = generation.request();
    String name = generation.plan().metadata().serviceFullName();
    String text =
        String.join(
            "\n",
            FINGERPRINT + ": " + Fingerprint.of(request, memory.generator()),
            PATTERNS + ": " + hash(request.patternReport()),
            NAMES + ": " + hash(request.namesReport()),
            STATE + ": " + hash(memory.state()),
            TIMES + ": " + new OutputFolder(request.outputFolder(), request.manifest()).times(),
            "service: " + name.replaceAll("\\R", " "),
            "operations: " + generation.plan().operations().size(),
            "files: " + generation.files().size(),
            "warnings: " + generation.warnings().size(),
            "");
    OutputFile.writeIfDifferent(memory.file(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable LastRun of(Map<String, String> lines) {
    String service = lines.get("service");
    try {
      return service == null
          ? null
          : new LastRun(
              service,
              Integer.parseInt(lines.getOrDefault("operations", "")),
              Integer.parseInt(lines.getOrDefault("files", "")),
              Integer.parseInt(lines.getOrDefault("warnings", "")));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return values;
  }

  private static String hash(@Nullable Path file) throws IOException {
    String hash = file == null ? "none" : OutputFile.hash(file);
    return hash == null ? "missing" : hash;
  }
}
