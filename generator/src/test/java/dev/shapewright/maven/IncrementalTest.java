package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run does its work again, and what it touches. */
final class IncrementalTest {
  private static final String OUTPUT = "target/generated-sources/shapewright/";
  private static final String CLIENT = OUTPUT + "com/example/tiny/TinyClient.java";
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  private final MojoProject project;
  private GenerateMojo mojo = new GenerateMojo();

  IncrementalTest(@TempDir Path basedir) {
    project = new MojoProject(basedir);
  }

  @BeforeEach
  void generate() throws Exception {
    project.writeModel("model/service-2.json", "Put", "Get");
    fresh();
    assertThat(run()).first().asString().startsWith("INFO Tiny Service: 2 operations, ");
  }

  /** Another build: a goal as it is set up anew. */
  private GenerateMojo fresh() {
    mojo = project.goal(new GenerateMojo(), "default");
    return mojo;
  }

  private List<String> run() throws Exception {
    return MojoProject.run(mojo);
  }

  private void set(String parameter, Object value) {
    MojoProject.set(mojo, parameter, value);
  }

  private boolean isUpToDate() throws Exception {
    List<String> lines = run();
    return lines.size() == 1 && lines.get(0).contains(" is up to date: ");
  }

  private Map<Path, FileTime> files(String folder) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project.path(folder))) {
      for (Path each : files.toList()) {
        times.put(each, Files.getLastModifiedTime(each));
      }
    }
    return times;
  }

  @Test
  void aSecondRunSaysSoInOneLineAndTouchesNothing() throws Exception {
    try (Stream<Path> files = Files.walk(project.path("."))) {
      for (Path each : files.toList()) {
        Files.setLastModifiedTime(each, LONG_AGO);
      }
    }
    Map<Path, FileTime> before = files(".");

    assertThat(run())
        .singleElement()
        .asString()
        .matches("INFO Tiny Service is up to date: 2 operations, \\d+ files; checked in \\d+ ms");
    assertThat(files(".")).isEqualTo(before).hasSizeGreaterThan(10);
  }

  @Test
  void theCompilerFindsTheSourcesAlsoWhenNothingIsDone() throws Exception {
    MojoProject next = new MojoProject(project.path("."));
    mojo = next.goal(new GenerateMojo(), "default");

    assertThat(isUpToDate()).isTrue();
    assertThat(next.maven().getCompileSourceRoots())
        .containsExactly(project.path(OUTPUT).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlay-1.json", "paginators-1.json", "waiters-2.json"})
  void aCompanionThatAppearsChangesAndGoesIsAChange(String name) throws Exception {
    String text =
        switch (name) {
          case "overlay-1.json" -> "{\"changes\": []}";
          case "paginators-1.json" -> "{\"pagination\": {}}";
          default -> "{\"version\": 2, \"waiters\": {}}";
        };
    Path file = project.write("model/" + name, text);
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    Files.writeString(file, text + "\n");
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    Files.delete(file);
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void aChangedModelIsRegeneratedAndOnlyWhatDiffersIsWritten() throws Exception {
    Path client = project.path(CLIENT);
    Path validator = project.path(OUTPUT + "com/example/tiny/validation/PutRequestValidator.java");
    Files.setLastModifiedTime(client, LONG_AGO);
    project.writeModel("model/service-2.json", 8, "Put", "Get");

    assertThat(run().get(0)).matches(".* files \\([1-9]\\d* written, 0 deleted\\) in .*");
    assertThat(Files.getLastModifiedTime(client)).isEqualTo(LONG_AGO);
    assertThat(validator.getParent()).isDirectoryContaining(file -> text(file).contains(" 8"));
    assertThat(isUpToDate()).isTrue();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aChangedConfigurationIsAChange() throws Exception {
    set("operations", List.of("Put"));
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    set("packageName", "com.example.other");
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    set("generateJson", true);
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    project.depend("shapewright-runtime-waiters", "compile");
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void theOrderOfOperationsIsNoChange() throws Exception {
    set("operations", List.of("Put", "Get"));
    run();
    set("operations", List.of("Get", "Put"));

    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void anotherVersionOfThePluginIsAChange() throws Exception {
    version("1.0");
    assertThat(isUpToDate()).isFalse();
    assertThat(isUpToDate()).isTrue();
    version("1.1");
    assertThat(isUpToDate()).isFalse();
  }

  private void version(String version) {
    MojoDescriptor descriptor = new MojoDescriptor();
    PluginDescriptor owner = new PluginDescriptor();
    owner.setGroupId("dev.shapewright");
    owner.setArtifactId("shapewright-maven-plugin");
    owner.setVersion(version);
    descriptor.setPluginDescriptor(owner);
    set("execution", new MojoExecution(descriptor, "default"));
  }

  @Test
  void anEditedOrMissingOutputComesBack() throws Exception {
    Path client = project.path(CLIENT);
    String text = Files.readString(client);
    Files.writeString(client, text + "\n");
    assertThat(run().get(0)).contains("(1 written, 0 deleted)");
    assertThat(client).hasContent(text);

    Files.delete(client);
    assertThat(run().get(0)).contains("(1 written, 0 deleted)");
    assertThat(client).hasContent(text);
    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void anEditThatKeepsTheLengthIsFoundAndATouchIsNone() throws Exception {
    Path client = project.path(CLIENT);
    String text = Files.readString(client);
    Files.writeString(client, text.replace("TinyClient", "ThinClient"));
    Files.setLastModifiedTime(client, LONG_AGO);
    assertThat(run().get(0)).contains("(1 written, 0 deleted)");
    assertThat(client).hasContent(text);

    Files.setLastModifiedTime(client, LONG_AGO);
    assertThat(isUpToDate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"patterns.txt", "names.txt", "files", "run"})
  void whatIsKeptForTheNextRunComesBackToo(String ending) throws Exception {
    Path file = project.path("target/shapewright/default." + ending);
    String text = Files.readString(file);
    Files.writeString(file, "edited");
    assertThat(run().get(0)).contains("(0 written, 0 deleted)");
    assertThat(file).hasContent(text);
    Files.delete(file);
    assertThat(run().get(0)).contains("(0 written, 0 deleted)");
    assertThat(file).hasContent(text);
  }

  @Test
  void theStateThatDiffComparesWithComesBack() throws Exception {
    Path state = project.path("target/shapewright/default.state");
    byte[] written = Files.readAllBytes(state);
    Files.delete(state);
    assertThat(run().get(0)).contains("(0 written, 0 deleted)");
    assertThat(state).hasBinaryContent(written);

    Files.writeString(state, "damaged");
    assertThat(run().get(0)).contains("(0 written, 0 deleted)");
    assertThat(state).hasBinaryContent(written);
    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void namesThatAreEditedAreAChange() throws Exception {
    Path names = project.path("tiny.names");
    set("names", names.toFile());
    assertThat(run()).last().asString().contains(" names written to tiny.names, a new file, ");
    assertThat(isUpToDate()).isTrue();
    Files.writeString(
        names, Files.readString(names).replace("method Put = put", "method Put = store"));
    assertThat(isUpToDate()).isFalse();
    assertThat(project.path(CLIENT)).content().contains(" store(");
    Files.delete(names);
    assertThat(isUpToDate()).isFalse();
    assertThat(names).exists();
  }

  @Test
  void namesThatAreALinkStayOneAndWhatItLeadsToIsBroughtUpToDate() throws Exception {
    Path shared = project.write("shared/client.names", "");
    Path link = project.path("src/main/shapewright/default.names");
    Files.deleteIfExists(link);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, shared);

    run();

    assertThat(link).isSymbolicLink();
    assertThat(shared).content().contains("method ");
  }

  @Test
  void aFolderInThePlaceOfTheNamesIsAFailureAfterARunToo() throws Exception {
    Path names = project.path("tiny.names");
    set("names", names.toFile());
    run();
    Files.delete(names);
    Files.createDirectories(names);

    assertThatThrownBy(this::run)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("names: " + names + " is a folder")
        .hasNoCause();
  }

  @Test
  void namesThatTheModelHasLeftOutAreToldOnce() throws Exception {
    set("names", project.path("tiny.names").toFile());
    run();
    project.writeModel("model/service-2.json", "Put");

    assertThat(run())
        .last()
        .isEqualTo(
            "INFO 4 names are kept in tiny.names though the model has left them out: method Get,"
                + " request Get, response Get, member GetInput.text");
    project.writeModel("model/service-2.json", 7, "Put");
    assertThat(run()).noneMatch(line -> line.contains("left"));
  }

  @Test
  void aProjectMayBeMovedWithItsBuildDirectory(@TempDir Path elsewhere) throws Exception {
    try (Stream<Path> files = Files.walk(project.path("."))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path copy = elsewhere.resolve(project.path(".").relativize(each).normalize());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
    mojo = new MojoProject(elsewhere).goal(new GenerateMojo(), "default");

    assertThat(isUpToDate()).isTrue();
  }

  @Test
  void anotherFolderIsAChangeAndTheOldOneIsEmptied() throws Exception {
    set("outputDirectory", project.path("target/elsewhere").toFile());

    assertThat(isUpToDate()).isFalse();
    assertThat(project.path("target/elsewhere/com/example/tiny/TinyClient.java")).exists();
    assertThat(project.path(OUTPUT)).isEmptyDirectory();
  }

  @Test
  void force() throws Exception {
    set("force", true);

    assertThat(run().get(0)).contains("(0 written, 0 deleted)");
  }

  @Test
  void warningsAreCountedWhenNothingIsDone() throws Exception {
    project.write("other.json", "{\"services\": {\"Other 2020-01-01\": {\"changes\": []}}}");
    project.write(
        "model/service-2.json",
        Files.readString(project.path("model/service-2.json"))
            .replace("\"max\": 9", "\"pattern\": \"a\\\\Bb^c\""));

    List<String> lines = run();
    assertThat(lines).anyMatch(line -> line.startsWith("WARN "));
    assertThat(run())
        .singleElement()
        .asString()
        .contains(" files, 1 warning (-Dshapewright.force shows them); checked in ");
  }

  @Test
  void aFailedRunLeavesThePreviousOutputIntact() throws Exception {
    Map<Path, FileTime> before = files("target");
    project.write("model/service-2.json", "{");

    assertThatThrownBy(this::run).isInstanceOf(MojoFailureException.class);
    assertThat(files("target")).isEqualTo(before);

    project.writeModel("model/service-2.json", "Put", "Get");
    assertThat(isUpToDate()).isTrue();
  }

  /** A folder in a file's place stands for whatever cuts a run off. */
  @Test
  void aRunThatWasCutOffIsDoneAgain() throws Exception {
    Path report = project.path("target/shapewright/default.patterns.txt");
    String text = Files.readString(report);
    project.writeModel("model/service-2.json", 8, "Put");
    Files.delete(report);
    Files.createDirectories(report.resolve("in-the-way"));
    assertThatThrownBy(this::run).hasMessageContaining("default.patterns.txt");
    Files.delete(report.resolve("in-the-way"));
    Files.delete(report);
    Files.writeString(report, text);
    project.writeModel("model/service-2.json", "Put", "Get");

    assertThat(isUpToDate()).isFalse();
    assertThat(project.path(CLIENT)).content().contains("get(");
  }
}
