package dev.shapewright.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** What the built plugin says of itself: to the goal {@code help} and to Eclipse. */
class PluginDescriptorTest {
  private static final Path CLASSES = Path.of("target", "classes", "META-INF");

  @Test
  void eachGoalIsDescribed() {
    assertThat(goals()).hasSizeGreaterThan(1);
    for (Xpp3Dom goal : goals()) {
      assertThat(text(goal, "description")).as(text(goal, "goal")).isNotBlank();
      assertThat(text(goal, "threadSafe")).as(text(goal, "goal")).isEqualTo("true");
    }
  }

  @Test
  void eachParameterIsDescribedHasAPropertyAndTellsSinceWhen() {
    for (Xpp3Dom goal : ownGoals()) {
      for (Xpp3Dom parameter : editable(goal)) {
        String name = text(goal, "goal") + " " + text(parameter, "name");
        assertThat(text(parameter, "description")).as(name).isNotBlank();
        assertThat(text(parameter, "since")).as(name).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(properties(goal)).as(name).contains(text(parameter, "name"));
      }
    }
  }

  @Test
  void helpTellsSinceWhenThereIsAParameter() {
    Xpp3Dom help =
        read(CLASSES.resolve("maven/dev.shapewright/shapewright-maven-plugin/plugin-help.xml"));
    for (Xpp3Dom goal : help.getChild("mojos").getChildren()) {
      if (!"help".equals(text(goal, "goal"))) {
        for (Xpp3Dom parameter : editable(goal)) {
          assertThat(text(parameter, "description"))
              .as(text(parameter, "name"))
              .endsWith("Since: " + text(parameter, "since"));
        }
      }
    }
  }

  @Test
  void eclipseKnowsWhatToDoWithEachGoal() {
    List<String> mapped = new ArrayList<>();
    Xpp3Dom metadata = read(CLASSES.resolve("m2e/lifecycle-mapping-metadata.xml"));
    for (Xpp3Dom execution : metadata.getChild("pluginExecutions").getChildren()) {
      for (Xpp3Dom goal :
          execution.getChild("pluginExecutionFilter").getChild("goals").getChildren()) {
        mapped.add(goal.getValue());
      }
    }

    assertThat(mapped).doesNotHaveDuplicates();
    for (Xpp3Dom goal : ownGoals()) {
      assertThat(mapped).contains(text(goal, "goal"));
    }
  }

  private static List<Xpp3Dom> goals() {
    return List.of(read(CLASSES.resolve("maven/plugin.xml")).getChild("mojos").getChildren());
  }

  private static List<Xpp3Dom> ownGoals() {
    return goals().stream().filter(goal -> !"help".equals(text(goal, "goal"))).toList();
  }

  private static List<Xpp3Dom> editable(Xpp3Dom goal) {
    List<Xpp3Dom> editable = new ArrayList<>();
    for (Xpp3Dom parameter : goal.getChild("parameters").getChildren()) {
      if ("true".equals(text(parameter, "editable"))) {
        editable.add(parameter);
      }
    }
    return editable;
  }

  /** The parameters that have a property {@code shapewright.*}. */
  private static List<String> properties(Xpp3Dom goal) {
    List<String> names = new ArrayList<>();
    for (Xpp3Dom parameter : goal.getChild("configuration").getChildren()) {
      String value = parameter.getValue();
      if (value != null && value.startsWith("${shapewright.")) {
        names.add(parameter.getName());
      }
    }
    return names;
  }

  private static String text(Xpp3Dom parent, String child) {
    Xpp3Dom found = parent.getChild(child);
    return found == null || found.getValue() == null ? "" : found.getValue();
  }

  private static Xpp3Dom read(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      return Xpp3DomBuilder.build(in);
    } catch (IOException | XmlPullParserException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
