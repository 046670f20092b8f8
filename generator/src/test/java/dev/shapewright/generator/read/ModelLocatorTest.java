package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
}
