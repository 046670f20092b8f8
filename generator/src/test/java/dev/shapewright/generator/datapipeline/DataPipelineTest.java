package dev.shapewright.generator.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.ShuffledModel;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a whole. */
final class DataPipelineTest {
  static final String PACKAGE = "com.example.datapipeline";
  private static final String FOLDER = "com/example/datapipeline/";

  private static final ModelFiles MODEL =
      InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29");

  /** With all that may be asked for. */
  private static final SortedMap<String, String> ALL = InMemory.generate(MODEL, PACKAGE);

  /** What is generated unless more is asked for. */
  private static final SortedMap<String, String> CLIENT =
      InMemory.generate(MODEL, PACKAGE, List.of(), Set.of());

  @Test
  void compilesWithoutAWarning(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(ALL, classes)).isEmpty();
  }

  @Test
  void theClientAloneCompilesWithoutAWarningAndWritesOnlyRequests(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(CLIENT, classes)).isEmpty();
    assertThat(CLIENT.keySet()).noneMatch(path -> path.endsWith("DataPipelineJson.java"));
    assertThat(CLIENT.get(FOLDER + "internal/SetTaskStatusRequestCodec.java"))
        .contains("implements ValueWriter<SetTaskStatusRequest>")
        .doesNotContain("ShapeReader");
  }

  @Test
  void isTheSameFromRunToRun() {
    assertThat(InMemory.generate(MODEL, PACKAGE)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void doesNotDependOnTheOrderOfShapesAndOperations(long seed) {
    ModelFiles shuffled =
        new ModelFiles(
            ShuffledModel.of(MODEL.service(), seed),
            MODEL.overlays(),
            MODEL.paginators(),
            MODEL.endpointRules());

    assertThat(shuffled.service().content()).isNotEqualTo(MODEL.service().content());
    assertThat(InMemory.generate(shuffled, PACKAGE)).isEqualTo(ALL);
  }

  @Test
  void staysSmall() {
    Map<String, Long> lines = new TreeMap<>();
    CLIENT.forEach((path, text) -> lines.put(path, codeLines(text)));

    assertThat(lines.values().stream().mapToLong(Long::longValue).sum()).isBetween(4_000L, 7_999L);
    assertThat(lines.get(FOLDER + "model/SetTaskStatusRequest.java")).isBetween(60L, 110L);
    assertThat(CLIENT).hasSizeBetween(100, 198);
  }

  @Test
  void theReadmeTellsTheFigures() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    long lines = CLIENT.values().stream().mapToLong(text -> text.lines().count()).sum();
    long codeLines = CLIENT.values().stream().mapToLong(DataPipelineTest::codeLines).sum();
    long request =
        codeLines(String.valueOf(CLIENT.get(FOLDER + "model/SetTaskStatusRequest.java")));

    assertThat(readme)
        .contains(
            String.format(
                Locale.ROOT,
                "| the service's own sources | %d files, %,d lines |",
                CLIENT.size(),
                lines))
        .contains(
            String.format(Locale.ROOT, "| of these, neither comment nor blank | %,d |", codeLines))
        .contains(
            String.format(
                Locale.ROOT,
                "| `SetTaskStatusRequest`, neither comment nor blank | %d lines |",
                request));
  }

  /** Lines that hold anything but white space and comments. */
  private static long codeLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .filter(line -> !line.startsWith("/*") && !line.startsWith("*"))
        .count();
  }

  @Test
  void aSubsetHasOnlyWhatItReaches() {
    SortedMap<String, String> some = subset();

    assertThat(some.keySet()).isSubsetOf(ALL.keySet());
    assertThat(some.keySet().stream().filter(path -> path.contains("/model/")))
        .extracting(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
        .containsExactlyInAnyOrder(
            "DataPipelineException",
            "Field",
            "InstanceIdentity",
            "InternalServiceErrorException",
            "InvalidRequestException",
            "PipelineDeletedException",
            "PipelineNotFoundException",
            "PipelineObject",
            "PollForTaskRequest",
            "PollForTaskResponse",
            "SetTaskStatusRequest",
            "SetTaskStatusResponse",
            "TaskNotFoundException",
            "TaskObject",
            "TaskStatus",
            "package-info");
  }

  @Test
  void whatASubsetSharesWithTheWholeIsTheSame() {
    Set<String> ofTheWholeService =
        Set.of(
            "DataPipelineClient",
            "DataPipelineAsyncClient",
            "internal/DefaultDataPipelineClient",
            "internal/DefaultDataPipelineAsyncClient",
            "internal/DataPipelineOperations",
            "internal/DataPipelineErrors",
            "internal/DataPipelineCodecs",
            "validation/Constraints",
            "validation/Patterns",
            "validation/Sanitizer");
    subset()
        .forEach(
            (path, text) -> {
              String name = path.substring(FOLDER.length()).replace(".java", "");
              if (!ofTheWholeService.contains(name)) {
                assertThat(code(text)).as(name).isEqualTo(code(ALL.get(path)));
              }
            });
  }

  /** All but the Javadoc, which links to other operations where there are any. */
  private static List<String> code(@Nullable String text) {
    assertThat(text).isNotNull();
    return Objects.requireNonNull(text)
        .lines()
        .filter(line -> !line.strip().startsWith("*"))
        .toList();
  }

  @Test
  void aSubsetCompilesWithoutAWarning(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(subset(), classes)).isEmpty();
  }

  private static SortedMap<String, String> subset() {
    return InMemory.generate(MODEL, PACKAGE, List.of("PollForTask", "SetTaskStatus"));
  }
}
