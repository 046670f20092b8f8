package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Emits the table that finds the codec of a class of the model by its name. */
final class CodecTableEmitter {
  /** So many make a method of some 7 KB, of the 64 KB that javac takes. */
  private static final int CASES_OF_A_METHOD = 200;

  private static final TypeName FOUND =
      RuntimeTypes.nullable(
          ParameterizedTypeName.get(
              RuntimeTypes.CODEC, WildcardTypeName.subtypeOf(ClassName.OBJECT)));

  private final ServicePlan plan;
  private final Sources sources;

  CodecTableEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    ClassName table = plan.types().codecs();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(table)
            .addJavadoc(
                "The codecs of the model's classes. Used by {@link $T}.", plan.types().json())
            .addModifiers(PUBLIC, FINAL)
            .superclass(RuntimeTypes.MODEL_JSON)
            .addField(
                FieldSpec.builder(table, "INSTANCE", PUBLIC, STATIC, FINAL)
                    .addJavadoc("The one instance.")
                    .initializer("new $T()", table)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(PRIVATE)
                    .addStatement("super($S)", plan.types().baseException().packageName())
                    .build());
    List<Map.Entry<String, ClassName>> codecs = codecs();
    for (int from = 0; from == 0 || from < codecs.size(); from += CASES_OF_A_METHOD) {
      int to = Math.min(codecs.size(), from + CASES_OF_A_METHOD);
      code.addMethod(
          from == 0
              ? MethodSpec.methodBuilder("codec")
                  .addAnnotation(Override.class)
                  .addModifiers(PROTECTED)
                  .returns(FOUND)
                  .addParameter(String.class, "name")
                  .addCode(cases(codecs, from, to))
                  .build()
              : MethodSpec.methodBuilder("codec" + from)
                  .addModifiers(PRIVATE, STATIC)
                  .returns(FOUND)
                  .addParameter(String.class, "name")
                  .addCode(cases(codecs, from, to))
                  .build());
    }
    return sources.file(table, code, "/shapes");
  }

  // return switch (name) {
  //   case "Tag" -> TagCodec.INSTANCE;
  //   default -> null;
  // };
  private static CodeBlock cases(List<Map.Entry<String, ClassName>> codecs, int from, int to) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (name) {\n$>");
    for (Map.Entry<String, ClassName> each : codecs.subList(from, to)) {
      cases.add("case $S -> $T.INSTANCE;\n", each.getKey(), each.getValue());
    }
    if (to < codecs.size()) {
      cases.add("default -> codec$L(name);\n", to);
    } else {
      cases.add("default -> null;\n");
    }
    return cases.add("$<};\n").build();
  }

  /** By the simple names of the classes. */
  private List<Map.Entry<String, ClassName>> codecs() {
    Map<String, ClassName> codecs = new TreeMap<>();
    for (StructurePlan each : plan.structures()) {
      codecs.put(each.javaType().simpleName(), each.codec());
    }
    for (EnumPlan each : plan.enums()) {
      codecs.put(each.javaType().simpleName(), each.codec());
    }
    return new ArrayList<>(codecs.entrySet());
  }
}
