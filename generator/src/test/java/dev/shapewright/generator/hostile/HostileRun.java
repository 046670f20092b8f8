package dev.shapewright.generator.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries hostile models in a process of its own, whose heap is bounded, and compiles the code. */
final class HostileRun {
  /** What a line begins with that tells of something wrong. */
  static final String WRONG = "wrong: ";

  private static final long STACK = 512 << 10;
  private static final long MOST_NANOS = 10_000_000_000L;

  /** More than these are too many to compile; that of fewer is the same code. */
  private static final int MOST_FILES = 1_000;

  private static final Pattern SOURCE = Pattern.compile("(\\w+/)+[\\w-]+\\.java");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(.*/)?(con|prn|aux|nul|com\\d|lpt\\d)\\.java");

  private final PrintStream out;
  private final Path folder;
  private final Map<String, String> sources = new TreeMap<>();

  private HostileRun(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Takes a folder for what is compiled. */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    HostileRun run = new HostileRun(out, Path.of(args[0]));
    List<HostileModel> models = HostileModels.all();
    for (int i = 0; i < models.size(); i++) {
      HostileModel model = models.get(i);
      String packageName = "h" + i;
      Thread thread = new Thread(null, () -> run.tried(model, packageName), packageName, STACK);
      thread.start();
      thread.join();
    }
    for (String complaint : SourceCompiler.complaints(run.sources, run.folder.resolve("classes"))) {
      out.println(WRONG + complaint);
    }
    out.println(models.size() + " hostile models");
  }

  private void tried(HostileModel model, String packageName) {
    try {
      Attempt attempt = Attempt.at(model.asMutant().model(), names(model), List.of(), packageName);
      if (model.generates() != null && model.generates() != attempt.generated()) {
        out.println(WRONG + model + " generated: " + attempt.generated() + attempt.diagnostic());
      }
      if (attempt.nanos() > MOST_NANOS) {
        out.println(WRONG + model + " took " + attempt.nanos() / 1_000_000 + " ms");
      }
      for (String path : attempt.files().keySet()) {
        if (!SOURCE.matcher(path).matches() || DEVICE.matcher(path).matches()) {
          out.println(WRONG + model + " has the file " + path);
        }
      }
      if (attempt.files().size() <= MOST_FILES) {
        sources.putAll(attempt.files());
      }
    } catch (IOException | RuntimeException | Error e) {
      out.println(WRONG + model + " ended with " + e + " at " + List.of(e.getStackTrace()));
    }
  }

  private @Nullable Path names(HostileModel model) throws IOException {
    byte[] names = model.files().get(Role.NAMES);
    return names == null ? null : Files.write(folder.resolve("names"), names);
  }
}
