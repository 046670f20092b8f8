package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.read.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a project wants beside the client, by its configuration and its dependencies. */
final class GeneratedParts {
  private static final String GROUP = "dev.shapewright";
  private static final String WAITERS = "shapewright-runtime-waiters";

  private GeneratedParts() {}

  /** Generated waiters must not break the build of someone who lacks what they run on. */
  static Set<Part> of(
      MavenProject project, SourceScope scope, @Nullable Boolean waiters, boolean json)
      throws ConfigurationException {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    boolean possible = scope.declares(project, GROUP, WAITERS);
    if (waiters == null ? possible : waiters) {
      parts.add(Part.WAITERS);
    }
    if (parts.contains(Part.WAITERS) && !possible) {
      throw new ConfigurationException(
          List.of(
              new Problem(
                  null,
                  "generateWaiters: waiters need "
                      + GROUP
                      + ":"
                      + WAITERS
                      + ", which the project does not declare for its "
                      + scope.word()
                      + " code",
                  "Add it to the <dependencies> of the project, or do not set generateWaiters.")));
    }
    if (json) {
      parts.add(Part.JSON);
    }
    return parts;
  }
}
