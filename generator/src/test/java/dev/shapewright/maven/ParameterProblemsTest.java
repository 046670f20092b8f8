package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.read.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of the command line; elements of a configuration are in the corpus of errors. */
final class ParameterProblemsTest {
  private static List<String> misspelt(String... names) {
    Properties properties = new Properties();
    for (String name : names) {
      properties.setProperty(name, "true");
    }
    return ParameterProblems.misspelt(
            properties, ConfiguredGoal.execution(new GenerateMojo(), "default").getMojoDescriptor())
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void aMisspeltPropertyIsToldWithTheOneThatWasMeant() {
    assertThat(misspelt("shapewright.skpi", "shapewright.fialOn"))
        .containsExactly(
            "the plugin has no property shapewright.fialOn, it does nothing\n"
                + "  Did you mean shapewright.failOn?",
            "the plugin has no property shapewright.skpi, it does nothing\n"
                + "  Did you mean shapewright.skip?");
  }

  @Test
  void whoNamesNoExecutionIsToldThoseThatThereAre(@TempDir Path basedir) {
    MojoProject project = new MojoProject(basedir);
    ReportMojo goal = project.goal(new ReportMojo(), "default-cli");
    MojoProject.set(goal, "model", "");
    project.declare("default", "generate", Map.of());
    project.declare("other", "generate", Map.of());

    assertThatThrownBy(() -> MojoProject.run(goal))
        .hasMessageEndingWith(
            "set <model> in the plugin's <configuration>. The configuration of an execution is that"
                + " of shapewright:report@default or shapewright:report@other.");
  }

  @Test
  void propertiesOfThisAndOfOtherGoalsAndOfOthersAreNotTold() {
    assertThat(misspelt("shapewright.skip", "shapewright.old", "shapewright.colour", "skpi"))
        .isEmpty();
  }
}
