package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointRule.Header;
import dev.shapewright.generator.model.EndpointRule.Target;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.EndpointsPlan;
import dev.shapewright.generator.plan.EndpointsPlan.Declare;
import dev.shapewright.generator.plan.EndpointsPlan.Delegate;
import dev.shapewright.generator.plan.EndpointsPlan.Fail;
import dev.shapewright.generator.plan.EndpointsPlan.Found;
import dev.shapewright.generator.plan.EndpointsPlan.If;
import dev.shapewright.generator.plan.EndpointsPlan.Method;
import dev.shapewright.generator.plan.EndpointsPlan.Parameter;
import dev.shapewright.generator.plan.EndpointsPlan.Step;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Emits the class of the service's endpoint rules. */
final class EndpointsEmitter {
  /** An argument of so many characters stands on the line of the call, whatever the indentation. */
  private static final int MOST_BESIDE = 50;

  private final EndpointsPlan plan;
  private final EndpointArgumentsPlan arguments;
  private final Sources sources;

  EndpointsEmitter(EndpointsPlan plan, EndpointArgumentsPlan arguments, Sources sources) {
    this.plan = plan;
    this.arguments = arguments;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.javaType())
            .addJavadoc("The rules by which the endpoint follows from region and settings.")
            .addModifiers(FINAL)
            .addSuperinterface(RuntimeTypes.ENDPOINT_RULES)
            .addField(
                FieldSpec.builder(plan.javaType(), "INSTANCE", STATIC, FINAL)
                    .initializer("new $T()", plan.javaType())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(resolve());
    EndpointArgumentsEmitter.addTo(code, arguments);
    plan.methods().forEach(method -> code.addMethod(method(method)));
    return sources.file(plan.javaType(), code, plan.fileName(), "");
  }

  // @Override
  // public ResolvedEndpoint resolve(EndpointParameters parameters) {
  //   String region = parameters.string("AWS::Region");
  //   boolean useFips = parameters.flag("AWS::UseFIPS", false);
  //   ...
  // }
  private MethodSpec resolve() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Parameter parameter : plan.parameters()) {
      EndpointRuleSet.Parameter model = parameter.model();
      code.addStatement(
          "$T $N = $L", type(model.type(), model.optional()), parameter.variable(), value(model));
    }
    return MethodSpec.methodBuilder("resolve")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.RESOLVED_ENDPOINT)
        .addParameter(RuntimeTypes.ENDPOINT_PARAMETERS, "parameters")
        .addCode(code.add(steps(plan.steps())).build())
        .build();
  }

  private static CodeBlock declaration(TypeName type, String variable, CodeBlock value) {
    CodeBlock line = CodeBlock.of("$T $N = $L", type, variable, value);
    return EndpointExpressions.fits(line)
        ? line
        : CodeBlock.of("$T $N =\n$L", type, variable, value);
  }

  // parameters.string("AWS::Region")
  // parameters.flag("AWS::UseFIPS", false)
  // Objects.requireNonNullElse(parameters.string("Mode"), "preferred")
  // EndpointParameters.required("Bucket", parameters.string("Bucket"))
  private static CodeBlock value(EndpointRuleSet.Parameter parameter) {
    String key = parameter.builtIn() == null ? parameter.name() : parameter.builtIn();
    String getter =
        switch (parameter.type()) {
          case BOOLEAN -> "flag";
          case STRINGS -> "strings";
          default -> "string";
        };
    CodeBlock value = CodeBlock.of("parameters.$N($L)", getter, Literals.of(key));
    EndpointExpression fallback = parameter.fallback();
    if (fallback != null) {
      return parameter.type() == EndpointType.BOOLEAN
          ? CodeBlock.of(
              "parameters.flag($L, $L)", Literals.of(key), EndpointExpressions.of(fallback))
          : CodeBlock.of(
              "$T.requireNonNullElse($L, $L)",
              Objects.class,
              value,
              EndpointExpressions.of(fallback));
    }
    return parameter.required()
        ? CodeBlock.of(
            "$T.required($L, $L)",
            RuntimeTypes.ENDPOINT_PARAMETERS,
            Literals.of(parameter.name()),
            value)
        : value;
  }

  // private static ResolvedEndpoint withUseFips(String region) {
  //   ...
  // }
  private static MethodSpec method(Method method) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(PRIVATE, STATIC)
            .returns(RuntimeTypes.RESOLVED_ENDPOINT);
    for (Reference parameter : method.parameters()) {
      TypeName type = type(parameter.type(), parameter.optional());
      code.addParameter(
          parameter.optional() ? RuntimeTypes.nullable(type) : type, parameter.name());
    }
    return code.addCode(steps(method.steps())).build();
  }

  private static CodeBlock steps(List<Step> steps) {
    return steps.stream().map(EndpointsEmitter::step).collect(CodeBlock.joining(""));
  }

  private static CodeBlock step(Step step) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (step instanceof Declare declare) {
      // Partition partition = Partition.of(region);
      EndpointExpression value = declare.value();
      code.addStatement(
          declaration(
              type(value.type(), value.optional()),
              declare.variable(),
              EndpointExpressions.of(value)));
    } else if (step instanceof If test) {
      // if (useFips && partition.supportsFips()) {
      List<CodeBlock> tests = test.tests().stream().map(EndpointExpressions::of).toList();
      code.beginControlFlow("if ($L)", EndpointExpressions.joined(tests, " && ", "\n&& "))
          .add(steps(test.steps()))
          .endControlFlow();
    } else if (step instanceof Found found) {
      code.addStatement("return $L", endpoint(found.target()));
    } else if (step instanceof Fail fail) {
      // throw new EndpointException("Invalid Configuration: Missing Region");
      code.addStatement(
          "throw new $T$L", RuntimeTypes.ENDPOINT_EXCEPTION, arguments(message(fail.message())));
    } else if (step instanceof Delegate delegate) {
      // return withUseFips(region, partition);
      // $W: a line is broken where it would become too long.
      code.addStatement(
          "return $N(" + String.join(",$W", delegate.arguments()) + ")", delegate.method());
    }
    return code.build();
  }

  // ResolvedEndpoint.of("https://sqs." + region + ".amazonaws.com")
  //     .withHeader("x-amz-region", region)
  //     .signedFor("sqs", "us-east-1")
  private static CodeBlock endpoint(Target target) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.of$L",
                RuntimeTypes.RESOLVED_ENDPOINT,
                arguments(EndpointExpressions.of(target.url())));
    for (Header header : target.headers()) {
      code.add(
          "\n.withHeader($L, $L)",
          Literals.of(header.name()),
          EndpointExpressions.of(header.value()));
    }
    if (target.signingName() != null || target.signingRegion() != null) {
      code.add(
          "\n.signedFor($L, $L)", orNull(target.signingName()), orNull(target.signingRegion()));
    }
    return code.build();
  }

  /** On the line after the parenthesis unless they are short. */
  private static CodeBlock arguments(CodeBlock arguments) {
    return CodeBlock.of(
        arguments.toString().length() <= MOST_BESIDE ? "($L)" : "(\n$L)", arguments);
  }

  private static CodeBlock message(EndpointExpression message) {
    return message instanceof Literal literal
        ? Literals.overLines(literal.value())
        : EndpointExpressions.of(message);
  }

  private static CodeBlock orNull(@Nullable EndpointExpression value) {
    return value == null ? CodeBlock.of("null") : EndpointExpressions.of(value);
  }

  private static TypeName type(EndpointType type, boolean optional) {
    return switch (type) {
      case STRING -> ClassName.get(String.class);
      case BOOLEAN -> optional ? ClassName.get(Boolean.class) : TypeName.BOOLEAN;
      case INTEGER -> TypeName.INT;
      case STRINGS -> ParameterizedTypeName.get(List.class, String.class);
      case PARTITION -> RuntimeTypes.PARTITION;
      case URL -> RuntimeTypes.ENDPOINT_URL;
      case ARN -> RuntimeTypes.ARN;
    };
  }
}
