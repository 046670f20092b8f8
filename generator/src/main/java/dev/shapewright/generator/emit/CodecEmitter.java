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
import dev.shapewright.generator.plan.CollectionPlan;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.StructurePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.List;
import java.util.Set;

/** Emits what reads and writes the values of a shape, whatever the wire format. */
final class CodecEmitter {
  private final Sources sources;
  private final boolean json;

  /**
   * @param json whether objects are written and read beside calls, so that each codec does both
   */
  CodecEmitter(Sources sources, boolean json) {
    this.sources = sources;
    this.json = json;
  }

  EmittedFile emit(StructurePlan plan) {
    TypeSpec.Builder code = codecClass(plan.codec());
    Deprecations.quiet(
        code, plan.deprecation() != null || sources.deprecations().concern(plan.members()));
    code.addJavadoc("The wire form of {@link $T}.", plan.javaType());
    boolean response = plan.kind() == StructurePlan.Kind.RESPONSE;
    if (response) {
      code.addSuperinterface(
          ParameterizedTypeName.get(RuntimeTypes.RESPONSE_READER, plan.javaType()));
    }
    if (json || !response) {
      code.addSuperinterface(codecInterface(plan.written(), plan.read(), plan.javaType()));
    }
    if (json || plan.written()) {
      addMemberConstants(code, plan.members());
    }
    if (json || plan.read()) {
      addDocumentsConstant(code, plan.members());
    }
    if (json || plan.written()) {
      code.addMethod(writeMethod(plan));
    }
    if (json || plan.read()) {
      code.addMethod(readMethod(plan));
    }
    return sources.file(plan.codec(), code, plan.source());
  }

  private TypeName codecInterface(boolean written, boolean read, TypeName type) {
    ClassName oneWay = read ? RuntimeTypes.VALUE_READER : RuntimeTypes.VALUE_WRITER;
    return ParameterizedTypeName.get(json || (read && written) ? RuntimeTypes.CODEC : oneWay, type);
  }

  /** A codec has one instance, which other codecs and the operation table name. */
  private static TypeSpec.Builder codecClass(ClassName codec) {
    return TypeSpec.classBuilder(codec)
        .addModifiers(FINAL)
        .addField(
            FieldSpec.builder(codec, "INSTANCE", STATIC, FINAL)
                .initializer("new $T()", codec)
                .build());
  }

  // private static final Member TASK_ID = Member.of("taskId");
  private static void addMemberConstants(TypeSpec.Builder code, List<MemberPlan> members) {
    for (MemberPlan member : members) {
      code.addField(
          FieldSpec.builder(RuntimeTypes.MEMBER, member.constant(), PRIVATE, STATIC, FINAL)
              .initializer(
                  "$T$L",
                  RuntimeTypes.MEMBER,
                  ".of(" + Literals.quoted(member.model().name()) + ")")
              .build());
    }
  }

  // private static final Set<String> DOCUMENTS = Set.of("settings");
  private static void addDocumentsConstant(TypeSpec.Builder code, List<MemberPlan> members) {
    if (hasDocuments(members)) {
      CodeBlock names =
          members.stream()
              .filter(CodecEmitter::isDocument)
              .map(member -> CodeBlock.of("$S", member.model().name()))
              .collect(CodeBlock.joining(",$W"));
      TypeName type = ParameterizedTypeName.get(Set.class, String.class);
      code.addField(
          FieldSpec.builder(type, "DOCUMENTS", PRIVATE, STATIC, FINAL)
              .initializer("$T.of($L)", Set.class, names)
              .build());
    }
  }

  private static boolean hasDocuments(List<MemberPlan> members) {
    return members.stream().anyMatch(CodecEmitter::isDocument);
  }

  private static boolean isDocument(MemberPlan member) {
    return member.type() instanceof TypePlan.Simple simple
        && simple.kind() == TypePlan.Kind.DOCUMENT;
  }

  // public void write(Tag value, ShapeWriter out) {
  //   out.startStructure();
  //   out.string(KEY, value.key());
  //   out.endStructure();
  // }
  private static MethodSpec writeMethod(StructurePlan plan) {
    MethodSpec.Builder code = writeSignature(plan.javaType()).addStatement("out.startStructure()");
    for (MemberPlan member : plan.members()) {
      code.addCode(writeMember(member));
    }
    return code.addStatement("out.endStructure()").build();
  }

  private static MethodSpec.Builder writeSignature(TypeName type) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.SHAPE_WRITER, "out");
  }

  private static CodeBlock writeMember(MemberPlan member) {
    TypePlan type = member.type();
    String arguments = "(" + member.constant() + ", value." + member.name() + "()";
    if (type instanceof TypePlan.Simple simple) {
      return CodeBlock.of("$L", "out." + simple.kind().method() + arguments + ");\n");
    }
    if (type instanceof TypePlan.Timestamp timestamp) {
      return CodeBlock.of(
          "$L, $T.$L);\n",
          "out.timestamp" + arguments,
          RuntimeTypes.TIMESTAMP_FORMAT,
          timestamp.format());
    }
    TypePlan element = type.element();
    if (element == null) {
      return CodeBlock.of("$L, $L);\n", "out.value" + arguments, codec(type));
    }
    String present = "value." + member.hasName() + "()";
    return CodeBlock.of(
        "$L, $L);\n",
        "out."
            + container(type)
            + "("
            + member.constant()
            + ", "
            + present
            + " ? value."
            + member.name()
            + "() : null",
        codec(element));
  }

  private static String container(TypePlan type) {
    return type instanceof TypePlan.MapOf ? "map" : "list";
  }

  /** An expression for the codec of a value that has no member of its own to describe it. */
  private static CodeBlock codec(TypePlan type) {
    if (type instanceof TypePlan.Simple simple) {
      return CodeBlock.of("$T." + simple.kind().codec(), RuntimeTypes.CODECS);
    }
    if (type instanceof TypePlan.Timestamp timestamp) {
      return CodeBlock.of(
          "$T.timestamp($T.$N)",
          RuntimeTypes.CODECS,
          RuntimeTypes.TIMESTAMP_FORMAT,
          timestamp.format());
    }
    return CodeBlock.of("$T.INSTANCE", codecClassOf(type));
  }

  private static ClassName codecClassOf(TypePlan type) {
    if (type instanceof TypePlan.Struct structure) {
      return structure.codec();
    }
    if (type instanceof TypePlan.Enumeration enumeration) {
      return enumeration.codec();
    }
    if (type instanceof TypePlan.ListOf list) {
      return list.codec();
    }
    if (type instanceof TypePlan.MapOf map) {
      return map.codec();
    }
    throw new IllegalArgumentException("No codec class for " + type);
  }

  // public Tag read(ShapeReader in) {
  //   Tag.Builder builder = Tag.builder();
  //   in.startStructure();
  //   for (String name = in.nextMember(); name != null; name = in.nextMember()) {
  //     switch (name) {
  //       case "key" -> builder.key(in.string());
  //       default -> in.skip();
  //     }
  //   }
  //   return builder.build();
  // }
  private static MethodSpec readMethod(StructurePlan plan) {
    boolean response = plan.kind() == StructurePlan.Kind.RESPONSE;
    ClassName builder = plan.javaType().nestedClass("Builder");
    MethodSpec.Builder code = readSignature(plan.javaType());
    if (response) {
      code.addParameter(RuntimeTypes.RESPONSE_METADATA, "metadata");
    }
    code.addStatement("$T builder = $T.builder()", builder, plan.javaType());
    code.addCode(readMembers(plan.members()));
    if (response) {
      code.addStatement("return builder.responseMetadata(metadata).build()");
    } else {
      code.addStatement("return builder.build()");
    }
    return code.build();
  }

  private static MethodSpec.Builder readSignature(TypeName type) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(type)
        .addParameter(RuntimeTypes.SHAPE_READER, "in");
  }

  private static CodeBlock readMembers(List<MemberPlan> members) {
    String next = hasDocuments(members) ? "in.nextMember(DOCUMENTS)" : "in.nextMember()";
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("in.startStructure()")
            .beginControlFlow("for ($1T name = $2L; name != null; name = $2L)", String.class, next);
    if (members.isEmpty()) {
      return code.addStatement("in.skip()").endControlFlow().build();
    }
    code.beginControlFlow("switch (name)");
    for (MemberPlan member : members) {
      String name = Literals.quoted(member.model().name());
      code.add(
          "$L$L);\n",
          "case " + name + " -> builder." + member.name() + "(",
          readValue(member.type()));
    }
    return code.add("default -> in.skip();\n").endControlFlow().endControlFlow().build();
  }

  private static CodeBlock readValue(TypePlan type) {
    if (type instanceof TypePlan.Simple simple) {
      return CodeBlock.of("in." + simple.kind().method() + "()");
    }
    if (type instanceof TypePlan.Timestamp timestamp) {
      return CodeBlock.of("in.timestamp($T.$L)", RuntimeTypes.TIMESTAMP_FORMAT, timestamp.format());
    }
    if (type instanceof TypePlan.ListOf list) {
      return CodeBlock.of(list.sparse() ? "in.sparseList($L)" : "in.list($L)", codec(list.item()));
    }
    if (type instanceof TypePlan.MapOf map) {
      return CodeBlock.of(map.sparse() ? "in.sparseMap($L)" : "in.map($L)", codec(map.value()));
    }
    return CodeBlock.of("$T.INSTANCE.read(in)", codecClassOf(type));
  }

  // final class TaskStatusCodec implements Codec<TaskStatus> {
  //   write: out.string(value.value());
  //   read: return TaskStatus.of(in.string());
  // }
  EmittedFile emit(EnumPlan plan) {
    TypeSpec.Builder code =
        codecClass(plan.codec())
            .addJavadoc("The wire form of {@link $T}.", plan.javaType())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.CODEC, plan.javaType()))
            .addMethod(
                writeSignature(plan.javaType()).addStatement("out.string(value.value())").build())
            .addMethod(
                readSignature(plan.javaType())
                    .addStatement("return $T.of(in.string())", plan.javaType())
                    .build());
    Deprecations.quiet(code, plan.shape().common().deprecation() != null);
    return sources.file(plan.codec(), code, plan.shape().common().location().pointer());
  }

  // final class CollectionAttributesCodec implements Codec<List<Attribute>> {
  //   write: out.list(value, AttributeCodec.INSTANCE);
  //   read: return in.list(AttributeCodec.INSTANCE);
  // }
  EmittedFile emit(CollectionPlan plan) {
    TypePlan type = plan.type();
    TypePlan element = type.element();
    if (element == null) {
      throw new IllegalArgumentException("Not a collection: " + type);
    }
    ClassName codec = codecClassOf(type);
    TypeSpec.Builder code =
        codecClass(codec)
            .addJavadoc("$L", "The wire form of the shape " + Docs.code(type.shape()) + ".")
            .addSuperinterface(codecInterface(plan.written(), plan.read(), type.javaType()));
    if (json || plan.written()) {
      code.addMethod(
          writeSignature(type.javaType())
              .addStatement("out.$N(value, $L)", container(type), codec(element))
              .build());
    }
    if (json || plan.read()) {
      code.addMethod(
          readSignature(type.javaType()).addStatement("return $L", readValue(type)).build());
    }
    Deprecations.quiet(code, sources.deprecations().concern(type));
    return sources.file(codec, code, "/shapes/" + type.shape());
  }

  // static OrderRejectedException read(ServiceError error, ShapeReader in) {
  //   OrderRejectedException.Builder builder = OrderRejectedException.builder().error(error);
  //   …
  //   return builder.build();
  // }
  EmittedFile emit(ErrorPlan plan) {
    MethodSpec read =
        MethodSpec.methodBuilder("read")
            .addModifiers(STATIC)
            .returns(plan.javaType())
            .addParameter(RuntimeTypes.SERVICE_ERROR, "error")
            .addParameter(RuntimeTypes.SHAPE_READER, "in")
            .addStatement(
                "$T builder = $T.builder().error(error)",
                plan.javaType().nestedClass("Builder"),
                plan.javaType())
            .addCode(readMembers(plan.members()))
            .addStatement("return builder.build()")
            .build();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.codec())
            .addJavadoc("The wire form of {@link $T}.", plan.javaType())
            .addModifiers(FINAL)
            .addMethod(read);
    addDocumentsConstant(code, plan.members());
    Deprecations.quiet(
        code,
        plan.shape().common().deprecation() != null
            || sources.deprecations().concern(plan.members()));
    return sources.file(plan.codec(), code, plan.shape().common().location().pointer());
  }
}
