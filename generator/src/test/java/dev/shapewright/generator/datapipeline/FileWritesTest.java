package dev.shapewright.generator.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.testing.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often files are written, as the flight recorder of the virtual machine sees it. */
final class FileWritesTest {
  /** Files are written beside their place, and then moved there. */
  private static final String BESIDE = ".shapewright.tmp";

  private final Path temp;
  private final Path generated;

  FileWritesTest(@TempDir Path temp) throws IOException {
    this.temp = temp.toRealPath();
    generated = this.temp.resolve("generated");
  }

  @Test
  void everyByteIsWrittenOnce() throws Exception {
    SortedMap<String, Long> written = written(List.of());

    assertThat(written).isEqualTo(sizes()).hasSizeGreaterThan(100);
  }

  @Test
  void onlyWhatDiffersIsWrittenAnew() throws Exception {
    written(List.of());
    assertThat(written(List.of())).isEmpty();

    SortedMap<String, Long> written = written(List.of("SetTaskStatus"));
    // Twice: before files change it lists those of both runs, in case that this one is cut off.
    assertThat(written.remove(generated.resolve("manifest").toString())).isNotNull();
    assertThat(sizes()).containsAllEntriesOf(written);
    assertThat(written.keySet())
        .anyMatch(path -> path.endsWith("DataPipelineClient.java"))
        .noneMatch(path -> path.endsWith("SetTaskStatusResponse.java"));
  }

  /** The bytes that a run writes to each file below the output folder. */
  private SortedMap<String, Long> written(List<String> operations) throws Exception {
    Path events = temp.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileWrite").withoutThreshold();
      recording.start();
      Generator.generate(request(operations));
      recording.stop();
      recording.dump(events);
    }
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
      String path = event.getString("path");
      if (path != null && path.startsWith(generated.toString())) {
        bytes.merge(path.replace(BESIDE, ""), event.getLong("bytesWritten"), Long::sum);
      }
    }
    return bytes;
  }

  private Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file.toString(), Files.size(file));
      }
    }
    return sizes;
  }

  private GenerationRequest request(List<String> operations) {
    return new GenerationRequest(
        InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29"),
        DataPipelineTest.PACKAGE,
        operations,
        generated.resolve("java"),
        generated.resolve("manifest"),
        generated.resolve("patterns.txt"));
  }
}
