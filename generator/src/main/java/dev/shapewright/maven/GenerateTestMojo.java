package dev.shapewright.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates a client from a service model and adds it to the project's test sources. */
@Mojo(
    name = "generate-test",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    threadSafe = true)
public final class GenerateTestMojo extends SourcesMojo {
  /** Maven sets the parameters. */
  public GenerateTestMojo() {}

  @Override
  SourceScope scope() {
    return SourceScope.TEST;
  }
}
