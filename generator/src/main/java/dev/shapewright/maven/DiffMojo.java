package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.Differ;
import dev.shapewright.generator.Generation;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.ModelState;
import dev.shapewright.generator.diff.Change;
import dev.shapewright.generator.diff.DiffText;
import dev.shapewright.generator.diff.Impact;
import dev.shapewright.generator.diff.ModelDiff;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a model differs from an earlier one, in what is generated of it, and what each change
 * means for callers.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class DiffMojo extends ServiceMojo {
  private static final int MOST_IN_MESSAGE = 10;

  /**
   * The earlier model, which may lie wherever {@code model} may; the overlays, paginators and
   * waiters that are configured belong to it, too. Unless given, what {@code generate} last
   * generated from in this execution.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.old")
  private @Nullable String old;

  /**
   * The model to compare with it. Unless given, the configured {@code model}.
   *
   * @since 0.1.0
   */
  @Parameter(name = "new", property = "shapewright.new")
  private @Nullable String newer;

  /**
   * Which changes make the build stop: {@code never}, {@code source} (those that break sources),
   * {@code behaviour} (those that break sources or behaviour), {@code compatible} (all but those of
   * documentation) or {@code documentation} (any).
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.failOn", defaultValue = "never")
  private @Nullable String failOn;

  /**
   * The file that the changes are written to as Markdown. Unless given, {@code
   * target/shapewright/ID.diff.md}, with the id of the execution.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.markdownFile")
  private @Nullable File markdownFile;

  /**
   * The file that the changes are written to as JSON. Unless given, {@code
   * target/shapewright/ID.diff.json}, with the id of the execution.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.jsonFile")
  private @Nullable File jsonFile;

  /** Maven sets the parameters. */
  public DiffMojo() {}

  /**
   * Sets the model to compare with the earlier one: {@code new} can be no field in Java.
   *
   * @param value where it lies
   */
  public void setNew(String value) {
    newer = value;
  }

  @Override
  String failed() {
    return "The models were not compared.";
  }

  @Override
  boolean needsModel() {
    return optional(newer) == null;
  }

  @Override
  void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    Impact limit = limit(optional(failOn));
    Path markdown = file("markdownFile", markdownFile, ".diff.md");
    Path json = file("jsonFile", jsonFile, ".diff.json");
    if (markdown.equals(json)) {
      throw failure("markdownFile and jsonFile: expected two files, found " + relative(json));
    }
    String earlier = optional(old);
    ModelState state = earlier == null ? ModelState.read(stateFile(STATE)) : null;
    if (earlier == null && state == null) {
      tellThatThereIsNoState();
      if (limit != null) {
        getLog()
            .warn(
                "Nothing was compared, so that failOn="
                    + failOn
                    + " could not stop anything. Where there is no last state, such as after \"mvn"
                    + " clean\", name the model to compare with in \"old\".");
      }
      return;
    }
    String where = optional(newer);
    GenerationRequest request = where == null ? request() : request("new", where);
    String name = where == null ? modelName() : modelName(where);
    ModelDiff diff =
        state == null
            ? compare(text(earlier, "old"), request, name)
            : Differ.compare(state, name, Differ.prepare(request, state.files()));
    Differ.write(diff, markdown, json);
    DiffText.lines(diff).forEach(getLog()::info);
    getLog().info("See " + relative(markdown));
    if (limit != null && diff.has(limit)) {
      throw tooMuch(diff, limit, markdown);
    }
  }

  private ModelDiff compare(String earlier, GenerationRequest request, String name)
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    ModelFiles before = locate("old", earlier);
    Generation now = Differ.prepare(request, before);
    return Differ.compare(modelName(earlier), before, request.operations(), name, now);
  }

  private Path file(String parameter, @Nullable File given, String suffix)
      throws MojoFailureException {
    Path file =
        given == null
            ? stateFile(suffix)
            : project().getBasedir().toPath().resolve(given.toPath()).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw failure(parameter + ": expected a file, found the folder " + relative(file));
    }
    return file;
  }

  /** The least of what makes the build stop, or null if nothing does. */
  private @Nullable Impact limit(@Nullable String value) throws MojoFailureException {
    return switch (value == null ? "never" : value.toLowerCase(Locale.ROOT)) {
      case "never" -> null;
      case "source" -> Impact.SOURCE_BREAKING;
      case "behaviour", "behavior" -> Impact.BEHAVIOUR_BREAKING;
      case "compatible" -> Impact.COMPATIBLE;
      case "documentation" -> Impact.DOCUMENTATION;
      default ->
          throw failure(
              "failOn: expected never, source, behaviour, compatible or documentation, found \""
                  + value
                  + "\"");
    };
  }

  /** A fresh clone has none: that is no fault. */
  private void tellThatThereIsNoState() throws IOException, MojoFailureException {
    Path file = stateFile(STATE);
    getLog()
        .info(
            "There is nothing to compare with: "
                + relative(file)
                + " does not exist, or is of another version of the plugin. Run generate first, or"
                + " name a model in \"old\".");
    List<String> others = otherStates(file);
    if (!others.isEmpty()) {
      getLog()
          .info(
              "There are states of other executions: "
                  + String.join(", ", others)
                  + ". To compare with the one of an execution, run shapewright:diff@"
                  + others.get(0));
    }
  }

  private static List<String> otherStates(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.endsWith(STATE) && !file.endsWith(name))
          .map(name -> name.substring(0, name.length() - STATE.length()))
          .sorted()
          .toList();
    }
  }

  private MojoFailureException tooMuch(ModelDiff diff, Impact limit, Path markdown)
      throws MojoFailureException {
    List<Change> causes =
        diff.changes().stream().filter(each -> each.impact().compareTo(limit) <= 0).toList();
    StringBuilder message =
        new StringBuilder("The model has changed more than failOn=" + failOn + " admits.\n");
    message.append(diff.headline()).append('\n');
    for (Change change : causes.subList(0, Math.min(MOST_IN_MESSAGE, causes.size()))) {
      message.append("  ").append(change.impact().words()).append(": ").append(change).append('\n');
    }
    if (causes.size() > MOST_IN_MESSAGE) {
      message.append("  and ").append(causes.size() - MOST_IN_MESSAGE).append(" more\n");
    }
    message.append("See ").append(relative(markdown));
    message.append(
        ". To go on with the new model, adapt what calls it and generate once without failOn: where"
            + " the POM sets it, -Dshapewright.failOn does not.");
    return new MojoFailureException(message.toString());
  }
}
