package dev.shapewright.generator.read;

import dev.shapewright.generator.jmespath.JmesPathException;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.read.JsonValue.JsonBoolean;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import dev.shapewright.generator.read.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/** Reads what a waiter makes of answers. */
final class AcceptorReader {
  private final CompanionPaths paths;
  private final Problems problems;

  AcceptorReader(CompanionPaths paths, Problems problems) {
    this.paths = paths;
    this.problems = problems;
  }

  /** An acceptor, or null when it cannot be used, which has been reported. */
  Waiter.@Nullable Acceptor read(ObjectView view, Operation operation) {
    JsonString matcher = view.requiredString("matcher");
    JsonString stated = view.requiredString("state");
    JsonValue expected = view.members().get("expected");
    if (expected == null) {
      problems.error(view.place(), "the key \"expected\" is missing; expected a value");
    }
    Waiter.State state = stated == null ? null : state(stated);
    if (matcher == null || state == null || expected == null) {
      return null;
    }
    return switch (matcher.value()) {
      case "path" -> path(Waiter.Extent.VALUE, view, expected, state, operation);
      case "pathAll" -> path(Waiter.Extent.EVERY_ITEM, view, expected, state, operation);
      case "pathAny" -> path(Waiter.Extent.SOME_ITEM, view, expected, state, operation);
      case "status" -> status(expected, state);
      case "error" -> error(expected, state);
      default ->
          ignored(
              matcher.place(),
              "the matcher " + JsonValue.quoted(matcher.value()) + " is not supported");
    };
  }

  private Waiter.@Nullable State state(JsonString stated) {
    return switch (stated.value()) {
      case "success" -> Waiter.State.SUCCESS;
      case "failure" -> Waiter.State.FAILURE;
      case "retry" -> Waiter.State.RETRY;
      default -> {
        problems.error(
            stated.place(),
            "expected \"success\", \"failure\" or \"retry\", found " + stated.described());
        yield null;
      }
    };
  }

  private Waiter.@Nullable Acceptor path(
      Waiter.Extent extent,
      ObjectView view,
      JsonValue stated,
      Waiter.State state,
      Operation operation) {
    JsonString argument = view.requiredString("argument");
    if (argument == null) {
      return null;
    }
    Waiter.Expected expected = expected(stated);
    if (expected == null) {
      return ignored(
          stated.place(),
          "expected a string, a number or a truth value, found " + stated.described());
    }
    Path path = paths.output(argument, operation);
    if (path == null) {
      return null;
    }
    Waiter.OnPath acceptor = new Waiter.OnPath(extent, argument.value(), expected, state);
    try {
      paths.linker().condition(path, acceptor);
      return acceptor;
    } catch (JmesPathException e) {
      paths.ignored(argument, e);
      return null;
    }
  }

  private static Waiter.@Nullable Expected expected(JsonValue stated) {
    if (stated instanceof JsonString text) {
      return new Waiter.Expected.Text(text.value());
    } else if (stated instanceof JsonNumber number) {
      return new Waiter.Expected.Numeric(number.value());
    }
    return stated instanceof JsonBoolean truth ? new Waiter.Expected.Truth(truth.value()) : null;
  }

  private Waiter.@Nullable Acceptor status(JsonValue stated, Waiter.State state) {
    if (stated instanceof JsonNumber number) {
      int status = number.value().intValue();
      if (status >= 100 && status <= 599) {
        return new Waiter.OnStatus(status, state);
      }
    }
    return ignored(stated.place(), "expected an HTTP status, found " + stated.described());
  }

  private Waiter.@Nullable Acceptor error(JsonValue stated, Waiter.State state) {
    if (stated instanceof JsonString code) {
      return new Waiter.OnError(code.value(), state);
    }
    return stated instanceof JsonBoolean error
        ? new Waiter.OnAny(error.value(), state)
        : ignored(
            stated.place(), "expected an error's code, true or false, found " + stated.described());
  }

  private Waiter.@Nullable Acceptor ignored(Place place, String reason) {
    paths.ignored(place, reason);
    return null;
  }
}
