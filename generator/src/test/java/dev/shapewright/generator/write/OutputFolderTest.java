package dev.shapewright.generator.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, what is left alone, what is deleted. */
final class OutputFolderTest {
  private final Path temp;

  OutputFolderTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private Path root() {
    return temp.resolve("out");
  }

  private Path manifest() {
    return temp.resolve("state/manifest");
  }

  private OutputFolder.Outcome write(Map<String, String> files) throws IOException {
    return new OutputFolder(root(), manifest()).write(files);
  }

  private List<String> present() throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> root().relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesWhatIsNew() throws IOException {
    assertThat(write(Map.of("a/A.java", "ä", "b/B.java", "b")))
        .isEqualTo(new OutputFolder.Outcome(2, 0, 0));
    assertThat(Files.readString(root().resolve("a/A.java"))).isEqualTo("ä");
    assertThat(Files.readAllLines(manifest())).containsExactly("a/A.java", "b/B.java");
    assertThat(present()).containsExactly("a/A.java", "b/B.java");
  }

  @Test
  void touchesOnlyWhatDiffers() throws IOException {
    write(Map.of("A.java", "a", "B.java", "b"));
    FileTime past = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root().resolve("A.java"), past);
    Files.setLastModifiedTime(root().resolve("B.java"), past);
    Files.setLastModifiedTime(manifest(), past);

    assertThat(write(Map.of("A.java", "a", "B.java", "c")))
        .isEqualTo(new OutputFolder.Outcome(1, 1, 0));
    assertThat(Files.getLastModifiedTime(root().resolve("A.java"))).isEqualTo(past);
    assertThat(Files.getLastModifiedTime(root().resolve("B.java"))).isNotEqualTo(past);
    assertThat(Files.getLastModifiedTime(manifest())).isEqualTo(past);
  }

  @Test
  void deletesWhatTheManifestListsAndNothingElse() throws IOException {
    write(Map.of("a/b/Old.java", "old", "a/Kept.java", "kept", "c/Gone.java", "gone"));
    Files.writeString(root().resolve("c/Mine.java"), "mine");

    assertThat(write(Map.of("a/Kept.java", "kept"))).isEqualTo(new OutputFolder.Outcome(0, 1, 2));
    assertThat(present()).containsExactly("a/Kept.java", "c/Mine.java");
    assertThat(root().resolve("a/b")).doesNotExist();
    assertThat(Files.readAllLines(manifest())).containsExactly("a/Kept.java");
  }

  @Test
  void removesFoldersThatBecameEmptyButNotTheRoot() throws IOException {
    write(Map.of("a/b/c/D.java", "d"));
    assertThat(write(Map.of()).deleted()).isEqualTo(1);

    assertThat(root()).isEmptyDirectory();
  }

  @Test
  void bringsBackWhatWasDeletedOrEdited() throws IOException {
    Map<String, String> files = Map.of("A.java", "a", "B.java", "b");
    write(files);
    Files.delete(root().resolve("A.java"));
    Files.writeString(root().resolve("B.java"), "edited");

    assertThat(write(files).written()).isEqualTo(2);
    assertThat(Files.readString(root().resolve("B.java"))).isEqualTo("b");
  }

  @Test
  void countsNoFileThatWasDeletedByOthers() throws IOException {
    write(Map.of("A.java", "a"));
    Files.delete(root().resolve("A.java"));

    assertThat(write(Map.of())).isEqualTo(new OutputFolder.Outcome(0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../A.java", "a/../../A.java", "/A.java", "", ".", "a/..", "A\0.java"})
  void refusesToWriteOutsideOfTheRoot(String path) {
    assertThatThrownBy(() -> write(Map.of("Good.java", "g", path, "x")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Refused to touch ");
    assertThat(root()).doesNotExist();
  }

  @Test
  void refusesToDeleteOutsideOfTheRootWhateverTheManifestSays() throws IOException {
    Path outside = Files.writeString(temp.resolve("precious"), "p");
    Files.createDirectories(manifest().getParent());
    Files.writeString(manifest(), "../precious\n");

    assertThatThrownBy(() -> write(Map.of("A.java", "a"))).isInstanceOf(IOException.class);
    assertThat(outside).hasContent("p");
    assertThat(root()).doesNotExist();
  }

  @Test
  void deletesNoFolderThatTheManifestLists() throws IOException {
    Files.createDirectories(root().resolve("folder"));
    Files.createDirectories(manifest().getParent());
    Files.writeString(manifest(), "folder\n");

    assertThat(write(Map.of()).deleted()).isZero();
    assertThat(root().resolve("folder")).isDirectory();
  }

  @Test
  void leavesNoHalfWrittenFileBehindAFailure() throws IOException {
    Files.createDirectories(root().resolve("B.java/in-the-way"));

    assertThatThrownBy(() -> write(Map.of("A.java", "a", "B.java", "b")))
        .isInstanceOf(IOException.class);
    assertThat(present()).containsExactly("A.java");
  }

  @Test
  void theRunAfterAFailureStillKnowsWhatIsGenerated() throws IOException {
    Path obstacle = Files.createDirectories(root().resolve("B.java/in-the-way"));
    assertThatThrownBy(() -> write(Map.of("A.java", "a", "B.java", "b")))
        .isInstanceOf(IOException.class);
    Files.delete(obstacle);
    Files.delete(root().resolve("B.java"));

    assertThat(write(Map.of("B.java", "b"))).isEqualTo(new OutputFolder.Outcome(1, 0, 1));
    assertThat(present()).containsExactly("B.java");
  }
}
