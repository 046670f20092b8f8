package dev.shapewright.examples.taskrunner.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** The four operations that a worker calls: a decoded body in, the answer's body out. */
final class Operations {
  private static final int ID = 1024;
  private static final int TASK_ID = 2048;
  private static final int STRING = 1024;
  private static final int STACK_TRACE = 4095;
  private static final List<String> STATUSES = List.of("FINISHED", "FAILED", "FALSE");

  private final TaskBoard board;
  private final String workerGroup;
  private final Duration longPoll;

  Operations(TaskBoard board, String workerGroup, Duration longPoll) {
    this.board = board;
    this.workerGroup = workerGroup;
    this.longPoll = longPoll;
  }

  ObjectNode call(String operation, JsonNode input) throws ServiceError, InterruptedException {
    if (board.throttles(input.path("taskId").asText(), operation)) {
      throw new ServiceError(400, "ThrottlingException", "Rate exceeded");
    }
    RequestBody body = new RequestBody(input);
    return switch (operation) {
      case "PollForTask" -> pollForTask(body);
      case "ReportTaskProgress" -> reportTaskProgress(body);
      case "SetTaskStatus" -> setTaskStatus(body);
      case "ReportTaskRunnerHeartbeat" -> reportTaskRunnerHeartbeat(body);
      default ->
          throw new ServiceError(
              400, "UnknownOperationException", "There is no operation " + operation + ".");
    };
  }

  private ObjectNode pollForTask(RequestBody body) throws ServiceError, InterruptedException {
    String group = body.required("workerGroup", 0, STRING);
    body.optional("hostname", 1, ID);
    ObjectNode answer = object();
    if (!group.equals(workerGroup)) {
      Thread.sleep(longPoll.toMillis());
      return answer;
    }
    ScriptedTask task = board.take(longPoll);
    if (task != null) {
      answer.set("taskObject", taskObject(task));
    }
    return answer;
  }

  private ObjectNode reportTaskProgress(RequestBody body) throws ServiceError {
    String taskId = body.required("taskId", 1, TASK_ID);
    return object().put("canceled", board.reportProgress(taskId));
  }

  private ObjectNode setTaskStatus(RequestBody body) throws ServiceError {
    String taskId = body.required("taskId", 1, TASK_ID);
    String status = body.requiredOneOf("taskStatus", STATUSES);
    String errorId = body.optional("errorId", 0, STRING);
    if (errorId != null && errorId.startsWith("Service_")) {
      throw ServiceError.invalidRequest("The prefix Service_ of errorId is reserved.");
    }
    body.optional("errorMessage", 0, Integer.MAX_VALUE);
    body.optional("errorStackTrace", 0, STACK_TRACE);
    board.setStatus(taskId, status);
    return object();
  }

  private ObjectNode reportTaskRunnerHeartbeat(RequestBody body) throws ServiceError {
    body.required("taskrunnerId", 1, ID);
    body.optional("workerGroup", 0, STRING);
    body.optional("hostname", 1, ID);
    return object().put("terminate", board.isOver());
  }

  /** The task as a pipeline has it: an activity and the schedule that it refers to. */
  private ObjectNode taskObject(ScriptedTask task) {
    String activity = "Activity-" + task.taskId();
    ObjectNode objects = object();
    ArrayNode schedule = pipelineObject(objects, "Schedule");
    schedule.add(object().put("key", "type").put("stringValue", "Schedule"));
    schedule.add(object().put("key", "period").put("stringValue", "1 day"));
    ArrayNode fields = pipelineObject(objects, activity);
    fields.add(object().put("key", "type").put("stringValue", "ShellCommandActivity"));
    fields.add(object().put("key", "schedule").put("refValue", "Schedule"));
    fields.add(object().put("key", "workerGroup").put("stringValue", workerGroup));
    fields.add(object().put("key", "command").put("stringValue", task.command()));
    ObjectNode result = object();
    result.put("taskId", task.taskId());
    result.put("pipelineId", "df-EXAMPLE");
    result.put("attemptId", "@" + activity + "_Attempt=1");
    result.set("objects", objects);
    return result;
  }

  private static ArrayNode pipelineObject(ObjectNode objects, String id) {
    return objects.putObject(id).put("id", id).put("name", id).putArray("fields");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
