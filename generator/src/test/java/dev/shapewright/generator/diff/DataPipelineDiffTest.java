package dev.shapewright.generator.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import org.junit.jupiter.api.Test;

/** What an update of the model of Data Pipeline might look like. */
class DataPipelineDiffTest {
  private static final ModelFiles BEFORE =
      InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29");

  private static ModelFiles updated() {
    String text = new String(BEFORE.service().content(), UTF_8);
    text = replaced(text, "\"max\": 2048", "\"max\": 1024");
    text = replaced(text, "\"FAILED\",", "\"FAILED\", \"SKIPPED\",");
    return new ModelFiles(
        new ModelFile("service-2.json", text.getBytes(UTF_8)),
        BEFORE.overlays(),
        BEFORE.paginators(),
        BEFORE.endpointRules(),
        BEFORE.waiters());
  }

  private static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void anUpdateIsToldInAFewLines() {
    ModelDiff diff =
        ModelDiff.of(
            Things.version("before", BEFORE, "PollForTask", "SetTaskStatus"),
            Things.version("after", updated(), "PollForTask", "SetTaskStatus"));

    assertThat(diff.shortForm())
        .isEqualTo("taskId max 2048 -> 1024 (tightened), +1 value (TaskStatus)");
    assertThat(DiffText.lines(diff))
        .containsExactly(
            "AWS Data Pipeline: 2 changes: 1 behaviour-breaking, 1 compatible",
            "behaviour-breaking:",
            "  taskId: max 2048 -> 1024 (tightened), in requests and responses",
            "    SetTaskStatusRequest.taskId(), TaskObject.taskId()",
            "compatible:",
            "  TaskStatus: value SKIPPED added, in requests",
            "    TaskStatus.SKIPPED");
  }
}
