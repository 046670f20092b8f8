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
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.SanitizerPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Emits the class that makes any text legal for the string shapes of the model. */
final class SanitizerEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final Map<String, String> methods = new HashMap<>();

  SanitizerEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
    plan.sanitizers().forEach(each -> methods.put(each.shape(), each.method()));
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().sanitizer())
            .addJavadoc(
                "$L",
                Docs.wrap(
                    "Makes any text legal for the string shapes of the model. An illegal character is"
                        + " replaced by one that the shape admits; a text that is too long is cut"
                        + " between two code points and ends in an ellipsis where the shape admits"
                        + " one.",
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

  // private static final TextSanitizer ID = new TextSanitizer(1, 1024, Patterns::pattern1);
  private FieldSpec constant(SanitizerPlan sanitizer) {
    CodeBlock allowed =
        sanitizer.pattern() == null
            ? CodeBlock.of("character -> true")
            : CodeBlock.of("$T::$N", plan.types().patterns(), sanitizer.pattern().method());
    return FieldSpec.builder(
            RuntimeTypes.TEXT_SANITIZER, sanitizer.constant(), PRIVATE, STATIC, FINAL)
        .initializer(
            Sources.ON_NEXT_LINE + "new $T($L, $L, $L)$<$<",
            RuntimeTypes.TEXT_SANITIZER,
            NumberLiterals.count(sanitizer.min(), "0"),
            NumberLiterals.count(sanitizer.max(), "Long.MAX_VALUE"),
            allowed)
        .build();
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
  //     SetTaskStatusRequest.Builder request, Throwable failure) {
  //   return request
  //       .errorId(string(FailureText.withoutPrefix(FailureText.id(failure), "Service_")))
  //       .errorMessage(errorMessage(FailureText.message(failure)))
  //       .errorStackTrace(errorStackTrace(FailureText.stackTrace(failure)));
  // }
  private MethodSpec failure(StructurePlan structure, List<MemberPlan> members) {
    ClassName builder = structure.javaType().nestedClass("Builder");
    CodeBlock.Builder sets = CodeBlock.builder().add("return builder$>$>");
    for (MemberPlan member : members) {
      sets.add(
          "\n.$N($N($L))", member.name(), methods.get(member.target().name()), failureText(member));
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

  private static CodeBlock failureText(MemberPlan member) {
    FailurePart part = member.model().failurePart();
    String method =
        part == FailurePart.ID ? "id" : part == FailurePart.MESSAGE ? "message" : "stackTrace";
    CodeBlock text = CodeBlock.of("$T.$N(failure)", RuntimeTypes.FAILURE_TEXT, method);
    for (Rule rule : member.model().rules()) {
      text =
          CodeBlock.of(
              "$T.withoutPrefix($L, $L)",
              RuntimeTypes.FAILURE_TEXT,
              text,
              Literals.of(rule.value()));
    }
    return text;
  }

  private List<MemberPlan> failureMembers(StructurePlan structure) {
    return structure.members().stream()
        .filter(member -> member.model().failurePart() != null)
        .filter(member -> methods.containsKey(member.target().name()))
        .toList();
  }
}
