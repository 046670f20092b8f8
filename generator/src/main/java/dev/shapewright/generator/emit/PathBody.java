package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.emit.PathMethods.At;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the body of the method that gives the value of a path. */
final class PathBody {
  private static final CodeBlock CONTINUE = CodeBlock.of("continue");

  private final PathMethods methods;
  private final LocalNames names;
  private final CodeBlock.Builder code = CodeBlock.builder();

  PathBody(PathMethods methods, String parameter) {
    this.methods = methods;
    this.names = new LocalNames(parameter);
  }

  CodeBlock code() {
    return code.build();
  }

  /** Ends the method with the value of a path. */
  void give(Path path, At at) {
    give(path, at, CodeBlock.of("return $L", nothing(path)));
  }

  /** What a method returns where there is no value. */
  private static CodeBlock nothing(Path path) {
    if (path.type() instanceof PathType.ListOf) {
      return CodeBlock.of("$T.of()", List.class);
    } else if (path.type() instanceof PathType.MapOf) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    return CodeBlock.of(path.isNullable() ? "null" : "false");
  }

  private void give(Path path, At at, CodeBlock exit) {
    if (PathConditions.isCondition(path)) {
      giveCode(methods.conditions().of(path, named(at)));
    } else if (path instanceof Path.Then then) {
      present(then.first(), at, exit, value -> give(then.second(), value, exit));
    } else if (path instanceof Path.Each
        || path instanceof Path.Where
        || path instanceof Path.Flattened) {
      giveList(path, at);
    } else if (path instanceof Path.Or or) {
      At current = named(at);
      At own = variableOf(or.left(), current);
      giveEither(or.left(), own, own.code(), methods.value(or.right(), current));
    } else if (path instanceof Path.And and) {
      At current = named(at);
      At own = variableOf(and.left(), current);
      giveEither(and.left(), own, boxed(and.right(), current), own.code());
    } else if (path instanceof Path.FirstPresent present) {
      giveFirst(present.values(), at);
    } else {
      giveOfParts(path, at, exit);
    }
  }

  private void giveOfParts(Path path, At at, CodeBlock exit) {
    if (path instanceof Path.Item || (path instanceof Path.Entry && path.type().isCollection())) {
      present(path, at, exit, value -> giveCode(value.code()));
    } else if (path instanceof Path.Length length) {
      present(
          length.value(),
          at,
          exit,
          text ->
              giveCode(
                  CodeBlock.of("$L.codePointCount(0, $L.length())", text.code(), text.code())));
    } else if (path instanceof Path.AsText text) {
      present(text.value(), at, exit, value -> giveCode(CodeBlock.of("$L.value()", value.code())));
    } else if (path instanceof Path.TextContains contains) {
      String method =
          switch (contains.position()) {
            case ANYWHERE -> "contains";
            case START -> "startsWith";
            case END -> "endsWith";
          };
      givePair(contains.text(), method, contains.part(), at, exit);
    } else if (path instanceof Path.ListContains contains) {
      givePair(contains.list(), "contains", contains.item(), at, exit);
    } else if (path instanceof Path.AllEqual all) {
      giveAllEqual(all, at);
    } else if (path instanceof Path.Join join) {
      present(
          join.separator(),
          at,
          exit,
          separator ->
              giveCode(
                  CodeBlock.of(
                      "$T.join($L, $L)",
                      String.class,
                      separator.code(),
                      methods.value(join.list(), at))));
    } else {
      giveCode(methods.value(path, at));
    }
  }

  private void giveCode(CodeBlock value) {
    code.addStatement("return $L", value);
  }

  private void givePair(Path first, String method, Path second, At at, CodeBlock exit) {
    present(
        first,
        at,
        exit,
        left ->
            present(
                second,
                at,
                exit,
                right -> giveCode(CodeBlock.of("$L.$N($L)", left.code(), method, right.code()))));
  }

  // List<FleetState> found = new ArrayList<>();
  // for (Fleet fleet : response.fleets()) {
  //   FleetState state = fleet.state();
  //   if (state == null) {
  //     continue;
  //   }
  //   found.add(state);
  // }
  // return found;
  private void giveList(Path path, At at) {
    String found = names.allocate("found");
    code.addStatement("$T $N = new $T<>()", methods.boxed(path.type()), found, ArrayList.class);
    forEach(
        path,
        at,
        CodeBlock.of("return $N", found),
        item -> code.addStatement("$N.add($L)", found, item.code()));
    code.addStatement("return $N", found);
  }

  // List<FleetState> values = fleetsState(response);
  // return !values.isEmpty() && Collections.frequency(values, FleetState.RUNNING) == values.size();
  private void giveAllEqual(Path.AllEqual all, At at) {
    At list = variableOf(all.list(), at);
    giveCode(
        CodeBlock.of(
            "!$L.isEmpty() && $T.frequency($L, $L) == $L.size()",
            list.code(),
            Collections.class,
            list.code(),
            methods.value(all.item(), at),
            list.code()));
  }

  /** What is null beside a number that cannot be must not be made one. */
  private CodeBlock boxed(Path path, At at) {
    CodeBlock value = methods.value(path, at);
    return path.type() instanceof PathType.Numeric number && !path.isNullable()
        ? CodeBlock.of("$T.valueOf($L)", PathTypes.number(number), value)
        : value;
  }

  private void giveEither(Path condition, At own, CodeBlock ifTrue, CodeBlock ifNot) {
    code.addStatement(
        "return $L ? $L : $L", methods.conditions().truth(condition, own.code()), ifTrue, ifNot);
  }

  private void giveFirst(List<Path> values, At at) {
    At current = named(at);
    for (Path value : values.subList(0, values.size() - 1)) {
      At own = variableOf(value, current);
      code.beginControlFlow("if ($L != null)", own.code());
      giveCode(own.code());
      code.endControlFlow();
    }
    giveCode(methods.value(values.get(values.size() - 1), current));
  }

  /** Goes on with the value of a path, or takes the exit where there is none. */
  private void present(Path path, At at, CodeBlock exit, Consumer<At> then) {
    if (path instanceof Path.Then steps) {
      present(steps.first(), at, exit, value -> present(steps.second(), value, exit, then));
    } else if (path instanceof Path.Item item) {
      At list = named(at);
      int least = item.index() >= 0 ? item.index() + 1 : -item.index();
      CodeBlock tooFew =
          least == 1
              ? CodeBlock.of("$L.isEmpty()", list.code())
              : CodeBlock.of("$L.size() < $L", list.code(), least);
      CodeBlock index =
          item.index() >= 0
              ? CodeBlock.of("$L", item.index())
              : CodeBlock.of("$L.size() - $L", list.code(), -item.index());
      leaveIf(tooFew, exit);
      At value = declared(item, CodeBlock.of("$L.get($L)", list.code(), index));
      if (item.sparse()) {
        leaveIf(CodeBlock.of("$L == null", value.code()), exit);
      }
      then.accept(value);
    } else if (path instanceof Path.Entry entry) {
      At value = declared(entry, CodeBlock.of("$L.get($L)", at.code(), Literals.of(entry.key())));
      leaveIf(CodeBlock.of("$L == null", value.code()), exit);
      then.accept(value);
    } else if (path.isNullable()) {
      At value = variableOf(path, at);
      leaveIf(CodeBlock.of("$L == null", value.code()), exit);
      then.accept(value);
    } else {
      then.accept(new At(methods.value(path, at), path.type()));
    }
  }

  private void leaveIf(CodeBlock condition, CodeBlock exit) {
    code.beginControlFlow("if ($L)", condition).addStatement(exit).endControlFlow();
  }

  private void forEach(Path path, At at, CodeBlock exit, Consumer<At> then) {
    if (path instanceof Path.Each each) {
      forEach(each.list(), at, exit, item -> present(each.value(), item, CONTINUE, then));
    } else if (path instanceof Path.Where where) {
      forEach(
          where.list(),
          at,
          exit,
          item -> {
            code.beginControlFlow("if ($L)", methods.conditions().of(where.condition(), item));
            then.accept(item);
            code.endControlFlow();
          });
    } else if (path instanceof Path.Flattened flattened) {
      forEach(
          flattened.lists(),
          at,
          exit,
          inner -> loop(inner.code(), (PathType.ListOf) inner.type(), then));
    } else if (path instanceof Path.Then steps) {
      present(steps.first(), at, exit, value -> forEach(steps.second(), value, exit, then));
    } else if (path instanceof Path.Values values) {
      loop(
          CodeBlock.of("$L.values()", methods.value(values.map(), at)),
          (PathType.ListOf) values.type(),
          then);
    } else {
      loop(methods.value(path, at), (PathType.ListOf) path.type(), then);
    }
  }

  private void loop(CodeBlock list, PathType.ListOf type, Consumer<At> then) {
    String item = names.allocate(PathNames.variable(type.item()));
    code.beginControlFlow("for ($T $N : $L)", methods.boxed(type.item()), item, list);
    if (type.sparse()) {
      leaveIf(CodeBlock.of("$N == null", item), CONTINUE);
    }
    then.accept(new At(item, type.item()));
    code.endControlFlow();
  }

  /** The same value, by the name of a variable. */
  private At named(At at) {
    return at.isVariable() ? at : declared(new Path.Current(at.type()), at.code());
  }

  private At variableOf(Path path, At at) {
    return declared(path, methods.value(path, at));
  }

  private At declared(Path path, CodeBlock value) {
    String wanted =
        path instanceof Path.Member member
            ? methods.member(member).name()
            : PathNames.variable(path.type());
    String name = names.allocate(wanted);
    code.addStatement("$T $N = $L", methods.boxed(path.type()), name, value);
    return new At(name, path.type());
  }
}
