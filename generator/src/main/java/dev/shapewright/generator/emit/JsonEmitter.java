package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.nio.charset.StandardCharsets;

/** Emits what turns objects of the model's classes into JSON and back. */
final class JsonEmitter {
  private static final TypeVariableName T = TypeVariableName.get("T");
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private final ServicePlan plan;
  private final Sources sources;

  JsonEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().json())
            .addJavadoc(
                "The JSON of objects of the model: requests, responses, their parts and"
                    + " enumerations, as they go over\nthe wire. For storing and logging them, and"
                    + " for tests.\n\n"
                    + "<p>Sensitive members are written in plain. Metadata of responses are left"
                    + " out, and no rule is\nchecked. Timestamps keep milliseconds.")
            .addModifiers(PUBLIC, FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(writeText("write", false))
            .addMethod(writeText("writeIndented", true))
            .addMethod(writeBytes())
            .addMethod(readText())
            .addMethod(readBytes());
    return sources.file(plan.types().json(), code, "/shapes");
  }

  // public static String write(Object value) {
  //   return new String(DataPipelineCodecs.INSTANCE.write(value, false), StandardCharsets.UTF_8);
  // }
  private MethodSpec writeText(String name, boolean indented) {
    return writing(name, indented ? "on lines of their own" : "on one line", "as text")
        .returns(String.class)
        .addStatement(
            "return new $T($T.INSTANCE.write(value, $L), $T.UTF_8)",
            String.class,
            plan.types().codecs(),
            indented,
            StandardCharsets.class)
        .build();
  }

  // public static byte[] writeBytes(Object value) {
  //   return DataPipelineCodecs.INSTANCE.write(value, false);
  // }
  private MethodSpec writeBytes() {
    return writing("writeBytes", "on one line", "in UTF-8")
        .returns(BYTES)
        .addStatement("return $T.INSTANCE.write(value, false)", plan.types().codecs())
        .build();
  }

  private static MethodSpec.Builder writing(String name, String lines, String form) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            "Writes an object with its members $L; absent members leave no trace.\n\n"
                + "@param value an object of a class of the model\n"
                + "@return its JSON $L\n"
                + "@throws IllegalArgumentException if its class is none of the model, or an"
                + " exception\n"
                + "@throws $T if JSON cannot express a value in it, such as half of a surrogate"
                + " pair",
            lines,
            form,
            RuntimeTypes.CODEC_EXCEPTION)
        .addModifiers(PUBLIC, STATIC)
        .addParameter(ClassName.OBJECT, "value");
  }

  // public static <T> T read(String json, Class<T> type) {
  //   return read(json.getBytes(StandardCharsets.UTF_8), type);
  // }
  private static MethodSpec readText() {
    return reading(ClassName.get(String.class), "JSON")
        .addStatement("return read(json.getBytes($T.UTF_8), type)", StandardCharsets.class)
        .build();
  }

  // public static <T> T read(byte[] json, Class<T> type) {
  //   return DataPipelineCodecs.INSTANCE.read(json, type);
  // }
  private MethodSpec readBytes() {
    return reading(BYTES, "JSON in UTF-8")
        .addStatement("return $T.INSTANCE.read(json, type)", plan.types().codecs())
        .build();
  }

  private static MethodSpec.Builder reading(TypeName source, String form) {
    return MethodSpec.methodBuilder("read")
        .addJavadoc(
            "Reads an object; members that its class does not have are passed over.\n\n"
                + "@param <T> the object's class\n"
                + "@param json an object as $L\n"
                + "@param type its class\n"
                + "@return the object\n"
                + "@throws IllegalArgumentException if the class is none of the model, or an"
                + " exception\n"
                + "@throws $T if this is no JSON of such an object; tells the place",
            form,
            RuntimeTypes.CODEC_EXCEPTION)
        .addModifiers(PUBLIC, STATIC)
        .addTypeVariable(T)
        .returns(T)
        .addParameter(source, "json")
        .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), T), "type");
  }
}
