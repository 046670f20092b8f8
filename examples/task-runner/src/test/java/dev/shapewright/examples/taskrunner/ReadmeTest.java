package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.examples.datapipeline.model.Field;
import dev.shapewright.examples.datapipeline.model.PipelineObject;
import dev.shapewright.examples.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.TaskStatus;
import dev.shapewright.examples.datapipeline.validation.PutPipelineDefinitionRequestValidator;
import dev.shapewright.examples.datapipeline.validation.Sanitizer;
import dev.shapewright.examples.datapipeline.validation.SetTaskStatusRequestValidator;
import dev.shapewright.runtime.validation.Constraint;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of validation is what happens. */
class ReadmeTest {
  private static SetTaskStatusRequest.Builder failed() {
    return SetTaskStatusRequest.builder().taskId("T-1").taskStatus(TaskStatus.FAILED);
  }

  @Test
  void aWrongRequestPrintsWhatTheReadmeShows() throws IOException {
    PutPipelineDefinitionRequest wrong =
        PutPipelineDefinitionRequest.builder()
            .pipelineId("df-1")
            .pipelineObjects(
                List.of(
                    PipelineObject.builder()
                        .id("Default")
                        .name("")
                        .fields(List.of(Field.builder().stringValue("cron\0").build()))
                        .build()))
            .build();
    RequestValidationException refusal =
        catchThrowableOfType(
            RequestValidationException.class,
            () -> PutPipelineDefinitionRequestValidator.check(wrong));

    assertThat(refusal.violations())
        .extracting(violation -> violation.constraint())
        .containsExactly(Constraint.LENGTH, Constraint.REQUIRED, Constraint.PATTERN);
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("```\n" + refusal + "\n```");
  }

  @Test
  void anyFailureMakesALegalReport() {
    StackOverflowError deep = new StackOverflowError("\u0007 half \uD83D");
    deep.setStackTrace(
        java.util.Collections.nCopies(
                500, new StackTraceElement("some.module.Class", "method", "Class.java", 1))
            .toArray(StackTraceElement[]::new));
    SetTaskStatusRequest report = Sanitizer.failure(failed(), deep).build();

    assertThat(SetTaskStatusRequestValidator.validate(report)).isEmpty();
    assertThat(report.errorId()).isEqualTo("java.lang.StackOverflowError");
    assertThat(report.errorMessage()).isEqualTo("\u0007 half ?");
    assertThat(report.errorStackTrace())
        .startsWith("java.lang.StackOverflowError: ? half ?\n\tat some.module.Class.method")
        .endsWith("…")
        .hasSize(4095);
  }

  @Test
  void theReservedPrefixIsAdviceOfTheOverlay() {
    assertThat(SetTaskStatusRequestValidator.validate(failed().errorId("Service_x").build()))
        .extracting(violation -> violation.constraint() + " " + violation)
        .containsExactly(
            "ADVICE /errorId: begins with \"Service_\" (overlay: The service reserves error codes"
                + " that begin with Service_ for itself, but nothing enforces it.)");
  }
}
