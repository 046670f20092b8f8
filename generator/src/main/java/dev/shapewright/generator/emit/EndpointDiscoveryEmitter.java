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
import dev.shapewright.generator.plan.EndpointDiscoveryPlan;
import dev.shapewright.generator.plan.EndpointDiscoveryPlan.Asking;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Emits the class that asks for endpoints. */
final class EndpointDiscoveryEmitter {
  private static final ParameterizedTypeName IDENTIFIERS =
      ParameterizedTypeName.get(Map.class, String.class, String.class);

  private final ServicePlan plan;
  private final EndpointDiscoveryPlan discovery;
  private final Sources sources;

  EndpointDiscoveryEmitter(ServicePlan plan, EndpointDiscoveryPlan discovery, Sources sources) {
    this.plan = plan;
    this.discovery = discovery;
    this.sources = sources;
  }

  EmittedFile emit() {
    ClassName type = discovery.javaType();
    OperationPlan asked = discovery.asked();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type)
            .addJavadoc("How the service is asked where it wants to be called.")
            .addModifiers(FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(
                    RuntimeTypes.ENDPOINT_DISCOVERY,
                    asked.request().javaType(),
                    asked.response().javaType()))
            .addField(
                FieldSpec.builder(type, "INSTANCE", STATIC, FINAL)
                    .initializer("new $T()", type)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(operation())
            .addMethod(request())
            .addMethod(ofFirst("address", String.class, discovery.address()))
            .addMethod(ofFirst("minutes", Long.class, discovery.minutes()));
    if (!dependent().isEmpty()) {
      code.addMethod(identifiers());
    }
    Deprecations.quiet(code, namesDeprecated());
    return sources.file(type, code, "/operations/" + asked.model().name());
  }

  /** The operations whose endpoint depends on their requests. */
  private List<Asking> dependent() {
    return discovery.asking().stream().filter(each -> !each.identifiers().isEmpty()).toList();
  }

  private boolean namesDeprecated() {
    OperationPlan asked = discovery.asked();
    return sources.deprecations().concern(asked)
        || sources.deprecations().concern(asked.request().members())
        || sources
            .deprecations()
            .concern(List.of(discovery.endpoints(), discovery.address(), discovery.minutes()))
        || dependent().stream()
            .anyMatch(
                each ->
                    sources.deprecations().concern(each.operation())
                        || sources.deprecations().concern(each.identifiers()));
  }

  // @Override
  // public Operation<DescribeEndpointsRequest, DescribeEndpointsResponse> operation() {
  //   return TimestreamQueryOperations.DESCRIBE_ENDPOINTS;
  // }
  private MethodSpec operation() {
    OperationPlan asked = discovery.asked();
    return override("operation")
        .returns(
            ParameterizedTypeName.get(
                RuntimeTypes.OPERATION, asked.request().javaType(), asked.response().javaType()))
        .addStatement("return $T.$N", plan.types().operationTable(), asked.constant())
        .build();
  }

  // @Override
  // public DescribeEndpointsRequest request(String called, Map<String, String> identifiers) {
  //   return DescribeEndpointsRequest.builder().operation(called).identifiers(identifiers).build();
  // }
  private MethodSpec request() {
    ClassName request = discovery.asked().request().javaType();
    CodeBlock.Builder made = CodeBlock.builder().add("$T.builder()", request);
    MemberPlan operation = discovery.operation();
    MemberPlan identifiers = discovery.identifiers();
    if (operation != null) {
      made.add(".$N(called)", operation.name());
    }
    if (identifiers != null) {
      made.add(".$N(identifiers)", identifiers.name());
    }
    return override("request")
        .returns(request)
        .addParameter(String.class, "called")
        .addParameter(IDENTIFIERS, "identifiers")
        .addStatement("return $L.build()", made.build())
        .build();
  }

  // @Override
  // public @Nullable String address(DescribeEndpointsResponse response) {
  //   return response.endpoints().isEmpty() ? null : response.endpoints().get(0).address();
  // }
  private MethodSpec ofFirst(String name, Class<?> type, MemberPlan member) {
    String list = discovery.endpoints().name();
    return override(name)
        .returns(RuntimeTypes.nullable(TypeName.get(type)))
        .addParameter(discovery.asked().response().javaType(), "response")
        .addStatement(
            "return response.$1N().isEmpty() ? null : response.$1N().get(0).$2N()",
            list,
            member.name())
        .build();
  }

  // @Override
  // public Map<String, String> identifiers(String called, Object request) {
  //   Map<String, String> identifiers = new TreeMap<>();
  //   switch (called) {
  //     case "Query" -> {
  //       QueryRequest input = (QueryRequest) request;
  //       if (input.database() != null) {
  //         identifiers.put("Database", input.database());
  //       }
  //     }
  //     default -> {
  //       // Its endpoint does not depend on the request.
  //     }
  //   }
  //   return identifiers;
  // }
  private MethodSpec identifiers() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T identifiers = new $T<>()", IDENTIFIERS, TreeMap.class)
            .beginControlFlow("switch (called)");
    for (Asking asking : dependent()) {
      code.beginControlFlow("case $S ->", asking.operation().model().name())
          .addStatement("$1T input = ($1T) request", asking.operation().request().javaType());
      for (MemberPlan member : asking.identifiers()) {
        code.beginControlFlow("if (input.$N() != null)", member.name())
            .addStatement(
                "identifiers.put($S, input.$N()$L)",
                member.model().name(),
                member.name(),
                member.type().javaType().equals(ClassName.get(String.class)) ? "" : ".toString()")
            .endControlFlow();
      }
      code.endControlFlow();
    }
    code.beginControlFlow("default ->")
        .add("// Its endpoint does not depend on the request.\n")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return identifiers");
    return override("identifiers")
        .returns(IDENTIFIERS)
        .addParameter(String.class, "called")
        .addParameter(Object.class, "request")
        .addCode(code.build())
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }
}
