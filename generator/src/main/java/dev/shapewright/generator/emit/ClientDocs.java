package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import org.jspecify.annotations.Nullable;

/** The Javadoc of the clients' methods. */
final class ClientDocs {
  private final ServicePlan plan;
  private final Docs docs;

  ClientDocs(ServicePlan plan) {
    this.plan = plan;
    this.docs = new Docs(name -> link(plan, name));
  }

  /** The service's own documentation. */
  String service(String fallback) {
    return docs.javadoc(plan.documentation(), fallback);
  }

  /** The setter of an endpoint parameter, with its documentation. */
  MethodSpec setter(EndpointArgumentsPlan.Setting setting, ClassName builder) {
    return EndpointArgumentsEmitter.setter(setting, builder, docs);
  }

  /** The documentation of the method that takes a request. */
  CodeBlock operation(OperationPlan operation, ClientFlavor flavor) {
    return flavor.async()
        ? asynchronous(operation, flavor.returnedText())
        : blocking(operation, flavor.returnedText());
  }

  /** What it does in a sentence; the blocking form tells the rest. */
  private CodeBlock asynchronous(OperationPlan operation, String returned) {
    String called = "Calls the operation " + Docs.code(operation.model().name());
    String text =
        docs.summary(operation.model().documentation(), called).replace('\n', ' ')
            + ". The asynchronous form of {@link %s#%s(%s)}, which tells more."
                .formatted(
                    plan.types().client().simpleName(),
                    operation.method(),
                    operation.request().javaType().simpleName());
    return CodeBlock.of(
        "$L\n\n@param request what the operation takes\n$L$L",
        Docs.wrap(text, ""),
        Docs.tag("@return", returned),
        Sources.deprecatedTag(operation.model().deprecation()));
  }

  private CodeBlock blocking(OperationPlan operation, String returned) {
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add(
                "$L",
                docs.javadoc(
                    operation.model().documentation(),
                    "Calls the operation " + Docs.code(operation.model().name()) + "."))
            .add("\n\n@param request what the operation takes\n@return $L", returned);
    text.add(thrown(operation));
    return text.add("$L", Sources.deprecatedTag(operation.model().deprecation())).build();
  }

  /** The errors of an operation, its own and those that every call may end in. */
  private CodeBlock thrown(OperationPlan operation) {
    CodeBlock.Builder text = CodeBlock.builder();
    if (operation.request().validator() != null) {
      text.add(
          thrown(
              RuntimeTypes.REQUEST_VALIDATION_EXCEPTION,
              "if the request breaks a rule of the model; nothing was sent"));
    }
    for (ErrorPlan error : operation.errors()) {
      String summary = docs.summary(error.shape().common().documentation(), "the service says so");
      text.add(thrown(error.javaType(), summary));
    }
    return text.add(
            thrown(plan.types().baseException(), "if the service answers with another error"))
        .add(thrown(RuntimeTypes.AWS_CLIENT_EXCEPTION, "if the call fails on the client's side"))
        .build();
  }

  /** One tag, its further lines indented. */
  private static CodeBlock thrown(ClassName exception, String when) {
    String tag = "@throws " + exception.simpleName();
    String lines = Docs.tag(tag, when);
    return CodeBlock.of("\n@throws $T$L", exception, lines.substring(tag.length()));
  }

  private static @Nullable String link(ServicePlan plan, String name) {
    for (OperationPlan operation : plan.operations()) {
      if (operation.model().name().equals(name)) {
        ClassName request = operation.request().javaType();
        return "#" + operation.method() + "(" + request.simpleName() + ")";
      }
    }
    return null;
  }
}
