package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.Differ;
import dev.shapewright.generator.Generation;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.GenerationResult;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.LastRun;
import dev.shapewright.generator.ModelState;
import dev.shapewright.generator.diff.ModelDiff;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that generates sources, for the project's artifact or for its tests. */
abstract class SourcesMojo extends ServiceMojo {
  private static final int NAMES_IN_A_LINE = 5;

  /**
   * Whether to generate even if nothing has changed since the last run, such as to see its warnings
   * again.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.force", defaultValue = "false")
  private boolean force;

  SourcesMojo() {}

  @Override
  final String failed() {
    return "No client was generated.";
  }

  @Override
  final void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    long started = System.nanoTime();
    claimOutputFolder();
    // Also when nothing is generated: the compiler has to find what was generated before.
    scope().addRoot(project(), outputFolder());
    GenerationRequest request = request();
    LastRun.Memory memory = new LastRun.Memory(stateFile(".run"), stateFile(STATE), identity());
    LastRun last = force ? null : LastRun.unchanged(request, memory);
    if (last != null) {
      getLog().info(upToDate(last, millisSince(started)));
      return;
    }
    ModelState before = ModelState.read(memory.state());
    Generation generation = Generator.prepare(request, before);
    Path names = request.namesFile();
    boolean firstNames = names != null && Files.notExists(names);
    GenerationResult result = Generator.write(generation, memory);
    report(result, millisSince(started));
    if (before != null) {
      tellChanges(before, generation);
    }
    if (names != null) {
      reportNames(generation, relative(names), firstNames);
    }
  }

  /** So that nobody is surprised by a model that was changed elsewhere. */
  private void tellChanges(ModelState before, Generation generation)
      throws IOException, MojoFailureException {
    try {
      ModelDiff diff = Differ.changes(before, modelName(), generation);
      if (diff != null) {
        Path markdown = stateFile(".diff.md");
        Differ.write(diff, markdown, stateFile(".diff.json"));
        getLog().info("model changed: " + diff.shortForm() + "; see " + relative(markdown));
      }
    } catch (InvalidModelException e) {
      getLog().info("model changed; what, cannot be told: the last one is no longer accepted");
      getLog().debug(e.getMessage());
    }
  }

  private static long millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1_000_000;
  }

  private static String upToDate(LastRun last, long millis) {
    return last.serviceName()
        + " is up to date: "
        + count(last.operations(), "operation")
        + ", "
        + count(last.files(), "file")
        + (last.warnings() == 0
            ? ""
            : ", " + count(last.warnings(), "warning") + " (-Dshapewright.force shows them)")
        + "; checked in "
        + millis
        + " ms";
  }

  private void report(GenerationResult result, long millis) throws MojoFailureException {
    for (Problem warning : result.warnings()) {
      getLog().warn(warning.toString());
    }
    for (Problem note : result.notes()) {
      getLog().info(note.toString());
    }
    getLog()
        .info(
            result.serviceName()
                + ": "
                + count(result.operations(), "operation")
                + ", "
                + count(result.files(), "file")
                + " ("
                + result.written()
                + " written, "
                + result.deleted()
                + " deleted) in "
                + millis
                + " ms");
    getLog().info(result.patternSummary());
    getLog().info(result.nameSummary() + ", see " + relative(stateFile(".names.txt")));
  }

  private void reportNames(Generation generation, String file, boolean isNew) {
    String added = count(generation.namesAdded(), "name");
    if (isNew) {
      getLog().info(added + " written to " + file + ", a new file, to be committed");
    } else if (generation.namesAdded() > 0) {
      getLog().info(added + " added to " + file + ", to be committed");
    }
    List<String> left = generation.namesLeft();
    if (!left.isEmpty()) {
      getLog()
          .info(
              count(left.size(), "name")
                  + (left.size() == 1 ? " is kept in " : " are kept in ")
                  + file
                  + " though the model has left them out: "
                  + String.join(", ", left.subList(0, Math.min(left.size(), NAMES_IN_A_LINE)))
                  + (left.size() > NAMES_IN_A_LINE ? ", …" : ""));
    }
  }
}
