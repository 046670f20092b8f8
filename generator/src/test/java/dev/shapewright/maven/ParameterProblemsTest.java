package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.Problem;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

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
                + "  Did you mean \"failOn\"?",
            "the plugin has no property shapewright.skpi, it does nothing\n"
                + "  Did you mean \"skip\"?");
  }

  @Test
  void propertiesOfThisAndOfOtherGoalsAndOfOthersAreNotTold() {
    assertThat(misspelt("shapewright.skip", "shapewright.old", "shapewright.colour", "skpi"))
        .isEmpty();
  }
}
