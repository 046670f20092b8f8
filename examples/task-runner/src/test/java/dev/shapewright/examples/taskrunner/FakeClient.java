package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.Field;
import dev.shapewright.examples.datapipeline.model.PipelineObject;
import dev.shapewright.examples.datapipeline.model.PollForTaskRequest;
import dev.shapewright.examples.datapipeline.model.PollForTaskResponse;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressRequest;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressResponse;
import dev.shapewright.examples.datapipeline.model.ReportTaskRunnerHeartbeatRequest;
import dev.shapewright.examples.datapipeline.model.ReportTaskRunnerHeartbeatResponse;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusResponse;
import dev.shapewright.examples.datapipeline.model.TaskObject;
import dev.shapewright.runtime.client.CallOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A client whose answers a test lines up; what is not lined up is a plain yes. */
final class FakeClient implements DataPipelineClient {
  final Deque<Supplier<PollForTaskResponse>> polls = new ArrayDeque<>();
  final Deque<Supplier<ReportTaskProgressResponse>> reports = new ArrayDeque<>();
  final Deque<Supplier<SetTaskStatusResponse>> statuses = new ArrayDeque<>();
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** A task with one object of the given type and command. */
  static PollForTaskResponse task(String taskId, String type, String command) {
    PipelineObject object =
        PipelineObject.builder()
            .id("object")
            .name("object")
            .fields(
                List.of(
                    Field.builder().key("command").stringValue(command).build(),
                    Field.builder().key("type").stringValue(type).build()))
            .build();
    return PollForTaskResponse.builder()
        .taskObject(TaskObject.builder().taskId(taskId).objects(Map.of("object", object)).build())
        .build();
  }

  @Override
  public PollForTaskResponse pollForTask(PollForTaskRequest request) {
    calls.add("poll");
    return polls.isEmpty() ? PollForTaskResponse.builder().build() : polls.remove().get();
  }

  @Override
  public ReportTaskProgressResponse reportTaskProgress(ReportTaskProgressRequest request) {
    calls.add("report " + request.taskId());
    return reports.isEmpty()
        ? ReportTaskProgressResponse.builder().canceled(false).build()
        : reports.remove().get();
  }

  @Override
  public SetTaskStatusResponse setTaskStatus(SetTaskStatusRequest request) {
    String error = request.errorId() == null ? "" : " " + request.errorId();
    calls.add("status " + request.taskId() + " " + request.taskStatus() + error);
    return statuses.isEmpty() ? SetTaskStatusResponse.builder().build() : statuses.remove().get();
  }

  @Override
  public ReportTaskRunnerHeartbeatResponse reportTaskRunnerHeartbeat(
      ReportTaskRunnerHeartbeatRequest request) {
    return ReportTaskRunnerHeartbeatResponse.builder().terminate(false).build();
  }

  @Override
  public DataPipelineClient withOptions(Consumer<CallOptions.Builder> change) {
    return this; // There is nothing here that takes time.
  }

  @Override
  public void close() {}
}
