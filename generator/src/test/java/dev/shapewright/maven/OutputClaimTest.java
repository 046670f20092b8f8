package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose an output folder is. */
final class OutputClaimTest {
  private static final String HINT =
      "\n  Give each an <outputDirectory> of its own, or none: then each has one.";

  private final Path basedir;
  private final MojoProject project;

  OutputClaimTest(@TempDir Path basedir) {
    this.basedir = basedir;
    project = new MojoProject(basedir);
  }

  @BeforeEach
  void writeModel() {
    project.writeModel("model/service-2.json", "Put");
  }

  private <M extends ServiceMojo> M goal(M mojo, String id, @Nullable String folder) {
    project.goal(mojo, id);
    if (folder != null) {
      MojoProject.set(mojo, "outputDirectory", Path.of(folder).toFile());
    }
    return mojo;
  }

  @Test
  void aFolderThatIsALinkToAnotherIsTheOther() throws Exception {
    Files.createDirectories(project.path("target/g1"));
    Files.createSymbolicLink(project.path("target/g2"), project.path("target/g1"));
    project.declare("a", "generate", Map.of("outputDirectory", "target/g1"));
    project.declare("b", "generate", Map.of("outputDirectory", "target/g2"));

    assertThatThrownBy(() -> MojoProject.run(goal(new GenerateMojo(), "b", "target/g2")))
        .hasMessageContaining("write to ")
        .hasMessageEndingWith(HINT);
  }

  private void assertRefused(ServiceMojo mojo, String reason) {
    assertThatThrownBy(() -> MojoProject.run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage("No client was generated.\n" + reason);
    assertThat(project.path("target")).doesNotExist();
    assertThat(project.maven().getCompileSourceRoots()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "generate, a, target/generated-sources/shapewright-a",
    "generate, default, target/generated-sources/shapewright",
    "generate, default-cli, target/generated-sources/shapewright",
    "generate, a/b, target/generated-sources/shapewright-a%2Fb",
    "generate-test, a, target/generated-test-sources/shapewright-a",
    "generate-test, default, target/generated-test-sources/shapewright",
  })
  void eachExecutionHasAFolderOfItsOwn(String goal, String id, String folder) throws Exception {
    boolean test = goal.equals("generate-test");
    MavenProject maven = project.maven();

    MojoProject.run(goal(test ? new GenerateTestMojo() : new GenerateMojo(), id, null));

    assertThat(project.path(folder).resolve("com/example/tiny/TinyClient.java")).exists();
    assertThat(test ? maven.getTestCompileSourceRoots() : maven.getCompileSourceRoots())
        .containsExactly(project.path(folder).toString());
    assertThat(test ? maven.getCompileSourceRoots() : maven.getTestCompileSourceRoots()).isEmpty();
  }

  @Test
  void executionsAndGoalsOfOneModuleKeepWhatTheyKnowApart() throws Exception {
    for (int run = 0; run < 2; run++) {
      boolean first = run == 0;
      for (String id : new String[] {"default", "b"}) {
        assertThat(MojoProject.run(goal(new GenerateMojo(), id, null))).hasSize(first ? 3 : 1);
        assertThat(MojoProject.run(goal(new GenerateTestMojo(), id, null))).hasSize(first ? 3 : 1);
      }
    }
    try (var files = Files.walk(project.path("target/shapewright"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4 * 5);
    }
  }

  @Test
  void twoExecutionsInOneFolderAreAFailureOfEitherWhicheverRunsFirst() {
    project.declare("a", "generate", Map.of("outputDirectory", "target/gen"));
    project.declare(
        "b", "generate", Map.of("outputDirectory", basedir.resolve("target/gen").toString()));

    assertRefused(
        goal(new GenerateMojo(), "a", "target/gen"),
        "outputDirectory: generate@b and generate@a write to one folder, "
            + basedir.resolve("target/gen")
            + HINT);
    assertRefused(
        goal(new GenerateMojo(), "b", "target/gen"),
        "outputDirectory: generate@a and generate@b write to one folder, "
            + basedir.resolve("target/gen")
            + HINT);
  }

  @Test
  void anExecutionOfTheCommandLineAndTheOneThatItStandsForAreAFailure() {
    project.declare("default-cli", "generate", Map.of());
    project.declare("default", "generate", Map.of("outputDirectory", "target/gen"));

    for (String id : new String[] {"default", "default-cli"}) {
      assertRefused(
          goal(new GenerateMojo(), id, id.equals("default") ? "target/gen" : null),
          "executions: default-cli stands for default, so that there are two of"
              + " generate@default\n  Give one of them another <id>.");
    }
  }

  @Test
  void theTwoGoalsOfOneExecutionInOneFolderAreAFailure() {
    project
        .declare("a", "generate", Map.of("outputDirectory", "target/gen"))
        .addGoal("generate-test");

    assertRefused(
        goal(new GenerateTestMojo(), "a", "target/gen"),
        "outputDirectory: generate@a and generate-test@a write to one folder, "
            + basedir.resolve("target/gen")
            + HINT);
  }

  @Test
  void aPropertyThatSendsAllToOneFolderIsAFailure() {
    project.declare("a", "generate", Map.of());
    project.declare("b", "generate", Map.of());
    project.maven().getProperties().setProperty("shapewright.outputDirectory", "target/gen");

    assertRefused(
        goal(new GenerateMojo(), "b", "target/gen"),
        "outputDirectory: generate@a and generate@b write to one folder, "
            + basedir.resolve("target/gen")
            + HINT);
  }

  @ParameterizedTest
  @CsvSource({
    "target/gen, target/gen/b",
    "target/gen/b, target/gen",
    "target/x, target/gen/../x/y"
  })
  void foldersOfWhichOneIsInsideTheOtherAreAFailure(String theirs, String ours) {
    project.declare("a", "generate", Map.of("outputDirectory", theirs));

    assertRefused(
        goal(new GenerateMojo(), "b", ours),
        "outputDirectory: generate@a and generate@b write to folders of which one is inside the"
            + " other, "
            + basedir.resolve(theirs)
            + " and "
            + basedir.resolve(ours).normalize()
            + HINT);
  }

  @Test
  void executionsThatDoNotRunClaimNothing() throws Exception {
    PluginExecution none =
        project.declare("a", "generate", Map.of("outputDirectory", "target/gen"));
    none.setPhase("none");
    project.declare("c", "generate", Map.of("outputDirectory", "target/gen", "skip", "true"));
    project.declare("d", "check", Map.of("outputDirectory", "target/gen"));
    project.declare("e", "generate", Map.of("outputDirectory", "target/gen-e"));

    MojoProject.run(goal(new GenerateMojo(), "b", "target/gen"));

    assertThat(project.path("target/gen/com/example/tiny/TinyClient.java")).exists();
  }

  @Test
  void otherModulesMayNotWriteThereEitherButHaveTheirOwnBuildDirectory() throws Exception {
    MojoProject other = new MojoProject(Files.createDirectory(basedir.resolve("other")));
    other.declare("default", "generate", Map.of());
    PluginExecution intruder =
        other.declare("x", "generate", Map.of("outputDirectory", "../target/gen"));
    List<MavenProject> all = List.of(project.maven(), other.maven());
    OutputClaim claim =
        new OutputClaim(
            project.maven(), SourceScope.MAIN, "default", basedir.resolve("target/gen"));

    assertThat(claim.conflict(all, new Properties()))
        .isEqualTo(
            "outputDirectory: generate@x of other and generate@default write to one folder, "
                + basedir.resolve("target/gen")
                + HINT);
    intruder.setPhase("none");
    assertThat(claim.conflict(all, new Properties())).isNull();
  }

  @Test
  void modulesOfOneBuildDirectoryMayNotHaveExecutionsOfOneName() throws Exception {
    project.declare("default", "generate", Map.of("outputDirectory", "target/a"));
    MojoProject other = new MojoProject(Files.createDirectory(basedir.resolve("other")));
    other.maven().getBuild().setDirectory(basedir.resolve("other/../target").toString());
    other.declare("default", "generate", Map.of("outputDirectory", "../target/b"));
    OutputClaim claim =
        new OutputClaim(project.maven(), SourceScope.MAIN, "default", basedir.resolve("target/a"));

    assertThat(claim.conflict(List.of(project.maven(), other.maven()), new Properties()))
        .isEqualTo(
            "executions: generate@default of other and generate@default keep what they know in one"
                + " folder, "
                + basedir.resolve("target/shapewright")
                + "\n  Give one of them another <id>, or its module a build directory of its own.");
  }

  @Test
  void aFolderOutsideOfTheBuildDirectoryHasToBeWanted() throws Exception {
    GenerateMojo mojo = goal(new GenerateMojo(), "default", "src/main/generated");
    assertRefused(
        mojo,
        "outputDirectory: "
            + basedir.resolve("src/main/generated")
            + " is not inside of the build directory "
            + basedir.resolve("target")
            + "\n  If the sources are to be kept there, set"
            + " <allowOutsideBuild>true</allowOutsideBuild>; else leave outputDirectory out.");

    MojoProject.set(mojo, "allowOutsideBuild", true);
    MojoProject.run(mojo);

    assertThat(project.path("src/main/generated/com/example/tiny/TinyClient.java")).exists();
  }

  @ParameterizedTest
  @CsvSource({"target", "target/gen/../..", "target/../src"})
  void theBuildDirectoryItselfIsNotInsideOfItself(String folder) {
    assertThatThrownBy(() -> MojoProject.run(goal(new GenerateMojo(), "default", folder)))
        .hasMessageContaining(" is not inside of the build directory ");
  }

  @Test
  void waitersOfTestSourcesNeedWhatTheyRunOnForTestsOnly() throws Exception {
    project.write("model/waiters-2.json", "{\"version\": 2, \"waiters\": {}}");
    project.depend("shapewright-runtime-waiters", "test");
    GenerateTestMojo mojo = goal(new GenerateTestMojo(), "default", null);
    MojoProject.set(mojo, "generateWaiters", true);
    assertThat(MojoProject.run(mojo)).hasSize(3);

    GenerateMojo main = goal(new GenerateMojo(), "default", null);
    MojoProject.set(main, "generateWaiters", true);
    assertThatThrownBy(() -> MojoProject.run(main))
        .hasMessageContaining("which the project does not declare for its main code");
  }

  @Test
  void namesOfTestSourcesAreKeptBesideThem() throws Exception {
    Path names = project.write("src/test/shapewright/default.names", "");

    MojoProject.run(goal(new GenerateTestMojo(), "default", null));

    assertThat(names).content().contains("method Put = put");
  }
}
