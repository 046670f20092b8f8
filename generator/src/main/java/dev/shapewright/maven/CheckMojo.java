package dev.shapewright.maven;

import dev.shapewright.generator.CheckResult;
import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.read.InvalidModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes sure that generated sources that are committed are those that the model yields: generates
 * in memory and fails with the differences if there are any. Writes nothing. Bound to a phase
 * before {@code compile}, it also makes the folder a source root of the project.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ServiceMojo {
  /** Maven sets the parameters. */
  public CheckMojo() {}

  @Override
  String failed() {
    return "The generated sources were not checked.";
  }

  @Override
  void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    long started = System.nanoTime();
    Path folder = outputFolder();
    scope().addRoot(project(), folder);
    CheckResult result = Generator.check(Generator.prepare(request()));
    if (Files.notExists(folder)) {
      throw new MojoFailureException(
          "There are no generated sources: "
              + relative(folder)
              + " does not exist\n  Run \"mvn shapewright:generate@"
              + executionId()
              + "\" once, and commit what it writes.");
    }
    if (!result.differences().isEmpty()) {
      throw new MojoFailureException(differences(folder, result));
    }
    getLog()
        .info(
            result.serviceName()
                + ": the sources in "
                + relative(folder)
                + " are as generated from the model, "
                + count(result.files(), "file")
                + "; checked in "
                + (System.nanoTime() - started) / 1_000_000
                + " ms");
  }

  private String differences(Path folder, CheckResult result) throws MojoFailureException {
    Path base = project().getBasedir().toPath();
    List<String> diff = result.diff(file -> relative(base, file));
    // A file of names can be out of date while all sources are as they should be.
    boolean sources =
        result.differences().stream().anyMatch(each -> each.file().startsWith(folder));
    return (sources
            ? "The sources in " + relative(folder) + " are not as generated from the model: "
            : "The file of names is out of date: ")
        + result.summary()
        + "\n"
        + String.join("\n", diff)
        + "\n  Run \"mvn shapewright:generate@"
        + executionId()
        + (result.hasLeftOvers()
            ? "\", delete what is left over, or the whole folder before, and commit."
            : "\", and commit.");
  }
}
