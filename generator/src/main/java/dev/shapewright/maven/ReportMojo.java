package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.Generation;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.ReportPage;
import dev.shapewright.generator.read.InvalidModelException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page for the browser that shows the client as it is generated: operations, shapes and
 * errors with their constraints, what an overlay changed and why, names that differ from the
 * model's, how patterns are checked, and what was left out. The page is one file and needs no
 * network; it links to the generated sources, which this goal leaves alone.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class ReportMojo extends ServiceMojo {
  /**
   * The page. Unless given, it is {@code target/shapewright/ID.html}, with the id of the execution.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.reportFile")
  private @Nullable File reportFile;

  /** Maven sets the parameters. */
  public ReportMojo() {}

  @Override
  String failed() {
    return "No report was written.";
  }

  @Override
  void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    Path page =
        reportFile == null
            ? stateFile(".html")
            : project().getBasedir().toPath().resolve(reportFile.toPath());
    if (Files.isDirectory(page)) {
      throw failure("reportFile: expected a file, found the folder " + relative(page));
    }
    Generation generation = Generator.prepare(request());
    int bytes = ReportPage.write(generation, page);
    getLog()
        .info(
            generation.plan().metadata().serviceFullName()
                + ": "
                + count(generation.plan().operations().size(), "operation")
                + " in "
                + relative(page)
                + " ("
                + (bytes + 999) / 1000
                + " KB)");
    if (!Files.exists(outputFolder())) {
      getLog()
          .info("The sources that it links to are not there yet; the goal generate writes them");
    }
  }
}
