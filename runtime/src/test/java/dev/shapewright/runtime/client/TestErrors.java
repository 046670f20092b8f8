package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.codec.ShapeReader;
import org.jspecify.annotations.Nullable;

/** An error table as a generator would write it. */
final class TestErrors implements ErrorTable {
  /** The service's base exception. */
  static class TestException extends AwsServiceException {
    private static final long serialVersionUID = 1L;

    TestException(ServiceError error) {
      super(error);
    }
  }

  /** Has a member of its own. */
  static final class TaskNotFoundException extends TestException {
    private static final long serialVersionUID = 1L;
    final @Nullable Integer seconds;

    TaskNotFoundException(ServiceError error, @Nullable Integer seconds) {
      super(error);
      this.seconds = seconds;
    }
  }

  /** Has no members, so that its body is left unread. */
  static final class PlainException extends TestException {
    private static final long serialVersionUID = 1L;

    PlainException(ServiceError error) {
      super(error);
    }
  }

  @Override
  public boolean declares(String code) {
    return switch (code) {
      case "TaskNotFoundException", "PlainException", "BusyException", "AgainException" -> true;
      default -> false;
    };
  }

  @Override
  public boolean retryable(String code) {
    return code.equals("AgainException");
  }

  @Override
  public boolean throttling(String code) {
    return code.equals("BusyException");
  }

  @Override
  public AwsServiceException read(String code, ServiceError error, ShapeReader body) {
    return code.equals("TaskNotFoundException")
        ? readTaskNotFound(error, body)
        : new PlainException(error);
  }

  private static TaskNotFoundException readTaskNotFound(ServiceError error, ShapeReader body) {
    Integer seconds = null;
    body.startStructure();
    for (String name = body.nextMember(); name != null; name = body.nextMember()) {
      if (name.equals("seconds")) {
        seconds = body.integer();
      } else {
        body.skip();
      }
    }
    return new TaskNotFoundException(error, seconds);
  }

  @Override
  public AwsServiceException base(ServiceError error) {
    return new TestException(error);
  }
}
