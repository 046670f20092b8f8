package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for where. */
final class ModelLocatorTest {
  private static final ClassLoader NO_RESOURCES = new ClassLoader(null) {};

  private final Path temp;

  ModelLocatorTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private ModelFiles locate(String model) throws InvalidModelException, IOException {
    return new ModelLocator(temp, NO_RESOURCES).locate(model, List.of());
  }

  private static String inJar(Path jar, String model) throws InvalidModelException, IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      ModelFiles files = new ModelLocator(jar, loader).locate(model, List.of());
      assertThat(files.overlays()).hasSize(1);
      return new String(files.service().content(), UTF_8);
    }
  }

  private static void jar(Path jar, String content) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("m/service-2.json", "m/overlay-1.json")) {
        out.putNextEntry(new JarEntry(name));
        out.write(content.getBytes(UTF_8));
      }
    }
  }

  private void modelWithNeighbours(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name :
        List.of(
            "service-2.json", "overlay-1.json", "paginators-1.json", "endpoint-rule-set-1.json")) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "m/", "m/service-2.json", "m/service-2.json/", "m//service-2.json"})
  void findsWhatLiesBesideAServiceFileHoweverItIsNamed(String model) throws Exception {
    modelWithNeighbours(temp.resolve("m"));

    ModelFiles files = locate(model);

    assertThat(files.service().name())
        .isEqualTo(temp.resolve("m").resolve("service-2.json").toString());
    assertThat(files.overlays()).hasSize(1);
    assertThat(files.paginators()).isNotNull();
    assertThat(files.endpointRules()).isNotNull();
  }

  @Test
  void findsWhatLiesBesideAServiceFileWithTheSeparatorsOfThePlatform() throws Exception {
    modelWithNeighbours(temp.resolve("m"));

    String model = Path.of("m", "service-2.json").toString();

    assertThat(locate(model).overlays()).hasSize(1);
  }

  @Test
  void theBaseFolderIsAModelToo() throws Exception {
    modelWithNeighbours(temp);

    assertThat(locate("").service().name()).isEqualTo(temp.resolve("service-2.json").toString());
  }

  @Test
  void takesNothingFromBesideAFileOfAnotherName() throws Exception {
    modelWithNeighbours(temp);
    Files.writeString(temp.resolve("my-service-2.json"), "mine");

    ModelFiles files = locate("my-service-2.json");

    assertThat(files.overlays()).isEmpty();
    assertThat(files.paginators()).isNull();
    assertThat(files.endpointRules()).isNull();
  }

  @Test
  void readsAJarThatWasReplacedSinceAnew() throws Exception {
    Path jar = temp.resolve("models.jar");
    jar(jar, "old");
    assertThat(inJar(jar, "classpath:m")).isEqualTo("old");
    jar(jar, "a new text, longer than the old one");

    assertThat(inJar(jar, "classpath:/m/service-2.json"))
        .isEqualTo("a new text, longer than the old one");
  }

  @Test
  void saysThatAPathIsNone() {
    assertThatThrownBy(() -> locate("a\0b"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith("model: \"a\0b\" is no path: ");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    if (path.endsWith(".gz")) {
      Files.write(file, gzip(text));
    } else {
      Files.writeString(file, text);
    }
  }

  /** The folder of models as a directory and as a jar with and without entries for folders. */
  private ClassLoader classPath(String kind) throws IOException {
    Path place = temp.resolve(kind.equals("directory") ? "" : kind + ".jar");
    if (!kind.equals("directory")) {
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(place));
          Stream<Path> all = Files.walk(temp)) {
        for (Path each : all.filter(file -> !file.toString().endsWith(".jar")).sorted().toList()) {
          String name = temp.relativize(each).toString().replace('\\', '/');
          if (Files.isRegularFile(each)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(each, out);
          } else if (kind.equals("folders") && !name.isEmpty()) {
            out.putNextEntry(new JarEntry(name + "/"));
          }
        }
      }
    }
    return new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
  }

  /** A service with two versions as botocore has it, and files as the SDK for Java 1 had them. */
  private void writePublished() throws IOException {
    write("botocore/data/pipes/2011-01-31/service-2.json", "old");
    write("botocore/data/pipes/2012-10-29/service-2.json.gz", "new");
    write("botocore/data/pipes/2012-10-29/paginators-1.json", "pages");
    write("botocore/data/pipes/2012-10-29/endpoint-rule-set-1.json.gz", "rules");
    write("botocore/data/pipes/2013-01-01/examples-1.json", "no model");
    write("botocore/data/pipes/latest/service-2.json", "no version");
    write("models/pipes-2011-01-31-model.json", "old");
    write("models/pipes-2012-10-29-model.json", "single");
    write("models/pipes-2012-10-29-intermediate.json", "no model");
    write("models/my.pipes-2014-10-29-model.json", "another");
    write("one/only-2020-01-01-model.json", "only");
  }

  @ParameterizedTest
  @CsvSource({
    "botocore/data/pipes, new",
    "botocore/data/pipes/, new",
    "botocore/data/pipes/2012-10-29, new",
    "botocore/data/pipes/2011-01-31, old",
    "botocore/data/pipes/2012-10-29/service-2.json.gz, new",
    "botocore/data/pipes/2012-10-29/service-2.json, new",
    "models/pipes-2012-10-29-model.json, single",
    "models/pipes-2012-10-29, single",
    "models/pipes-2011-01-31, old",
    "models/pipes, single",
    "models/my.pipes, another",
    "one, only",
  })
  void findsModelsWhereTheyArePublished(String model, String content) throws Exception {
    writePublished();

    assertThat(new String(locate(model).service().content(), UTF_8)).isEqualTo(content);
    for (String kind : List.of("directory", "folders", "files")) {
      ModelFiles files =
          new ModelLocator(temp, classPath(kind)).locate("classpath:" + model, List.of());
      assertThat(new String(files.service().content(), UTF_8)).as(kind).isEqualTo(content);
      assertThat(files.paginators() != null).as(kind).isEqualTo(content.equals("new"));
      assertThat(files.endpointRules() != null).as(kind).isEqualTo(content.equals("new"));
    }
  }

  @Test
  void whatIsNoJarOnTheClassPathIsPassedOver() throws Exception {
    writePublished();
    write("bill.pom", "<project/>");
    List<URL> places = new ArrayList<>();
    for (String place : List.of("bill.pom", "")) {
      places.add(temp.resolve(place).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), null)) {
      ModelFiles files =
          new ModelLocator(temp, loader).locate("classpath:botocore/data/pipes", List.of());
      assertThat(new String(files.service().content(), UTF_8)).isEqualTo("new");
    }
  }

  @Test
  void filesMayBeCompressedAndTheirNamesInOutputTellNothingOfIt() throws Exception {
    writePublished();
    write("my-pages.json.gz", "my pages");

    ModelFiles files =
        new ModelLocator(temp, NO_RESOURCES)
            .locate("botocore/data/pipes", List.of("my-pages.json.gz"), "my-pages.json", null);

    assertThat(files.service().name()).endsWith("service-2.json.gz");
    assertThat(files.service().simpleName()).isEqualTo("service-2.json");
    assertThat(files.overlays().get(0).content()).asString(UTF_8).isEqualTo("my pages");
    assertThat(files.paginators())
        .extracting(file -> new String(file.content(), UTF_8))
        .isEqualTo("my pages");
    assertThat(files.endpointRules())
        .extracting(file -> new String(file.content(), UTF_8))
        .isEqualTo("rules");
  }

  @Test
  void anArchiveThatIsNoneOrIsCutOffIsAProblem() throws Exception {
    Path file = temp.resolve("service-2.json.gz");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> locate(""))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            file + ":1:1: expected a gzip archive, found something else: Not in GZIP format");

    byte[] whole = gzip("some text that is long enough");
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    assertThatThrownBy(() -> locate(""))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(file + ":1:1: expected a gzip archive, found the end of the file too early");
  }

  @Test
  void anArchiveIsNotUnpackedBeyondAllLimits() throws Exception {
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(temp.resolve("service-2.json.gz")))) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 101; i++) {
        out.write(zeros);
      }
    }

    assertThat(locate("").service().content()).hasSize(FileText.MAX_BYTES + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "botocore/data/pipe|pipe|pipes",
        "botocore/data/pipes/2012-10-30|pipes/2012-10-30|2012-10-29",
        "models/pipes-2012-10-29-modell.json|pipes-2012-10-29-modell.json|pipes-2012-10-29-model.json",
        "models/pipe|models/pipe|pipes",
        "nothing/like/it|it|",
        "botocore/data/pipes/2013-01-01|2013-01-01/service-2.json|",
      })
  void whatIsNotThereIsAProblemWithWhatMayBeMeant(String model, String end, @Nullable String meant)
      throws Exception {
    writePublished();
    String hint = meant == null ? "" : "Did you mean \"" + meant + "\"? ";

    assertThatThrownBy(() -> locate(model))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith("model: there is no file " + temp)
        .hasMessageEndingWith(
            Path.of(end)
                + "\n  "
                + hint
                + "Give a folder that holds a service-2.json, a file, or classpath:path/to/it.");
    assertThatThrownBy(
            () ->
                new ModelLocator(temp, classPath("files")).locate("classpath:" + model, List.of()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith("model: there is no resource " + model)
        .hasMessageContaining(" on the plugin's class path\n  " + hint);
  }

  @Test
  void aFolderOfManyModelsIsAProblem() throws Exception {
    writePublished();

    assertThatThrownBy(() -> locate("models"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "model: "
                + temp.resolve("models")
                + " holds 3 models\n  Name one of them, such as "
                + temp.resolve("models/my.pipes-2014-10-29-model.json")
                + ".");
  }

  @Test
  void aMissingCompanionIsAProblemWithWhatMayBeMeant() throws Exception {
    writePublished();
    write("pages.json", "pages");

    assertThatThrownBy(
            () ->
                new ModelLocator(temp, NO_RESOURCES)
                    .locate("models/pipes", List.of(), "page.json", null))
        .hasMessageStartingWith("paginators: there is no file ")
        .hasMessageContaining("Did you mean \"pages.json\"? ");
  }
}
