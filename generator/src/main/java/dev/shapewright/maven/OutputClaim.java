package dev.shapewright.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * An execution's claim to an output folder. Two that write to one folder would delete each other's
 * files. What others claim is read from the projects of the build as they are configured, not from
 * what has run so far: so it makes no difference which runs first, or at the same time.
 *
 * @param project whose execution it is
 * @param scope which goal
 * @param id the execution's id as a file name
 * @param folder absolute and normal
 */
record OutputClaim(MavenProject project, SourceScope scope, String id, Path folder) {
  private static final String PLUGIN = "dev.shapewright:shapewright-maven-plugin";
  private static final String PARAMETER = "outputDirectory";

  /**
   * Why the folder is another's; null if it is not.
   *
   * @param projects all projects of the build
   * @param user the properties of the command line
   */
  @Nullable String conflict(List<MavenProject> projects, Properties user) {
    boolean met = false;
    for (MavenProject each : projects) {
      for (OutputClaim other : claims(each, user)) {
        boolean same = project.equals(each) && scope == other.scope && id.equals(other.id);
        if (same && met) {
          return namesakes();
        }
        met |= same;
        if (!same && state().equals(other.state())) {
          return sharedState(other);
        }
        Path mine = real(folder);
        Path its = real(other.folder);
        if (!same && (mine.startsWith(its) || its.startsWith(mine))) {
          return describe(other);
        }
      }
    }
    return null;
  }

  /** The folder that a path leads to, as far as there is something. */
  private static Path real(Path path) {
    Path existing = path;
    while (existing != null && Files.notExists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing == null
          ? path
          : existing.toRealPath().resolve(existing.relativize(path)).normalize();
    } catch (IOException e) {
      return path; // Whoever writes there will tell.
    }
  }

  /** Why the folder is not the plugin's to write to; null if it is. */
  @Nullable String outsideBuild() {
    Path build = Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    return folder.startsWith(build) && !folder.equals(build)
        ? null
        : PARAMETER
            + ": "
            + folder
            + " is not inside of the build directory "
            + build
            + "\n  If the sources are to be kept there, set"
            + " <allowOutsideBuild>true</allowOutsideBuild>; else leave "
            + PARAMETER
            + " out.";
  }

  /** What they keep for the next run would be kept in the same files, too. */
  private String namesakes() {
    return "executions: "
        + ExecutionId.COMMAND_LINE
        + " stands for "
        + ExecutionId.DEFAULT
        + ", so that there are two of "
        + name(this)
        + "\n  Give one of them another <id>.";
  }

  /** What is kept for the next run, of which the name begins with this path. */
  private Path state() {
    return scope.stateFile(project, id).normalize();
  }

  /** Modules may have one build directory. */
  private String sharedState(OutputClaim other) {
    return "executions: "
        + name(other)
        + " and "
        + name(this)
        + " keep what they know in one folder, "
        + state().getParent()
        + "\n  Give one of them another <id>, or its module a build directory of its own.";
  }

  private String describe(OutputClaim other) {
    boolean nested = !folder.equals(other.folder);
    return PARAMETER
        + ": "
        + name(other)
        + " and "
        + name(this)
        + (nested
            ? " write to folders of which one is inside the other, " + other.folder + " and "
            : " write to one folder, ")
        + folder
        + "\n  Give each an <outputDirectory> of its own, or none: then each has one.";
  }

  private String name(OutputClaim claim) {
    String execution = claim.scope.goal() + "@" + claim.id;
    return claim.project.equals(project)
        ? execution
        : execution + " of " + claim.project.getArtifactId();
  }

  private static List<OutputClaim> claims(MavenProject project, Properties user) {
    List<OutputClaim> claims = new ArrayList<>();
    Plugin plugin = project.getPlugin(PLUGIN);
    for (PluginExecution execution :
        plugin == null ? List.<PluginExecution>of() : plugin.getExecutions()) {
      String skip = parameter("skip", execution, project, user);
      if ("none".equals(execution.getPhase()) || "true".equals(skip)) {
        continue;
      }
      String set = parameter(PARAMETER, execution, project, user);
      String id = ExecutionId.of(execution.getId());
      for (SourceScope scope : SourceScope.values()) {
        if (execution.getGoals().contains(scope.goal())) {
          Path folder =
              set == null
                  ? scope.outputFolder(project, id)
                  : project.getBasedir().toPath().resolve(set);
          claims.add(new OutputClaim(project, scope, id, folder.toAbsolutePath().normalize()));
        }
      }
    }
    return claims;
  }

  /** As Maven finds it: what is configured, or else a property. */
  private static @Nullable String parameter(
      String name, PluginExecution execution, MavenProject project, Properties user) {
    if (execution.getConfiguration() instanceof Xpp3Dom configuration) {
      Xpp3Dom child = configuration.getChild(name);
      if (child != null && child.getValue() != null) {
        return child.getValue().strip();
      }
    }
    String property = "shapewright." + name;
    return user.getProperty(property, project.getProperties().getProperty(property));
  }
}
