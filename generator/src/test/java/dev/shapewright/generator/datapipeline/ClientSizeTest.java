package dev.shapewright.generator.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much is generated: limits a little above what it is, so that growth is a decision. The README
 * tells the exact number of lines.
 */
final class ClientSizeTest {
  private static final ModelFiles MODEL =
      InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29");

  @Test
  void theWholeClient(@TempDir Path classes) throws IOException {
    SortedMap<String, String> client = client(List.of());

    assertThat(client.values().stream().mapToLong(text -> text.lines().count()).sum())
        .isLessThan(12_766);
    assertThat(jar(client, classes)).isBetween(50_000, 250_000);
  }

  @Test
  void aClientOfTwoOperations(@TempDir Path classes) throws IOException {
    SortedMap<String, String> client = client(List.of("PollForTask", "SetTaskStatus"));

    assertThat(jar(client, classes)).isBetween(10_000, 55_000);
  }

  private static SortedMap<String, String> client(List<String> operations) {
    return InMemory.generate(MODEL, DataPipelineTest.PACKAGE, operations, Set.of());
  }

  /**
   * The bytes of the jar of the classes, with line numbers but not the names of local variables.
   */
  private static int jar(SortedMap<String, String> client, Path classes) throws IOException {
    assertThat(SourceCompiler.complaints(client, classes)).isEmpty();
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(jar);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar.size();
  }
}
