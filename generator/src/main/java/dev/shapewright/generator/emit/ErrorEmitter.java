package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;

/** Emits the service's base exception and the classes of its modelled errors. */
final class ErrorEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final Docs docs;
  private final MemberText memberText;

  ErrorEmitter(ServicePlan plan, Sources sources, Docs docs, MemberText memberText) {
    this.plan = plan;
    this.sources = sources;
    this.docs = docs;
    this.memberText = memberText;
  }

  // public class DataPipelineException extends AwsServiceException {
  //   public DataPipelineException(ServiceError error) {
  //     super(error);
  //   }
  // }
  EmittedFile emitBase() {
    ClassName type = plan.types().baseException();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type)
            .addJavadoc(
                "$L",
                Docs.escape(plan.metadata().serviceFullName())
                    + " answered with an error: one that the model declares, which is a subclass,"
                    + "\nor another, which is this class itself.")
            .addModifiers(PUBLIC)
            .superclass(RuntimeTypes.AWS_SERVICE_EXCEPTION)
            .addField(serialVersion())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Creates the exception.\n\n@param error what the service said")
                    .addModifiers(PUBLIC)
                    .addParameter(RuntimeTypes.SERVICE_ERROR, "error")
                    .addStatement("super(error)")
                    .build());
    return sources.file(type, code, "");
  }

  EmittedFile emit(ErrorPlan error) {
    ClassName builder = error.javaType().nestedClass("Builder");
    TypeSpec.Builder code =
        TypeSpec.classBuilder(error.javaType())
            .addJavadoc("$L", description(error))
            .addModifiers(PUBLIC, FINAL)
            .superclass(plan.types().baseException())
            .addField(serialVersion());
    if (error.shape().common().deprecation() != null) {
      code.addAnnotation(Sources.deprecated(error.shape().common().deprecation()));
    }
    Deprecations.quiet(code, sources.deprecations().concernTypes(error.members()));
    for (MemberPlan member : error.members()) {
      code.addField(StructureEmitter.field(member, PRIVATE, FINAL, TRANSIENT));
    }
    code.addMethod(constructor(error, builder));
    code.addMethod(builderMethod(builder));
    for (MemberPlan member : error.members()) {
      code.addMethods(StructureEmitter.accessors(member, memberText));
    }
    code.addType(builderType(error, builder));
    return sources.file(error.javaType(), code, error.shape().common().location().pointer());
  }

  private String description(ErrorPlan error) {
    String text =
        docs.javadoc(
            error.shape().common().documentation(),
            "The error " + Docs.code(error.shape().name()) + ".");
    Integer status = error.trait().httpStatus();
    String kind = error.trait().fault() ? "A fault of the service" : "A fault of the request";
    text += "\n\n<p>" + kind + (status == null ? "." : "; its HTTP status is " + status + ".");
    if (error.trait().throttling()) {
      text += " The caller was too fast; trying again later may help.";
    } else if (error.trait().retryable()) {
      text += " Trying again may help.";
    }
    String deprecated = Sources.deprecatedTag(error.shape().common().deprecation());
    return deprecated.isEmpty() ? text : text + "\n" + deprecated;
  }

  private static FieldSpec serialVersion() {
    return FieldSpec.builder(long.class, "serialVersionUID", PRIVATE, STATIC, FINAL)
        .initializer("1L")
        .build();
  }

  // private TaskNotFoundException(Builder builder) {
  //   super(builder.error);
  // }
  private static MethodSpec constructor(ErrorPlan error, ClassName builder) {
    MethodSpec.Builder code =
        MethodSpec.constructorBuilder()
            .addModifiers(PRIVATE)
            .addParameter(builder, "builder")
            .addStatement("super(builder.error)");
    for (MemberPlan member : error.members()) {
      code.addStatement("this.$1N = builder.$1N", member.name());
    }
    return code.build();
  }

  // public static Builder builder() {
  //   return new Builder();
  // }
  private static MethodSpec builderMethod(ClassName builder) {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("{@return a new builder of an error of which nothing is known}")
        .addModifiers(PUBLIC, STATIC)
        .returns(builder)
        .addStatement("return new $T()", builder)
        .build();
  }

  private static TypeSpec builderType(ErrorPlan error, ClassName builder) {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(builder)
            .addJavadoc("Describes a {@link $L}.", error.javaType().simpleName())
            .addModifiers(PUBLIC, STATIC, FINAL)
            .addField(
                FieldSpec.builder(RuntimeTypes.SERVICE_ERROR, "error", PRIVATE)
                    .initializer("$T.empty()", RuntimeTypes.SERVICE_ERROR)
                    .build());
    for (MemberPlan member : error.members()) {
      code.addField(StructureEmitter.field(member, PRIVATE));
    }
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    code.addMethod(errorSetter(builder));
    code.addMethod(messageSetter(builder));
    for (MemberPlan member : error.members()) {
      code.addMethod(BuilderEmitter.setter(member, error.javaType(), builder));
    }
    return code.addMethod(
            MethodSpec.methodBuilder("build")
                .addJavadoc("{@return a new exception, to be thrown}")
                .addModifiers(PUBLIC)
                .returns(error.javaType())
                .addStatement("return new $T(this)", error.javaType())
                .build())
        .build();
  }

  // public Builder error(ServiceError error) {
  //   this.error = error;
  //   return this;
  // }
  private static MethodSpec errorSetter(ClassName builder) {
    return MethodSpec.methodBuilder("error")
        .addJavadoc(
            "Sets code, message and metadata at once.\n\n"
                + "@param error what the service said\n@return this builder")
        .addModifiers(PUBLIC)
        .returns(builder)
        .addParameter(RuntimeTypes.SERVICE_ERROR, "error")
        .addStatement("this.error = error")
        .addStatement("return this")
        .build();
  }

  // public Builder message(String message) {
  //   this.error = error.withMessage(message);
  //   return this;
  // }
  private static MethodSpec messageSetter(ClassName builder) {
    return MethodSpec.methodBuilder("message")
        .addJavadoc(
            "Sets the message alone.\n\n"
                + "@param message the service's words, or null for none\n@return this builder")
        .addModifiers(PUBLIC)
        .returns(builder)
        .addParameter(RuntimeTypes.nullable(ClassName.get(String.class)), "message")
        .addStatement("this.error = error.withMessage(message)")
        .addStatement("return this")
        .build();
  }
}
