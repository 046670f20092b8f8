package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.model.Field;
import dev.shapewright.examples.datapipeline.model.PipelineObject;
import dev.shapewright.examples.datapipeline.model.TaskObject;
import org.jspecify.annotations.Nullable;

/** Finds the command in a task's objects. */
final class ShellCommand {
  private static final String ACTIVITY_TYPE = "ShellCommandActivity";

  private ShellCommand() {}

  /** The field {@code command} of the task's ShellCommandActivity, or null when there is none. */
  static @Nullable String of(TaskObject task) {
    for (PipelineObject object : task.objects().values()) {
      if (ACTIVITY_TYPE.equals(field(object, "type"))) {
        String command = field(object, "command");
        if (command != null) {
          return command;
        }
      }
    }
    return null;
  }

  private static @Nullable String field(PipelineObject object, String key) {
    for (Field field : object.fields()) {
      if (key.equals(field.key())) {
        return field.stringValue();
      }
    }
    return null;
  }
}
