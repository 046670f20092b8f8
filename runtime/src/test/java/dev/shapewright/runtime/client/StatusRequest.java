package dev.shapewright.runtime.client;

import dev.shapewright.runtime.codec.Member;
import dev.shapewright.runtime.codec.ShapeWriter;
import dev.shapewright.runtime.validation.ValidationContext;
import org.jspecify.annotations.Nullable;

/** A request as a generator would write it; {@code note} is sensitive. */
record StatusRequest(@Nullable String taskId, @Nullable String taskStatus, @Nullable String note) {
  private static final Member TASK_ID = Member.of("taskId");
  private static final Member TASK_STATUS = Member.of("taskStatus");
  private static final Member NOTE = Member.of("note");

  static StatusRequest finished() {
    return new StatusRequest("T1", "FINISHED", null);
  }

  static void write(StatusRequest value, ShapeWriter out) {
    out.startStructure();
    out.string(TASK_ID, value.taskId());
    out.string(TASK_STATUS, value.taskStatus());
    out.string(NOTE, value.note());
    out.endStructure();
  }

  static void validate(StatusRequest value, ValidationContext context) {
    if (value.taskId() == null) {
      context.missing("taskId", "SetTaskStatusInput");
    }
    String status = value.taskStatus();
    if (status != null && !status.equals("FINISHED") && !status.equals("FAILED")) {
      context.enter("taskStatus");
      context.unknownValue(status, "TaskStatus");
      context.leave();
    }
    if (value.note() != null) {
      context.enter("note");
      context.length(value.note(), 0, 30, "note");
      if (value.note().contains("!")) {
        context.mismatch(null, "[^!]*", "note");
      }
      context.leave();
    }
  }

  @Override
  public String toString() {
    return "StatusRequest[taskId=" + taskId + "]";
  }
}
