package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.GenerationResult;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates a client from a service model and adds it to the project's sources. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends ServiceMojo {
  /** Maven sets the parameters. */
  public GenerateMojo() {}

  @Override
  String failed() {
    return "No client was generated.";
  }

  @Override
  void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    long started = System.nanoTime();
    project().addCompileSourceRoot(outputFolder().toString());
    GenerationResult result = Generator.generate(request());
    report(result, (System.nanoTime() - started) / 1_000_000);
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
    Path names = namesFile();
    if (names != null && result.namesAdded() > 0) {
      getLog()
          .info(
              count(result.namesAdded(), "name")
                  + " added to "
                  + relative(names)
                  + ", to be committed");
    }
  }
}
