package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.FailurePart;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.PatternPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.SanitizerPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Emits the class that makes any text legal for the string shapes of the model. */
final class SanitizerEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final Map<String, SanitizerPlan> sanitizers = new HashMap<>();

  SanitizerEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
    plan.sanitizers().forEach(each -> sanitizers.put(each.shape(), each));
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().sanitizer())
            .addJavadoc(
                "$L",
                Docs.wrap(
                    "Makes any text legal for the string shapes of the model. An illegal character is"
                        + " replaced by one that the shape admits; a text that is too long is cut"
                        + " between two code points and ends in an ellipsis, dots or dashes where the"
                        + " shape admits them and they take no more than half of its length.",
                    ""))
            .addModifiers(PUBLIC, FINAL);
    for (SanitizerPlan sanitizer : plan.sanitizers()) {
      code.addField(constant(sanitizer));
    }
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (SanitizerPlan sanitizer : plan.sanitizers()) {
      code.addMethod(method(sanitizer));
    }
    boolean deprecated = false;
    for (StructurePlan structure : plan.structures()) {
      List<MemberPlan> members = failureMembers(structure);
      if (structure.written() && !members.isEmpty()) {
        code.addMethod(failure(structure, members));
        deprecated |= structure.deprecation() != null || sources.deprecations().concern(members);
      }
    }
    Deprecations.quiet(code, deprecated);
    return sources.file(plan.types().sanitizer(), code, "/shapes");
  }

  // private static final TextSanitizer ID = new TextSanitizer(1, 1024, Patterns::matchesId, "?");
  //
  // and, where the pattern wants more than one character:
  //
  //     new TextSanitizer(2, 64, character -> Patterns.matchesName(character.repeat(2)), "x");
  private FieldSpec constant(SanitizerPlan sanitizer) {
    return FieldSpec.builder(
            RuntimeTypes.TEXT_SANITIZER, sanitizer.constant(), PRIVATE, STATIC, FINAL)
        .initializer(
            Sources.ON_NEXT_LINE + "new $T($L, $L, $L, $L)$<$<",
            RuntimeTypes.TEXT_SANITIZER,
            NumberLiterals.count(sanitizer.min(), "0"),
            NumberLiterals.count(sanitizer.max(), "Long.MAX_VALUE"),
            allowed(sanitizer),
            Literals.of(sanitizer.replacement()))
        .build();
  }

  private CodeBlock allowed(SanitizerPlan sanitizer) {
    PatternPlan pattern = sanitizer.pattern();
    if (pattern == null) {
      return CodeBlock.of("character -> true");
    }
    return sanitizer.repeated() == 1
        ? CodeBlock.of("$T::$N", plan.types().patterns(), pattern.method())
        : CodeBlock.of(
            "character -> $T.$N(character.repeat($L))",
            plan.types().patterns(),
            pattern.method(),
            sanitizer.repeated());
  }

  // public static String id(@Nullable String text) {
  //   return ID.sanitize(text);
  // }
  private static MethodSpec method(SanitizerPlan sanitizer) {
    return MethodSpec.methodBuilder(sanitizer.method())
        .addJavadoc(
            "Makes a text legal for the shape $L.\n\n@param text any text; null counts as empty\n"
                + "@return the text if it is legal, else a legal one that resembles it",
            Docs.code(sanitizer.shape()))
        .addModifiers(PUBLIC, STATIC)
        .returns(String.class)
        .addParameter(RuntimeTypes.nullable(ClassName.get(String.class)), "text")
        .addStatement("return $N.sanitize(text)", sanitizer.constant())
        .build();
  }

  // public static SetTaskStatusRequest.Builder failure(
  //     SetTaskStatusRequest.Builder builder, Throwable failure) {
  //   return builder
  //       .errorId(STRING.sanitizeWithoutPrefix(FailureText.id(failure), "Service_"))
  //       .errorMessage(errorMessage(FailureText.message(failure)))
  //       .errorStackTrace(errorStackTrace(FailureText.stackTrace(failure)));
  // }
  private MethodSpec failure(StructurePlan structure, List<MemberPlan> members) {
    ClassName builder = structure.javaType().nestedClass("Builder");
    CodeBlock.Builder sets = CodeBlock.builder().add("return builder$>$>");
    for (MemberPlan member : members) {
      sets.add("\n.$N($L)", member.name(), failureText(member));
    }
    return MethodSpec.methodBuilder("failure")
        .addJavadoc(
            "Describes a failure in legal texts: $L.\n\n@param builder takes the texts\n"
                + "@param failure the failure\n@return the builder",
            members.stream().map(each -> Docs.code(each.name())).collect(Collectors.joining(", ")))
        .addModifiers(PUBLIC, STATIC)
        .returns(builder)
        .addParameter(builder, "builder")
        .addParameter(Throwable.class, "failure")
        .addCode(sets.add(";\n$<$<").build())
        .build();
  }

  private CodeBlock failureText(MemberPlan member) {
    FailurePart part = member.model().failurePart();
    String method =
        part == FailurePart.ID ? "id" : part == FailurePart.MESSAGE ? "message" : "stackTrace";
    CodeBlock text = CodeBlock.of("$T.$N(failure)", RuntimeTypes.FAILURE_TEXT, method);
    SanitizerPlan sanitizer = Objects.requireNonNull(sanitizers.get(member.target().name()));
    if (member.model().rules().isEmpty()) {
      return CodeBlock.of("$N($L)", sanitizer.method(), text);
    }
    CodeBlock prefixes =
        member.model().rules().stream()
            .map(rule -> Literals.of(rule.value()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$N.sanitizeWithoutPrefix($L, $L)", sanitizer.constant(), text, prefixes);
  }

  private static List<MemberPlan> failureMembers(StructurePlan structure) {
    return structure.members().stream()
        .filter(member -> member.model().failurePart() != null)
        .toList();
  }
}
