package dev.shapewright.maven;

import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.read.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What is wrong with the names of the parameters that are set, and with those that are not. */
final class ParameterProblems {
  private static final String PREFIX = "shapewright.";

  private ParameterProblems() {}

  /** What has to be set and is not; maybe some other execution was meant. */
  static Problem notSet(String parameter, String meaning, String others) {
    return new Problem(
        null,
        "the parameter " + parameter + " is not set",
        "It "
            + meaning
            + ": set <"
            + parameter
            + "> in the plugin's <configuration>."
            + (others.isEmpty() ? "" : " " + others));
  }

  /** How to run a goal of which the command line names no execution, or none that there is. */
  static String otherExecutions(MavenProject project, MojoExecution execution) {
    Plugin plugin = plugin(project, execution);
    Set<String> ids = new TreeSet<>();
    if (plugin != null) {
      plugin.getExecutions().forEach(each -> ids.add(each.getId()));
    }
    if (ids.isEmpty() || ids.contains(execution.getExecutionId())) {
      return "";
    }
    String goal = "shapewright:" + execution.getMojoDescriptor().getGoal() + "@";
    return "The configuration of an execution is that of "
        + ids.stream().map(goal::concat).collect(Collectors.joining(" or "))
        + ".";
  }

  /**
   * What an execution sets in the project's POM and no goal of the plugin has a parameter for.
   * Maven passes it over, or warns at most; but whoever wrote it meant something, and should not
   * look for it in what is generated.
   */
  static List<Problem> unknown(MavenProject project, MojoExecution execution) {
    Xpp3Dom configuration = configuration(project, execution);
    if (configuration == null) {
      return List.of();
    }
    Set<String> known = new TreeSet<>();
    goals(execution.getMojoDescriptor()).forEach(goal -> known.addAll(parameters(goal)));
    List<Problem> problems = new ArrayList<>();
    for (Xpp3Dom element : configuration.getChildren()) {
      if (!known.contains(element.getName())) {
        String hint = Suggestion.hint(element.getName(), known);
        problems.add(
            new Problem(
                location(element),
                "the plugin has no parameter \"" + element.getName() + "\"",
                hint == null
                    ? "The goal has "
                        + String.join(", ", parameters(execution.getMojoDescriptor()))
                        + "."
                    : hint));
      }
    }
    return problems;
  }

  /**
   * What is set on the command line, begins as the plugin's properties do, and is much like one of
   * them. Others may be someone else's.
   */
  static List<Problem> misspelt(Properties properties, MojoDescriptor goal) {
    Set<String> known = new TreeSet<>();
    goals(goal).forEach(each -> known.addAll(parameters(each)));
    List<Problem> problems = new ArrayList<>();
    for (String property : new TreeSet<>(properties.stringPropertyNames())) {
      String name = property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : "";
      String meant =
          name.isEmpty() || known.contains(name) ? null : Suggestion.nearest(name, known);
      if (meant != null) {
        problems.add(
            new Problem(
                null,
                "the plugin has no property " + property + ", it does nothing",
                "Did you mean " + PREFIX + meant + "?"));
      }
    }
    return problems;
  }

  private static @Nullable Plugin plugin(MavenProject project, MojoExecution execution) {
    return project.getPlugin(
        Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()));
  }

  /** As it is in the POM: that of the execution itself lacks already what no parameter is for. */
  private static @Nullable Xpp3Dom configuration(MavenProject project, MojoExecution execution) {
    Plugin plugin = plugin(project, execution);
    if (plugin == null) {
      return null;
    }
    PluginExecution stated = plugin.getExecutionsAsMap().get(execution.getExecutionId());
    Object configuration = stated == null ? plugin.getConfiguration() : stated.getConfiguration();
    return configuration instanceof Xpp3Dom dom ? dom : null;
  }

  /** All goals: what is set for the plugin as a whole may be meant for another one. */
  private static List<MojoDescriptor> goals(MojoDescriptor goal) {
    PluginDescriptor plugin = goal.getPluginDescriptor();
    return plugin == null ? List.of(goal) : plugin.getMojos();
  }

  /** The names of the parameters that a POM may set, sorted. */
  private static Set<String> parameters(MojoDescriptor goal) {
    Set<String> names = new TreeSet<>();
    List<Parameter> parameters = goal.getParameters();
    for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
      if (parameter.isEditable()) {
        names.add(parameter.getName());
      }
    }
    return names;
  }

  /** Maven 3 keeps where each element stands; null if another one does not. */
  private static @Nullable SourceLocation location(Xpp3Dom element) {
    return element.getInputLocation() instanceof InputLocation at && at.getSource() != null
        ? new SourceLocation(
            at.getSource().getLocation(), at.getLineNumber(), at.getColumnNumber(), "")
        : null;
  }
}
