package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
  private static final String DATA_PIPELINE =
      "classpath:dev/shapewright/model/datapipeline/2012-10-29";

  @TempDir private Path basedir;

  private final List<String> log = new ArrayList<>();
  private MavenProject project = new MavenProject();
  private GenerateMojo mojo = new GenerateMojo();

  @BeforeEach
  void configure() {
    project = new MavenProject();
    project.setFile(basedir.resolve("pom.xml").toFile());
    Build build = new Build();
    build.setDirectory(basedir.resolve("target").toString());
    project.setBuild(build);
    mojo = new GenerateMojo();
    mojo.setLog(new RecordingLog());
    set("project", project);
    set("execution", ConfiguredGoal.execution(mojo, "default"));
    set("outputDirectory", output().toFile());
    set("model", DATA_PIPELINE);
    set("packageName", "com.example.datapipeline");
  }

  @Test
  void generatesAllOperationsAndSaysSoInOneLine() throws Exception {
    mojo.execute();

    assertThat(log).hasSize(3);
    assertThat(log.get(0))
        .matches(
            "INFO AWS Data Pipeline: 19 operations, \\d+ files \\(\\d+ written, 0 deleted\\) in"
                + " \\d+ ms");
    assertThat(output().resolve("com/example/datapipeline/DataPipelineClient.java")).exists();
    assertThat(project.getCompileSourceRoots()).containsExactly(output().toString());
  }

  @Test
  void generatesOnlyWhatTheChosenOperationsReach() throws Exception {
    set("operations", List.of("PollForTask", "SetTaskStatus"));

    mojo.execute();

    assertThat(log.get(0)).startsWith("INFO AWS Data Pipeline: 2 operations, ");
    Path model = output().resolve("com/example/datapipeline/model");
    assertThat(model.resolve("TaskObject.java")).exists();
    assertThat(model.resolve("TaskNotFoundException.java")).exists();
    assertThat(model.resolve("Selector.java")).doesNotExist();
    assertThat(model.resolve("ListPipelinesRequest.java")).doesNotExist();
  }

  @Test
  void aSecondRunWithFewerOperationsDeletesWhatIsStaleAndNothingElse() throws Exception {
    mojo.execute();
    Path mine = output().resolve("com/example/datapipeline/model/Mine.java");
    Files.writeString(mine, "mine");
    set("operations", List.of("SetTaskStatus"));

    mojo.execute();

    assertThat(mine).hasContent("mine");
    assertThat(output().resolve("com/example/datapipeline/model/Selector.java")).doesNotExist();
    assertThat(log.get(3)).doesNotContain(" 0 deleted");
  }

  @Test
  void anUnchangedRunWritesNothing() throws Exception {
    mojo.execute();
    mojo.execute();

    assertThat(log).hasSize(4);
    assertThat(log.get(3))
        .matches(
            "INFO AWS Data Pipeline is up to date: 19 operations, \\d+ files; checked in \\d+ ms");

    set("force", true);
    mojo.execute();

    assertThat(log.get(4)).contains("(0 written, 0 deleted)");
  }

  @Test
  void aFolderOrAFileInTheProjectIsAModelToo() throws Exception {
    Path folder = Files.createDirectories(basedir.resolve("src/model"));
    copy("dev/shapewright/model/datapipeline/2012-10-29/service-2.json", folder);
    set("model", "src/model");
    mojo.execute();
    set("model", "src/model/service-2.json");
    mojo.execute();

    assertThat(log.get(0)).startsWith("INFO AWS Data Pipeline: 19 operations, ");
    assertThat(log.get(3)).startsWith("INFO AWS Data Pipeline is up to date: 19 operations, ");
  }

  @Test
  void aPublishedModelOnTheClassPathIsFoundByItsFile() throws Exception {
    set("model", "classpath:models/datapipeline-2012-10-29-model.json");

    mojo.execute();

    assertThat(log.get(0)).contains("AWS Data Pipeline: 19 operations");

    set("model", "classpath:models/datapipeline");
    mojo.execute();

    assertThat(log.get(3)).startsWith("INFO AWS Data Pipeline is up to date");
  }

  @Test
  void skipDoesNothing() throws Exception {
    set("skip", true);

    mojo.execute();

    assertThat(output()).doesNotExist();
    assertThat(log).containsExactly("INFO Skipped: shapewright.skip is set");
    assertThat(project.getCompileSourceRoots()).isEmpty();
  }

  @Test
  void anUnknownOperationIsAFailureWithASuggestionAndNothingIsWritten() {
    set("operations", List.of("SetTaskState", "PollForTask"));

    assertFailure(
        """
        No client was generated.
        operations: AWS Data Pipeline has no operation "SetTaskState"
          Did you mean "SetTaskStatus"?""");
  }

  @Test
  void aPackageNameThatIsNoneIsAFailure() {
    set("packageName", "com.example.data-pipeline");

    assertFailure(
        """
        No client was generated.
        packageName: expected a Java package name, found "com.example.data-pipeline"
          A package name is made of identifiers with dots between them, such as com.example.datapipeline.""");
  }

  @Test
  void aMissingResourceIsAFailureThatNamesThePluginsDependencies() {
    set("model", "classpath:nowhere");

    assertFailure(
        """
        No client was generated.
        model: there is no resource nowhere/service-2.json on the plugin's class path
          Check the name. If it is right, add the artifact that holds it to the <dependencies> of the plugin, not of the project.""");
  }

  @Test
  void anEmptyElementIsAFailureThatNamesTheListAndThePlace() {
    set("operations", Arrays.asList("PollForTask", null));
    assertFailure(
        """
        No client was generated.
        operations: element 2 is empty
          Give it a value, or remove it.""");

    set("operations", List.of());
    set("overlays", List.of(" "));
    assertFailure(
        """
        No client was generated.
        overlays: element 1 is empty
          Give it a value, or remove it.""");
  }

  @Test
  void aMisspeltResourceIsAFailureWithASuggestion() {
    set("model", "classpath:models/datapipelines");

    assertFailure(
        """
        No client was generated.
        model: there is no resource models/datapipelines/service-2.json on the plugin's class path
          Did you mean "datapipeline"? If the name is right, add the artifact that holds it to the \
        <dependencies> of the plugin, not of the project.""");
  }

  @Test
  void aBlankModelIsOneThatIsNotSet() {
    set("model", " ");

    assertFailure(
        "No client was generated.\nthe parameter model is not set\n  It tells where the service model"
            + " lies: set <model> in the plugin's <configuration>.");
  }

  @Test
  void tellsHowPatternsAreCheckedInOneLineAndInAFile() throws Exception {
    mojo.execute();

    assertThat(log.get(1))
        .isEqualTo("INFO 1 pattern: 1 loop; 0 bytes of tables; 0 not always checked");
    assertThat(basedir.resolve("target/shapewright/default.patterns.txt"))
        .content()
        .isEqualTo(
            """
            1 pattern: 1 loop; 0 bytes of tables; 0 not always checked

            loops
              of shapes attributeNameString, attributeValueString, errorStackTrace, fieldNameString, \
            fieldStringValue, id, longString, string, taskId
              [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*
            """);
  }

  @Test
  void writesTheFileOfPatternsOnlyWhenItDiffers() throws Exception {
    mojo.execute();
    Path report = basedir.resolve("target/shapewright/default.patterns.txt");
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(report, before);

    mojo.execute();

    assertThat(Files.getLastModifiedTime(report)).isEqualTo(before);
  }

  @Test
  void tellsOfNamesInOneLineAndInAFile() throws Exception {
    mojo.execute();

    assertThat(log.get(2))
        .matches("INFO names: 431; 1 altered, see target/shapewright/default.names.txt");
    assertThat(basedir.resolve("target/shapewright/default.names.txt"))
        .content()
        .contains(
            """
            /shapes/InternalServiceError
              class InternalServiceError = InternalServiceErrorException: "InternalServiceError" is an \
            error: its class ends in Exception
            """);
    assertThat(basedir.resolve("src")).doesNotExist();
  }

  @Test
  void keepsNamesInAFileThatIsThereOrIsSet() throws Exception {
    Path usual = basedir.resolve("src/main/shapewright/default.names");
    Files.createDirectories(usual.getParent());
    Files.createFile(usual);
    mojo.execute();
    mojo.execute();

    assertThat(log).hasSize(5);
    assertThat(log.get(3))
        .matches("INFO \\d+ names added to src/main/shapewright/default.names, to be committed");
    assertThat(usual).content().contains("\nmethod SetTaskStatus = setTaskStatus\n");

    Path other = basedir.resolve("config/pipeline.names");
    set("names", other.toFile());
    mojo.execute();

    assertThat(other).hasSameTextualContentAs(usual);
    assertThat(log.get(8))
        .matches("INFO \\d+ names written to config/pipeline.names, a new file, to be committed");
  }

  @Test
  void aWrongFileOfNamesIsAFailureWithItsPlace() throws Exception {
    Path file = basedir.resolve("pipeline.names");
    Files.writeString(file, "method SetTaskStatus = set status\n");
    set("names", file.toFile());

    assertFailure(
        "No client was generated.\n" + file + ":1:28: expected the end of the line, found \"s\"");
  }

  @Test
  void anExecutionIdMayBeAnyText() throws Exception {
    set("execution", ConfiguredGoal.execution(mojo, "../a b%ä:Z-1_2.3"));

    mojo.execute();

    assertThat(basedir.resolve("target/shapewright"))
        .isDirectoryContaining(file -> file.endsWith("..%2Fa%20b%25%C3%A4%3AZ-1_2.3.files"));
  }

  @Test
  void aFileOfTheUsersInTheWayIsAFailureThatNamesItAndItStays() throws Exception {
    Path mine = output().resolve("com/example/datapipeline/DataPipelineClient.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage(
            "No client was generated.\nRefused to replace "
                + mine
                + ": it was not generated\n"
                + "  Move it away, delete it, or generate into a folder of its own.");
    assertThat(mine).hasContent("mine");
    assertThat(mine.resolveSibling("model")).doesNotExist();
  }

  private void writeCompanions() throws IOException {
    Files.writeString(
        basedir.resolve("pages.json"),
        """
        {"pagination": {"DescribeObjects": {"input_token": "marker", "output_token": "marker",
          "more_results": "hasMoreResults", "result_key": "pipelineObjects"}}}
        """);
    Files.writeString(
        basedir.resolve("waits.json"),
        """
        {"version": 2, "waiters": {"PipelineGone": {"delay": 9, "maxAttempts": 7,
          "operation": "DescribePipelines", "acceptors": [
            {"matcher": "error", "expected": "PipelineNotFoundException", "state": "success"}]}}}
        """);
    set("model", "classpath:models/datapipeline-2012-10-29-model.json");
    set("paginators", "pages.json");
    set("waiters", basedir.resolve("waits.json").toString());
  }

  private void depend(String scope) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("dev.shapewright");
    dependency.setArtifactId("shapewright-runtime-waiters");
    dependency.setScope(scope);
    project.getModel().addDependency(dependency);
  }

  @Test
  void companionsMayLieElsewhere() throws Exception {
    writeCompanions();
    depend("compile");
    mojo.execute();

    assertThat(output().resolve("com/example/datapipeline/DataPipelineClient.java"))
        .content()
        .contains("describeObjectsPaginator")
        .doesNotContain("listPipelinesPaginator");
    assertThat(output().resolve("com/example/datapipeline/DataPipelineWaiters.java"))
        .content()
        .contains("pipelineGone(DataPipelineClient client");
    assertThat(log).noneMatch(line -> line.startsWith("WARN"));
  }

  @Test
  void waitersAreLeftOutWithANoteUntilTheProjectCanCompileThem() throws Exception {
    writeCompanions();
    depend("test");
    mojo.execute();

    assertThat(output().resolve("com/example/datapipeline/DataPipelineWaiters.java"))
        .doesNotExist();
    assertThat(log)
        .contains(
            "INFO 1 waiter is left out\n  To have them, add"
                + " dev.shapewright:shapewright-runtime-waiters to the project's dependencies.");
  }

  @Test
  void waitersThatAreAskedForAndCannotBeCompiledAreAFailureThatNamesWhatIsMissing()
      throws Exception {
    writeCompanions();
    depend("test");
    set("generateWaiters", true);

    assertFailure(
        """
        No client was generated.
        generateWaiters: waiters need dev.shapewright:shapewright-runtime-waiters, which the \
        project does not declare for its main code
          Add it to the <dependencies> of the project, or do not set generateWaiters.""");

    depend("provided");
    mojo.execute();

    assertThat(output().resolve("com/example/datapipeline/DataPipelineWaiters.java")).exists();
  }

  @Test
  void aMissingCompanionIsAFailureThatNamesIt() {
    set("paginators", "nowhere.json");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "No client was generated.\npaginators: there is no file "
                + basedir.resolve("nowhere.json"));
  }

  @Test
  void aMissingFileIsAFailureThatNamesIt() {
    set("model", "src/nowhere");

    assertFailure(
        "No client was generated.\nmodel: there is no file "
            + basedir.resolve("src/nowhere")
            + "\n  Give a folder that holds a service-2.json, a file, or"
            + " classpath:path/to/it.");
  }

  @Test
  void aBrokenModelIsAFailureWithAllProblemsAndTheirPlaces() throws Exception {
    Path file = basedir.resolve("service-2.json");
    Files.writeString(
        file,
        """
        {
          "metadata": {"apiVersion": "1", "endpointPrefix": "e", "jsonVersion": "1.1",
            "protocol": "json", "serviceId": "S", "targetPrefix": "T"},
          "operations": {"Do": {"name": "Do", "input": {"shape": "DoInputt"}}},
          "shapes": {"DoInput": {"type": "structure", "members": {"a": {"shape": "nothing"}}}}
        }
        """);
    set("model", file.toString());

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessageStartingWith("No client was generated.\n" + file + ":4:")
        .hasMessageContaining("Did you mean \"DoInput\"?")
        .hasMessageContaining(file + ":5:");
    assertThat(output()).doesNotExist();
  }

  private void assertFailure(String message) {
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage(message);
    assertThat(output()).doesNotExist();
  }

  private Path output() {
    return basedir.resolve("target/generated-sources/shapewright");
  }

  private static void copy(String resource, Path folder) throws IOException {
    try (var in = GenerateMojoTest.class.getClassLoader().getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      Files.copy(in, folder.resolve("service-2.json"));
    }
  }

  /** Maven sets parameters by field, too. */
  private void set(String parameter, Object value) {
    MojoProject.set(mojo, parameter, value);
  }

  private final class RecordingLog extends SystemStreamLog {
    @Override
    public void info(CharSequence content) {
      log.add("INFO " + content);
    }

    @Override
    public void warn(CharSequence content) {
      log.add("WARN " + content);
    }
  }
}
