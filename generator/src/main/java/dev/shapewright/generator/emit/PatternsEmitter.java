package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.pattern.Check;
import dev.shapewright.generator.plan.PatternPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Emits the class that matches the patterns of the model: loops, and tables where loops fail. */
final class PatternsEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final CharacterTests tests = new CharacterTests();
  private final LoopEmitter loops = new LoopEmitter(tests);
  private final List<FieldSpec> tables = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  /** The pattern that is being emitted. */
  private String method = "";

  private String constant = "";
  private int parts;
  private int tablesOfPattern;

  PatternsEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().patterns())
            .addJavadoc(
                "The patterns of the model. Each method tells whether the whole value matches.")
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (PatternPlan pattern : plan.patterns()) {
      code.addField(
          FieldSpec.builder(String.class, pattern.constant(), STATIC, FINAL)
              .initializer(Sources.ON_NEXT_LINE + "$L$<$<", Literals.of(pattern.pattern()))
              .build());
      add(pattern);
    }
    code.addFields(tables);
    code.addMethods(methods);
    addHelpers(code);
    tests.addTo(code);
    return sources.file(plan.types().patterns(), code, "/shapes");
  }

  private void add(PatternPlan pattern) {
    method = pattern.method();
    constant = pattern.constant();
    parts = 0;
    tablesOfPattern = 0;
    int place = methods.size();
    String users = pattern.shapes().stream().map(Docs::code).collect(Collectors.joining(", "));
    MethodSpec spec =
        MethodSpec.methodBuilder(pattern.method())
            .addJavadoc(
                "$L", Docs.wrap("{@link #" + pattern.constant() + "}, of " + users + ".", ""))
            .addModifiers(STATIC)
            .returns(boolean.class)
            .addParameter(String.class, "value")
            .addCode(body(pattern.compiled().check()))
            .build();
    methods.add(place, spec);
  }

  private CodeBlock body(Check check) {
    if (check instanceof Check.Loops each && loops.expression(each.node()) == null) {
      return loops.body(each.node());
    }
    return CodeBlock.builder().addStatement("return $L", expression(check)).build();
  }

  // !value.startsWith("aws:") && skipLower(value, 0, 1, MANY) == value.length()
  private CodeBlock expression(Check check) {
    if (check instanceof Check.Table table) {
      return matches(
          "_TABLE",
          RuntimeTypes.PATTERN_TABLE,
          LongStrings.argument(RuntimeTypes.PATTERN_TABLE, table.text()));
    }
    if (check instanceof Check.Simulation simulation) {
      return matches(
          "_SIMULATION",
          RuntimeTypes.PATTERN_SIMULATION,
          LongStrings.argument(RuntimeTypes.PATTERN_SIMULATION, simulation.text()));
    }
    if (check instanceof Check.Guarded) {
      ClassName type = RuntimeTypes.GUARDED_PATTERN;
      return matches("_GUARD", type, CodeBlock.of("new $T($N)", type, constant));
    }
    if (check instanceof Check.Not not) {
      return CodeBlock.of("!$L", grouped(expression(not.check())));
    }
    if (check instanceof Check.Joined joined) {
      return joined.parts().stream()
          .map(
              part ->
                  joined.all() && !(part instanceof Check.Joined)
                      ? expression(part)
                      : grouped(expression(part)))
          .collect(CodeBlock.joining(joined.all() ? "\n&& " : "\n|| "));
    }
    if (check instanceof Check.Loops each) {
      CodeBlock simple = loops.expression(each.node());
      return simple != null ? simple : part(each);
    }
    throw new IllegalArgumentException("Not a pattern: " + constant);
  }

  /** In parentheses unless it is a call or the like. */
  private static CodeBlock grouped(CodeBlock expression) {
    String text = expression.toString();
    boolean compound = text.contains("==") || text.contains("&&") || text.contains("||");
    return compound ? CodeBlock.of("($L)", expression) : expression;
  }

  /** Loops that are but a part of a check stand in a method of their own. */
  private CodeBlock part(Check.Loops check) {
    String name = "part" + ++parts + "Of" + capitalized(method);
    methods.add(
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .returns(boolean.class)
            .addParameter(String.class, "value")
            .addCode(loops.body(check.node()))
            .build());
    return CodeBlock.of("$N(value)", name);
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  // private static final PatternTable TASK_ID_TABLE = new PatternTable("...");
  private CodeBlock matches(String suffix, ClassName type, CodeBlock value) {
    String number = ++tablesOfPattern == 1 ? "" : Integer.toString(tablesOfPattern);
    String name = constant.replaceFirst("_PATTERN$", "") + suffix + number;
    tables.add(FieldSpec.builder(type, name, PRIVATE, STATIC, FINAL).initializer(value).build());
    return CodeBlock.of("$N.matches(value)", name);
  }

  /** What the methods that were emitted use. */
  private void addHelpers(TypeSpec.Builder code) {
    String used =
        methods.stream().map(each -> each.code().toString()).collect(Collectors.joining());
    boolean usesIndex = used.contains("(value, ");
    if (usesIndex) {
      code.addJavadoc(
          " An index that goes\nthrough a value is negative once something did not match.");
      code.addField(constant("MISMATCH", "-1"));
    }
    if (used.contains("MANY")) {
      code.addField(constant("MANY", "Integer.MAX_VALUE"));
    }
    if (used.contains("next(value")) {
      code.addMethod(next());
    }
    if (used.contains("text(value")) {
      code.addMethod(text());
    }
  }

  private static FieldSpec constant(String name, String value) {
    return FieldSpec.builder(int.class, name, PRIVATE, STATIC, FINAL)
        .initializer("$L", value)
        .build();
  }

  private static MethodSpec next() {
    return MethodSpec.methodBuilder("next")
        .addJavadoc("The character at an index, or a negative number when there is none.")
        .addModifiers(PRIVATE, STATIC)
        .returns(int.class)
        .addParameter(String.class, "value")
        .addParameter(int.class, "at")
        .addStatement("return at >= 0 && at < value.length() ? value.codePointAt(at) : MISMATCH")
        .build();
  }

  private static MethodSpec text() {
    return MethodSpec.methodBuilder("text")
        .addJavadoc("The index behind a text that must come next.")
        .addModifiers(PRIVATE, STATIC)
        .returns(int.class)
        .addParameter(String.class, "value")
        .addParameter(int.class, "at")
        .addParameter(String.class, "text")
        .addStatement("return value.startsWith(text, at) ? at + text.length() : MISMATCH")
        .build();
  }
}
