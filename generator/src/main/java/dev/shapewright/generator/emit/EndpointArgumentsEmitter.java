package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.Argument;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.OfOperation;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.Setting;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits what clients and operations give the endpoint rules. */
final class EndpointArgumentsEmitter {
  private static final ParameterizedTypeName VALUES =
      ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          RuntimeTypes.nullable(ClassName.get(Object.class)));

  private EndpointArgumentsEmitter() {}

  /** Adds to the class of the endpoint rules what operations give them. */
  static void addTo(TypeSpec.Builder rules, EndpointArgumentsPlan plan) {
    if (plan.operations().isEmpty()) {
      return;
    }
    rules.addMethod(parametersOf(plan));
    for (OfOperation operation : plan.operations()) {
      for (Argument argument : operation.arguments()) {
        if (argument instanceof EndpointArgumentsPlan.Each each) {
          rules.addMethod(collect(operation, each));
        }
      }
    }
    Deprecations.quiet(rules, plan.deprecated());
  }

  // @Override
  // public Map<String, @Nullable Object> parametersOf(String operation, Object request) {
  //   Map<String, @Nullable Object> parameters = new HashMap<>();
  //   switch (operation) {
  //     case "GetRecords" -> {
  //       GetRecordsRequest input = (GetRecordsRequest) request;
  //       parameters.put("OperationType", "data");
  //       parameters.put("StreamARN", input.streamArn());
  //     }
  //     default -> {
  //       // Its endpoint does not depend on the request.
  //     }
  //   }
  //   return parameters;
  // }
  private static MethodSpec parametersOf(EndpointArgumentsPlan plan) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T parameters = new $T<>()", VALUES, HashMap.class)
            .beginControlFlow("switch (operation)");
    for (OfOperation operation : plan.operations()) {
      code.beginControlFlow("case $S ->", operation.operation());
      boolean reads =
          operation.arguments().stream()
              .anyMatch(each -> !(each instanceof EndpointArgumentsPlan.Constant));
      if (reads) {
        code.addStatement("$1T input = ($1T) request", operation.request());
      }
      for (Argument argument : operation.arguments()) {
        code.addStatement("parameters.put($L, $L)", Literals.of(argument.key()), value(argument));
      }
      code.endControlFlow();
    }
    code.beginControlFlow("default ->")
        .add("// Its endpoint does not depend on the request.\n")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return parameters");
    return MethodSpec.methodBuilder("parametersOf")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(VALUES)
        .addParameter(String.class, "operation")
        .addParameter(Object.class, "request")
        .addCode(code.build())
        .build();
  }

  // "data"
  // input.streamArn()
  // List.copyOf(input.requestItems().keySet())
  // resourceArnList(input)
  private static CodeBlock value(Argument argument) {
    if (argument instanceof EndpointArgumentsPlan.Constant constant) {
      return EndpointExpressions.of(constant.value());
    } else if (argument instanceof EndpointArgumentsPlan.Value value) {
      return guarded(value.accessors(), chain("input", value.accessors()));
    } else if (argument instanceof EndpointArgumentsPlan.Keys keys) {
      CodeBlock copied =
          CodeBlock.of("$T.copyOf($L.keySet())", List.class, chain("input", keys.accessors()));
      return guarded(keys.accessors(), copied);
    }
    return CodeBlock.of("$N(input)", ((EndpointArgumentsPlan.Each) argument).method());
  }

  // private static List<String> resourceArnList(TransactWriteItemsRequest input) {
  //   List<String> values = new ArrayList<>();
  //   for (TransactWriteItem item : input.transactItems()) {
  //     if (item.put() != null && item.put().tableName() != null) {
  //       values.add(item.put().tableName());
  //     }
  //   }
  //   return values;
  // }
  private static MethodSpec collect(OfOperation operation, EndpointArgumentsPlan.Each each) {
    TypeName strings = ParameterizedTypeName.get(List.class, String.class);
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T values = new $T<>()", strings, ArrayList.class);
    List<CodeBlock> absent = absent("input", each.accessors());
    if (!absent.isEmpty()) {
      code.beginControlFlow("if ($L)", CodeBlock.join(absent, " || "))
          .addStatement("return values")
          .endControlFlow();
    }
    code.beginControlFlow("for ($T item : $L)", each.item(), chain("input", each.accessors()));
    for (List<String> path : each.inItem()) {
      if (path.isEmpty()) {
        code.addStatement("values.add(item)");
        continue;
      }
      List<CodeBlock> tests = new ArrayList<>();
      for (int end = 1; end <= path.size(); end++) {
        tests.add(CodeBlock.of("$L != null", chain("item", path.subList(0, end))));
      }
      code.beginControlFlow("if ($L)", EndpointExpressions.joined(tests, " && ", "\n&& "))
          .addStatement("values.add($L)", chain("item", path))
          .endControlFlow();
    }
    return MethodSpec.methodBuilder(each.method())
        .addModifiers(PRIVATE, STATIC)
        .returns(strings)
        .addParameter(operation.request(), "input")
        .addCode(code.endControlFlow().addStatement("return values").build())
        .build();
  }

  private static CodeBlock chain(String start, List<String> accessors) {
    CodeBlock.Builder code = CodeBlock.builder().add("$N", start);
    accessors.forEach(accessor -> code.add(".$N()", accessor));
    return code.build();
  }

  // input.order() == null ? null : input.order().id()
  private static CodeBlock guarded(List<String> accessors, CodeBlock value) {
    List<CodeBlock> absent = absent("input", accessors);
    return absent.isEmpty()
        ? value
        : CodeBlock.of("$L ? null : $L", CodeBlock.join(absent, " || "), value);
  }

  /** Tests for structures on the way that are not there; an absent collection is an empty one. */
  private static List<CodeBlock> absent(String start, List<String> accessors) {
    List<CodeBlock> tests = new ArrayList<>();
    for (int end = 1; end < accessors.size(); end++) {
      tests.add(CodeBlock.of("$L == null", chain(start, accessors.subList(0, end))));
    }
    return tests;
  }

  // /**
  //  * Sets the endpoint parameter {@code Accelerate}.
  //  *
  //  * @param value its value
  //  * @return this builder
  //  */
  // public Builder accelerate(boolean value) {
  //   return endpointParameter("Accelerate", value);
  // }
  static MethodSpec setter(Setting setting, ClassName builder, Docs docs) {
    String name = setting.model().name();
    return MethodSpec.methodBuilder(setting.method())
        .addJavadoc(
            "$L\n\n@param value the endpoint parameter {@code $L}\n@return this builder",
            docs.javadoc(
                setting.model().documentation(),
                "Sets what endpoint rules know as {@code " + name + "}."),
            name)
        .addModifiers(PUBLIC)
        .returns(builder)
        .addParameter(type(setting.model().type()), "value")
        .addStatement("return endpointParameter($L, value)", Literals.of(setting.key()))
        .build();
  }

  private static TypeName type(EndpointType type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case STRINGS -> ParameterizedTypeName.get(List.class, String.class);
      default -> ClassName.get(String.class);
    };
  }
}
