package dev.shapewright.examples.benchmarks;

import dev.shapewright.examples.benchmarks.datapipeline.model.EvaluateExpressionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.Field;
import dev.shapewright.examples.benchmarks.datapipeline.model.PipelineObject;
import dev.shapewright.examples.benchmarks.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The requests to measure with: the same in every run. */
final class Requests {
  /** The greatest length of the model's shape {@code longString}: 20 Mi characters. */
  static final int LONGEST_STRING = 20_971_520;

  private static final String TASK_ID = "3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043";

  private Requests() {}

  /** What a worker sends when a task went well: an id of 36 characters, and the status. */
  static SetTaskStatusRequest taskFinished() {
    return SetTaskStatusRequest.builder().taskId(TASK_ID).taskStatus(TaskStatus.FINISHED).build();
  }

  /** All members, with a stack trace of some 900 characters. */
  static SetTaskStatusRequest taskFailed() {
    String frame = "\n\tat com.example.pipeline.CopyActivity.run(CopyActivity.java:";
    StringBuilder trace = new StringBuilder("java.io.IOException: no space left on device");
    for (int line = 20; line < 34; line++) {
      trace.append(frame).append(line).append(')');
    }
    return SetTaskStatusRequest.builder()
        .taskId(TASK_ID)
        .taskStatus(TaskStatus.FAILED)
        .errorId("CopyFailed")
        .errorMessage("The copy ended after 3 of 5 files: no space left on device")
        .errorStackTrace(trace.toString())
        .build();
  }

  /** An id whose last character no pattern of the model allows. */
  static SetTaskStatusRequest taskWithWrongId() {
    return SetTaskStatusRequest.builder()
        .taskId(TASK_ID.substring(1) + '\u0000')
        .taskStatus(TaskStatus.FINISHED)
        .build();
  }

  /** Objects of one type, so with the same keys, but values of their own; some are references. */
  static PutPipelineDefinitionRequest definition(int objects, int fieldsEach, Lengths lengths) {
    Words words = new Words(new Random(objects));
    List<PipelineObject> definition = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      Words keys = new Words(new Random(fieldsEach));
      List<Field> fields = new ArrayList<>();
      for (int j = 0; j < fieldsEach; j++) {
        Field.Builder field = Field.builder().key(lengths.key(keys));
        fields.add(
            (j % 10 == 9
                    ? field.refValue(words.name(20, 30))
                    : field.stringValue(lengths.value(words)))
                .build());
      }
      definition.add(
          PipelineObject.builder()
              .id(words.name(20, 30))
              .name(words.sentence(10, 40))
              .fields(fields)
              .build());
    }
    return PutPipelineDefinitionRequest.builder()
        .pipelineId("df-0123456789ABCDEFGHIJ")
        .pipelineObjects(definition)
        .build();
  }

  static EvaluateExpressionRequest expression(Letters letters, int characters) {
    return EvaluateExpressionRequest.builder()
        .pipelineId("df-0123456789ABCDEFGHIJ")
        .objectId("CopyActivity_1")
        .expression(letters.text(characters))
        .build();
  }
}
