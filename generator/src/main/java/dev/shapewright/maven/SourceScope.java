package dev.shapewright.maven;

import java.nio.file.Path;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** The two kinds of sources of a project, and where what concerns them lies. */
enum SourceScope {
  /** The sources of the project's artifact. */
  MAIN("main", "generate", "generated-sources", ""),
  /** The sources of its tests. */
  TEST("test", "generate-test", "generated-test-sources", "test");

  private static final String OURS = "shapewright";

  private final String word;
  private final String goal;
  private final String generated;
  private final String stateFolder;

  SourceScope(String word, String goal, String generated, String stateFolder) {
    this.word = word;
    this.goal = goal;
    this.generated = generated;
    this.stateFolder = stateFolder;
  }

  String word() {
    return word;
  }

  /** The goal that generates such sources. */
  String goal() {
    return goal;
  }

  void addRoot(MavenProject project, Path folder) {
    if (this == MAIN) {
      project.addCompileSourceRoot(folder.toString());
    } else {
      project.addTestCompileSourceRoot(folder.toString());
    }
  }

  /** Where sources go unless the user says so; never one within another. */
  Path outputFolder(MavenProject project, String executionId) {
    String name = executionId.equals(ExecutionId.DEFAULT) ? OURS : OURS + "-" + executionId;
    return Path.of(project.getBuild().getDirectory(), generated, name);
  }

  /** Where names are kept unless the user says so. */
  Path namesFile(MavenProject project, String executionId) {
    return project
        .getBasedir()
        .toPath()
        .resolve(Path.of("src", word, OURS, executionId + ".names"));
  }

  /** A file that the plugin keeps for itself. */
  Path stateFile(MavenProject project, String name) {
    return Path.of(project.getBuild().getDirectory(), OURS, stateFolder, name).toAbsolutePath();
  }

  /** Whether such sources can be compiled against something. */
  boolean declares(MavenProject project, String groupId, String artifactId) {
    for (Dependency dependency : project.getDependencies()) {
      if (groupId.equals(dependency.getGroupId())
          && artifactId.equals(dependency.getArtifactId())
          && compilesAgainst(dependency)) {
        return true;
      }
    }
    return false;
  }

  private boolean compilesAgainst(Dependency dependency) {
    String scope = dependency.getScope();
    return !"runtime".equals(scope) && (this == TEST || !"test".equals(scope));
  }
}
