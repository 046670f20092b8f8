package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import java.util.List;

/** Links calls of functions. */
final class Functions {
  private final PathLinker linker;

  Functions(PathLinker linker) {
    this.linker = linker;
  }

  Path link(Expression.Call call, PathType current) throws JmesPathException {
    return switch (call.name()) {
      case "length" -> length(call, one(call, current));
      case "keys" -> new Path.Keys(map(call, one(call, current)));
      case "values" -> new Path.Values(map(call, one(call, current)));
      case "to_string" -> PathLinker.asText(text(call, one(call, current)));
      case "contains" -> contains(call, two(call, current));
      case "starts_with" -> within(call, Path.Position.START, two(call, current));
      case "ends_with" -> within(call, Path.Position.END, two(call, current));
      case "join" -> join(call, two(call, current));
      case "not_null" -> firstPresent(call, current);
      default ->
          throw new JmesPathException(
              Reason.UNSUPPORTED,
              call.offset(),
              "the function \"" + call.name() + "\" is not supported");
    };
  }

  private static Path length(Expression.Call call, Path value) throws JmesPathException {
    if (value.type().isCollection()) {
      return new Path.Length(value);
    }
    return new Path.Length(PathLinker.asText(text(call, value)));
  }

  private static Path contains(Expression.Call call, List<Path> arguments)
      throws JmesPathException {
    if (!(arguments.get(0).type() instanceof PathType.ListOf list)) {
      return within(call, Path.Position.ANYWHERE, arguments);
    }
    Path item = Literals.as(arguments.get(1), list.item());
    if (item == null) {
      throw wrong(call, "to look for " + list.item().described(), arguments.get(1));
    }
    return new Path.ListContains(arguments.get(0), item);
  }

  private static Path within(Expression.Call call, Path.Position position, List<Path> arguments)
      throws JmesPathException {
    return new Path.TextContains(
        position,
        PathLinker.asText(text(call, arguments.get(0))),
        PathLinker.asText(text(call, arguments.get(1))));
  }

  private static Path join(Expression.Call call, List<Path> arguments) throws JmesPathException {
    PathType strings = new PathType.ListOf(new PathType.Text(null), false);
    if (!arguments.get(1).type().equals(strings)) {
      throw wrong(call, "a list of strings", arguments.get(1));
    }
    return new Path.Join(PathLinker.asText(text(call, arguments.get(0))), arguments.get(1));
  }

  private Path firstPresent(Expression.Call call, PathType current) throws JmesPathException {
    if (call.arguments().isEmpty()) {
      throw count(call, "at least one argument");
    }
    List<Path> values = linker.linkAll(call.arguments(), current);
    if (values.get(0).type().isCollection()) {
      throw new JmesPathException(
          Reason.UNSUPPORTED, call.offset(), "\"not_null\" of lists and maps is not supported");
    }
    return new Path.FirstPresent(linker.unified(values, call.offset()));
  }

  private Path one(Expression.Call call, PathType current) throws JmesPathException {
    if (call.arguments().size() != 1) {
      throw count(call, "one argument");
    }
    return linker.link(call.arguments().get(0), current);
  }

  private List<Path> two(Expression.Call call, PathType current) throws JmesPathException {
    if (call.arguments().size() != 2) {
      throw count(call, "two arguments");
    }
    return linker.linkAll(call.arguments(), current);
  }

  private static Path map(Expression.Call call, Path argument) throws JmesPathException {
    if (argument.type() instanceof PathType.MapOf) {
      return argument;
    }
    throw wrong(call, "a map", argument);
  }

  private static Path text(Expression.Call call, Path argument) throws JmesPathException {
    if (argument.type() instanceof PathType.Text) {
      return argument;
    }
    throw wrong(call, "a string", argument);
  }

  private static JmesPathException wrong(Expression.Call call, String expected, Path found) {
    return new JmesPathException(
        Reason.TYPE,
        call.offset(),
        "\"" + call.name() + "\" expects " + expected + ", found " + found.type().described());
  }

  private static JmesPathException count(Expression.Call call, String expected) {
    return new JmesPathException(
        Reason.SYNTAX,
        call.offset(),
        "\"" + call.name() + "\" expects " + expected + ", found " + call.arguments().size());
  }
}
