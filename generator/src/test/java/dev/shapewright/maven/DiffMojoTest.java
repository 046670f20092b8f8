package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffMojoTest {
  private static final String MODEL = "model/service-2.json";

  @TempDir private Path basedir;
  private MojoProject project;

  @BeforeEach
  void project() {
    project = new MojoProject(basedir);
    project.writeModel(MODEL, "Put", "Get");
  }

  private List<String> generate() throws Exception {
    return MojoProject.run(project.goal(new GenerateMojo(), "default"));
  }

  private List<String> generate(List<String> operations) throws Exception {
    GenerateMojo goal = project.goal(new GenerateMojo(), "default");
    MojoProject.set(goal, "operations", operations);
    return MojoProject.run(goal);
  }

  private DiffMojo diff() {
    return project.goal(new DiffMojo(), "default");
  }

  @Test
  void generateTellsNothingOfTheFirstRunAndOfRunsWithTheSameModel() throws Exception {
    assertThat(generate()).noneMatch(line -> line.contains("model changed"));
    assertThat(basedir.resolve("target/shapewright/default.state")).exists();

    GenerateMojo other = project.goal(new GenerateMojo(), "default");
    MojoProject.set(other, "operations", List.of("Put"));

    assertThat(MojoProject.run(other)).noneMatch(line -> line.contains("model changed"));
    assertThat(basedir.resolve("target/shapewright/default.diff.md")).doesNotExist();
  }

  @Test
  void generateTellsInOneLineWhatHasChangedInTheModel() throws Exception {
    generate();
    project.writeModel(MODEL, 7, "Put", "Get", "Delete");

    assertThat(generate())
        .contains(
            "INFO model changed: Text max 9 -> 7 (tightened), +1 operation (Delete);"
                + " see target/shapewright/default.diff.md");
    assertThat(basedir.resolve("target/shapewright/default.diff.md"))
        .content()
        .contains("From `the last generated state` to `model`.");
    assertThat(basedir.resolve("target/shapewright/default.diff.json"))
        .content()
        .contains("\"text\": \"max 9 -> 7 (tightened)\"");
    assertThat(generate()).noneMatch(line -> line.contains("model changed"));
  }

  @Test
  void aChangeOfWhatIsNotGeneratedIsSaidToBeNone() throws Exception {
    GenerateMojo goal = project.goal(new GenerateMojo(), "default");
    MojoProject.set(goal, "operations", List.of("Put"));
    MojoProject.run(goal);
    project.writeModel(MODEL, "Put");

    assertThat(MojoProject.run(goal))
        .contains(
            "INFO model changed: nothing of what is generated;"
                + " see target/shapewright/default.diff.md");
  }

  @Test
  void aDamagedStateIsAsGoodAsNone() throws Exception {
    generate();
    Files.writeString(basedir.resolve("target/shapewright/default.state"), "no state");
    project.writeModel(MODEL, 7, "Put");

    assertThat(generate()).noneMatch(line -> line.contains("model changed"));
    assertThat(MojoProject.run(diff()))
        .contains("INFO Tiny Service: no changes in what is generated");
  }

  @Test
  void withoutAStateThereIsNothingToCompareWith() throws Exception {
    assertThat(MojoProject.run(diff()))
        .containsExactly(
            "INFO There is nothing to compare with: target/shapewright/default.state does not"
                + " exist, or is of another version of the plugin. Run generate first, or name a"
                + " model in \"old\".");

    generate();
    assertThat(MojoProject.run(project.goal(new DiffMojo(), "another")))
        .contains(
            "INFO There are states of other executions: default."
                + " To compare with the one of an execution, run shapewright:diff@default");
  }

  @Test
  void theLastGeneratedStateIsComparedWithTheModel() throws Exception {
    generate();
    project.writeModel(MODEL, 7, "Put");

    assertThat(MojoProject.run(diff()))
        .containsExactly(
            "INFO Tiny Service: 2 changes: 1 source-breaking, 1 behaviour-breaking",
            "INFO source-breaking:",
            "INFO   Get: operation removed",
            "INFO     GetRequest, GetResponse, TinyAsyncClient.get(), TinyClient.get()",
            "INFO behaviour-breaking:",
            "INFO   Text: max 9 -> 7 (tightened), in requests",
            "INFO     PutRequest.text()",
            "INFO See target/shapewright/default.diff.md");
    assertThat(MojoProject.run(diff())).as("the state stays until generate runs").hasSize(8);
  }

  /** In the configuration it may stand still, or no more. */
  @ParameterizedTest
  @ValueSource(strings = {"Put,Get", "Put"})
  void anOperationThatWasAskedForAndHasLeftTheModelIsAChange(String operations) throws Exception {
    generate(List.of("Put", "Get"));
    project.writeModel(MODEL, "Put", "Add");
    DiffMojo goal = diff();
    MojoProject.set(goal, "operations", List.of(operations.split(",")));
    MojoProject.set(goal, "failOn", "source");

    assertThatThrownBy(() -> MojoProject.run(goal))
        .hasMessageContaining("\n  source-breaking: Get: operation removed\n");
  }

  @Test
  void anOperationThatIsNoLongerAskedForIsNoChange() throws Exception {
    generate(List.of("Put", "Get"));
    DiffMojo goal = diff();
    MojoProject.set(goal, "operations", List.of("Put", "Add"));
    project.writeModel(MODEL, "Put", "Get", "Add");

    assertThat(MojoProject.run(goal))
        .contains("INFO   Add: operation added")
        .noneMatch(line -> line.contains("Get"));
  }

  @Test
  void anOperationThatLeftTheOldModelIsAChange() throws Exception {
    project.writeModel("old.json", "Put", "Get");
    project.writeModel(MODEL, "Put");
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "old.json");
    MojoProject.set(goal, "operations", List.of("Put", "Get"));
    assertThat(MojoProject.run(goal)).contains("INFO   Get: operation removed");

    MojoProject.set(goal, "operations", List.of("Get"));
    assertThatThrownBy(() -> MojoProject.run(goal))
        .as("of none, all would be compared")
        .hasMessageContaining("operations: the model has none of them any more: Get\n");
  }

  @Test
  void generateTellsThatTheModelHadTheOperationThatItLacksNow() throws Exception {
    generate(List.of("Put", "Get"));
    project.writeModel(MODEL, "Put", "Add");

    assertThatThrownBy(() -> generate(List.of("Put", "Get")))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage(
            "No client was generated.\noperations: Tiny Service has no operation \"Get\"\n"
                + "  The model had it when it was last generated from: remove it here, too. What"
                + " else has changed, the goal diff tells.");
    assertThat(generate(List.of("Put")))
        .contains("INFO model changed: -1 operation (Get); see target/shapewright/default.diff.md");
  }

  @Test
  void withANewModelTheConfiguredOneIsNotNeeded() throws Exception {
    project.writeModel("old.json", "Put");
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "old.json");
    MojoProject.set(goal, "newer", MODEL);
    MojoProject.set(goal, "model", "");

    assertThat(MojoProject.run(goal)).contains("INFO   Get: operation added");
  }

  @Test
  void anyTwoModelsAreComparedWhereverTheyLie() throws Exception {
    project.writeModel("old/service-2.json", "Put");
    project.writeModel("new.json", "Put", "Get", "Delete");
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "old");
    MojoProject.set(goal, "newer", "new.json");
    MojoProject.set(goal, "markdownFile", new File("changes.md"));
    MojoProject.set(goal, "jsonFile", basedir.resolve("docs/changes.json").toFile());

    assertThat(MojoProject.run(goal))
        .startsWith("INFO Tiny Service: 2 changes: 2 compatible")
        .endsWith("INFO See changes.md");
    assertThat(basedir.resolve("changes.md")).content().contains("From `old` to `new.json`.");
    assertThat(basedir.resolve("docs/changes.json")).content().contains("\"before\": \"old\"");
    assertThat(basedir.resolve("target/generated-sources")).doesNotExist();
  }

  @Test
  void aModelOnTheClassPathMayBeTheOldOne() throws Exception {
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "classpath:models/datapipeline-2012-10-29-model.json");
    MojoProject.set(goal, "newer", "classpath:dev/shapewright/model/datapipeline/2012-10-29");

    assertThat(MojoProject.run(goal))
        .contains(
            "INFO   SetTaskStatusInput.errorStackTrace: max 1024 -> 4095 (loosened), in requests");
  }

  @Test
  void failOnStopsTheBuildWithWhatItDoesNotAdmit() throws Exception {
    generate();
    project.writeModel(MODEL, 7, "Put", "Get", "Delete");
    DiffMojo goal = diff();
    MojoProject.set(goal, "failOn", "source");
    assertThat(MojoProject.run(goal)).endsWith("INFO See target/shapewright/default.diff.md");
    MojoProject.set(goal, "failOn", "behaviour");

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage(
            """
            The model has changed more than failOn=behaviour admits.
            Tiny Service: 2 changes: 1 behaviour-breaking, 1 compatible
              behaviour-breaking: Text: max 9 -> 7 (tightened)
            See target/shapewright/default.diff.md. To go on with the new model, adapt what calls\
             it and generate once without failOn: where the POM sets it, -Dshapewright.failOn does\
             not.""");
    assertThat(basedir.resolve("target/shapewright/default.diff.json")).exists();
    MojoProject.set(goal, "failOn", "compatible");
    assertThatThrownBy(() -> MojoProject.run(goal)).hasMessageContaining("compatible: Delete");
  }

  @Test
  void failOnWithNothingToCompareWithIsAWarning() throws Exception {
    DiffMojo goal = diff();
    MojoProject.set(goal, "failOn", "source");

    assertThat(MojoProject.run(goal))
        .last()
        .isEqualTo(
            "WARN Nothing was compared, so that failOn=source could not stop anything. Where there"
                + " is no last state, such as after \"mvn clean\", name the model to compare with in"
                + " \"old\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdownFile", "jsonFile"})
  void aFileOfSomeoneElseIsNotReplaced(String parameter) throws Exception {
    project.writeModel("old.json", "Put");
    String text = Files.readString(project.path("old.json"));
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "old.json");
    MojoProject.set(goal, parameter, new File("old.json"));

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "The models were not compared.\nRefused to replace "
                + project.path("old.json").toAbsolutePath()
                + ": it was not written by this goal\n"
                + "  Move it away, delete it, or name another file.");
    assertThat(project.path("old.json")).hasContent(text);
  }

  @Test
  void twoFilesCannotBeOne() throws Exception {
    generate();
    DiffMojo goal = diff();
    MojoProject.set(goal, "markdownFile", new File("x"));
    MojoProject.set(goal, "jsonFile", new File("x"));

    assertThatThrownBy(() -> MojoProject.run(goal))
        .hasMessage(
            "The models were not compared.\nmarkdownFile and jsonFile: expected two files, found x");
  }

  @Test
  void aFailOnThatIsUnknownIsRefused() {
    DiffMojo goal = diff();
    MojoProject.set(goal, "failOn", "breaking");

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessage(
            "The models were not compared.\nfailOn: expected never, source, behaviour, compatible"
                + " or documentation, found \"breaking\"");
  }

  @Test
  void anOldModelThatIsNotThereIsRefused() {
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "nowhere.json");

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isExactlyInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("The models were not compared.\n")
        .hasMessageContaining("nowhere.json");
  }

  @Test
  void namesThatAFileKeepsAreNotToldAsChanges() throws Exception {
    project.write("src/main/shapewright/default.names", "");
    generate();
    project.writeModel(MODEL, "Put", "Get", "GET_");

    assertThat(generate())
        .contains(
            "INFO model changed: +1 operation (GET_); see target/shapewright/default.diff.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdownFile", "jsonFile"})
  void aFolderInThePlaceOfAFileIsAFailureAndStays(String parameter) throws Exception {
    project.writeModel("old.json", "Put");
    Files.createDirectories(basedir.resolve("target/x"));
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", "old.json");
    MojoProject.set(goal, parameter, new File("target/x"));

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "The models were not compared.\n"
                + parameter
                + ": expected a file, found the folder target/x");
    assertThat(basedir.resolve("target/x")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new"})
  void aMissingModelIsToldWithTheParameterThatNamesIt(String parameter) throws Exception {
    project.writeModel("other.json", "Put");
    DiffMojo goal = diff();
    MojoProject.set(goal, "old", parameter.equals("old") ? "none.json" : "other.json");
    goal.setNew(parameter.equals("new") ? "none.json" : "other.json");

    assertThatThrownBy(() -> MojoProject.run(goal))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "The models were not compared.\n" + parameter + ": there is no file ");
  }

  @Test
  void mavenSetsTheParameterNew() throws Exception {
    project.writeModel("old.json", "Put");
    project.writeModel("new.json", "Put", "Delete");
    DiffMojo goal = diff();
    XmlPlexusConfiguration configuration = new XmlPlexusConfiguration("configuration");
    configuration.addChild("old", "old.json");
    configuration.addChild("new", "new.json");
    ClassWorld world = new ClassWorld("test", DiffMojoTest.class.getClassLoader());
    new BasicComponentConfigurator()
        .configureComponent(
            goal,
            configuration,
            new DefaultExpressionEvaluator(),
            world.getClassRealm("test"),
            null);

    assertThat(MojoProject.run(goal)).contains("INFO   Delete: operation added");
  }
}
