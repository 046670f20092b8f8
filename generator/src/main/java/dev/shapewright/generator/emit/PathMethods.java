package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spells paths in the Java of one class: what is short as an expression, all else as a call of a
 * private method, which is emitted once. Each method takes the value that its path is about.
 */
final class PathMethods {
  /**
   * A value that a path is about.
   *
   * @param code an expression that is not null
   * @param type what it is
   */
  record At(CodeBlock code, PathType type) {
    At(String name, PathType type) {
      this(CodeBlock.of("$N", name), type);
    }

    /** Whether it is a variable, so that it may be used again and again. */
    boolean isVariable() {
      return code.toString().chars().allMatch(Character::isJavaIdentifierPart);
    }
  }

  private record Key(Path path, PathType current) {}

  private final PathTypes types;
  private final ClassName response;
  private final LocalNames names;
  private final Map<Key, String> known = new HashMap<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<MemberPlan> members = new ArrayList<>();
  private final PathConditions conditions = new PathConditions(this);

  /**
   * @param response the class of the operation's response
   * @param names the names of the class's other methods
   */
  PathMethods(PathTypes types, ClassName response, LocalNames names) {
    this.types = types;
    this.response = response;
    this.names = names;
  }

  PathTypes types() {
    return types;
  }

  PathConditions conditions() {
    return conditions;
  }

  TypeName boxed(PathType type) {
    return types.boxed(type, response);
  }

  /** The members that the methods name so far. */
  List<MemberPlan> members() {
    return List.copyOf(members);
  }

  void addTo(TypeSpec.Builder code) {
    methods.forEach(code::addMethod);
    conditions.addTo(code);
  }

  MemberPlan member(Path.Member path) {
    MemberPlan member = types.member(path.shape(), path.name());
    members.add(member);
    return member;
  }

  /** The type of what {@link #value} gives for a path. */
  TypeName returned(Path path) {
    if (path.isNullable()) {
      return RuntimeTypes.nullable(boxed(path.type()));
    }
    if (path.type() instanceof PathType.Truth) {
      return TypeName.BOOLEAN;
    }
    return path instanceof Path.Length ? TypeName.INT : boxed(path.type());
  }

  /** An expression for the value of a path; lists and maps are never null. */
  CodeBlock value(Path path, At at) {
    if (path instanceof Path.Current) {
      return at.code();
    } else if (path instanceof Path.Member member) {
      return CodeBlock.of("$L.$N()", at.code(), member(member).name());
    } else if (path instanceof Path.Entry entry && !entry.type().isCollection()) {
      return CodeBlock.of("$L.get($L)", at.code(), Literals.of(entry.key()));
    } else if (path instanceof Path.Then then && !then.first().isNullable()) {
      return value(then.second(), new At(value(then.first(), at), then.first().type()));
    } else if (path instanceof Path.Length length && length.value().type().isCollection()) {
      return CodeBlock.of("$L.size()", value(length.value(), at));
    } else if (path instanceof Path.Keys keys) {
      return CodeBlock.of("$T.copyOf($L.keySet())", List.class, value(keys.map(), at));
    } else if (path instanceof Path.Values values) {
      boolean sparse = ((PathType.ListOf) values.type()).sparse();
      return sparse
          ? CodeBlock.of("new $T<>($L.values())", ArrayList.class, value(values.map(), at))
          : CodeBlock.of("$T.copyOf($L.values())", List.class, value(values.map(), at));
    } else if (path instanceof Path.Items items) {
      boolean sparse = items.type().sparse();
      return CodeBlock.of(
          "$T.$N($L)",
          sparse ? Arrays.class : List.class,
          sparse ? "asList" : "of",
          items.items().stream().map(item -> value(item, at)).collect(CodeBlock.joining(", ")));
    }
    return literalOrCall(path, at);
  }

  private CodeBlock literalOrCall(Path path, At at) {
    if (path instanceof Path.TextLiteral text) {
      return text.type().enumeration() == null
          ? Literals.of(text.value())
          : types.constant(text.type().enumeration(), text.value());
    } else if (path instanceof Path.NumberLiteral number) {
      return number(number);
    } else if (path instanceof Path.TruthLiteral truth) {
      return CodeBlock.of("$L", truth.value());
    } else if (path instanceof Path.NullLiteral) {
      return CodeBlock.of("null");
    } else if (path instanceof Path.ListContains contains
        && (contains.item() instanceof Path.TextLiteral
            || contains.item() instanceof Path.NumberLiteral
            || contains.item() instanceof Path.TruthLiteral)) {
      return CodeBlock.of(
          "$L.contains($L)", value(contains.list(), at), value(contains.item(), at));
    } else if (PathConditions.isCondition(path) && at.isVariable()) {
      return conditions.of(path, at);
    }
    return CodeBlock.of("$N($L)", method(path, at.type()), at.code());
  }

  static CodeBlock number(Path.NumberLiteral number) {
    return switch (number.type().kind()) {
      case INTEGER -> CodeBlock.of("$L", number.value().intValueExact());
      case LONG -> CodeBlock.of("$LL", number.value().longValueExact());
      case FLOAT -> CodeBlock.of("$Lf", number.value().floatValue());
      default -> CodeBlock.of("$L", number.value().doubleValue());
    };
  }

  // private static @Nullable TableStatus tableTableStatus(DescribeTableResponse response) {
  //   TableDescription table = response.table();
  //   if (table == null) {
  //     return null;
  //   }
  //   return table.tableStatus();
  // }
  private String method(Path path, PathType current) {
    String earlier = known.get(new Key(path, current));
    if (earlier != null) {
      return earlier;
    }
    String name = names.allocate(PathNames.method(path));
    known.put(new Key(path, current), name);
    int place = methods.size();
    methods.add(MethodSpec.methodBuilder(name).build()); // Callers stand before what they call.
    String parameter = PathNames.variable(current);
    PathBody body = new PathBody(this, parameter);
    body.give(path, new At(parameter, current));
    methods.set(
        place,
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(returned(path))
            .addParameter(boxed(current), parameter)
            .addCode(body.code())
            .build());
    return name;
  }
}
