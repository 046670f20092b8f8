package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.CharacterSet;
import dev.shapewright.generator.plan.PatternPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Emits the class that matches the patterns of the model: a loop for each run of characters. */
final class PatternsEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  /** The names of the methods that test a character, by their sets. */
  private final Map<CharacterSet, String> tests = new LinkedHashMap<>();

  PatternsEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().patterns())
            .addJavadoc(
                "The patterns of the model. Each method tells whether the whole value matches, in one"
                    + " pass.")
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (PatternPlan pattern : plan.patterns()) {
      code.addField(
          FieldSpec.builder(String.class, pattern.constant(), STATIC, FINAL)
              .initializer(Sources.ON_NEXT_LINE + "$L$<$<", Literals.of(pattern.pattern()))
              .build());
    }
    for (PatternPlan pattern : plan.patterns()) {
      code.addMethod(method(pattern));
    }
    tests.forEach((set, name) -> code.addMethod(test(set, name)));
    return sources.file(plan.types().patterns(), code, "/shapes");
  }

  private MethodSpec method(PatternPlan pattern) {
    String users = pattern.shapes().stream().map(Docs::code).collect(Collectors.joining(", "));
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(pattern.method())
            .addJavadoc(
                "$L", Docs.wrap("{@link #" + pattern.constant() + "}, of " + users + ".", ""))
            .addModifiers(STATIC)
            .returns(boolean.class)
            .addParameter(String.class, "value")
            .addStatement("int at = 0");
    for (int i = 0; i < pattern.terms().size(); i++) {
      code.addCode(term(pattern.terms().get(i), pattern.terms().size() == 1 ? "" : "" + (i + 1)));
    }
    return code.addStatement("return at == value.length()").build();
  }

  // while (at < value.length() && isSet1(value.codePointAt(at))) {
  //   at += Character.charCount(value.codePointAt(at));
  // }
  //
  // With limits:
  //
  // int count1 = 0;
  // while (count1 < 8 && at < value.length() && isSet1(value.codePointAt(at))) {
  //   at += Character.charCount(value.codePointAt(at));
  //   count1++;
  // }
  // if (count1 < 1) {
  //   return false;
  // }
  private CodeBlock term(PatternPlan.Term term, String number) {
    String test = tests.computeIfAbsent(term.characters(), set -> "isSet" + (tests.size() + 1));
    boolean counted = term.min() > 0 || term.max() < Integer.MAX_VALUE;
    String count = "count" + number;
    CodeBlock.Builder code = CodeBlock.builder();
    if (counted) {
      code.addStatement("int $N = 0", count);
    }
    CodeBlock below =
        term.max() < Integer.MAX_VALUE
            ? CodeBlock.of("$N < $L && ", count, term.max())
            : CodeBlock.of("");
    code.beginControlFlow("while ($Lat < value.length() && $N(value.codePointAt(at)))", below, test)
        .addStatement("at += $T.charCount(value.codePointAt(at))", Character.class);
    if (counted) {
      code.addStatement("$N++", count);
    }
    code.endControlFlow();
    if (term.min() > 0) {
      code.beginControlFlow("if ($N < $L)", count, term.min())
          .addStatement("return false")
          .endControlFlow();
    }
    return code.build();
  }

  // private static boolean isSet1(int c) {
  //   return c == '-'
  //       || c >= 'a' && c <= 'z';
  // }
  private static MethodSpec test(CharacterSet set, String name) {
    CodeBlock ranges =
        set.ranges().stream().map(PatternsEmitter::range).collect(CodeBlock.joining("\n|| "));
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(boolean.class)
        .addParameter(int.class, "c")
        .addStatement("return $L", set.ranges().isEmpty() ? CodeBlock.of("false") : ranges)
        .build();
  }

  private static CodeBlock range(CharacterSet.Range range) {
    String first = character(range.first());
    String last = character(range.last());
    if (range.first() == range.last()) {
      return CodeBlock.of("c == $L", first);
    }
    if (range.first() == 0) {
      return CodeBlock.of("c <= $L", last);
    }
    return range.last() == Character.MAX_CODE_POINT
        ? CodeBlock.of("c >= $L", first)
        : CodeBlock.of("(c >= $L && c <= $L)", first, last);
  }

  /** A character of ASCII as itself, any other by its number. */
  private static String character(int c) {
    return switch (c) {
      case '\t' -> "'\\t'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      default -> c >= ' ' && c < 0x7f ? "'" + (char) c + "'" : hexadecimal(c);
    };
  }

  private static String hexadecimal(int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0x" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
