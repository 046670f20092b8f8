package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import dev.shapewright.generator.write.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output for the golden model, kept as sources that the tests beside this one call. */
final class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/golden/java");
  private static final String ADVICE =
      "If the difference is meant, run the tests of the generator once with"
          + " -Dshapewright.updateGolden=true, which rewrites "
          + FOLDER
          + ", and commit what changed.";

  private static final SortedMap<String, String> GENERATED =
      InMemory.generate(InMemory.resource("golden"), "dev.shapewright.golden.parcels");

  @BeforeAll
  static void rewriteWhenAsked() throws IOException {
    if (Boolean.getBoolean("shapewright.updateGolden")) {
      for (String path : kept().keySet()) {
        if (!GENERATED.containsKey(path)) {
          Files.delete(FOLDER.resolve(path));
        }
      }
      Path manifest = Files.createTempFile("golden", ".manifest");
      new OutputFolder(FOLDER, manifest).write(GENERATED);
      Files.delete(manifest);
    }
  }

  @Test
  void hasTheFilesThatAreKept() throws IOException {
    assertThat(GENERATED.keySet()).as(ADVICE).containsExactlyElementsOf(kept().keySet());
  }

  @Test
  void equalsTheFilesThatAreKeptByteByByte() throws IOException {
    for (Map.Entry<String, String> file : kept().entrySet()) {
      assertThat(GENERATED.get(file.getKey()))
          .as("%s: %s", file.getKey(), ADVICE)
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void shapesWithoutUseAreLeftOut() {
    assertThat(GENERATED.keySet()).noneMatch(path -> path.contains("Unused"));
  }

  @Test
  void compilesWithoutAWarning(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(GENERATED, classes)).isEmpty();
  }

  private static SortedMap<String, String> kept() throws IOException {
    SortedMap<String, String> kept = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          kept.put(
              FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
        }
      }
    }
    return kept;
  }
}
