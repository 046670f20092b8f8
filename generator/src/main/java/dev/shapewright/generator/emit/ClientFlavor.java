package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.concurrent.CompletableFuture;

/**
 * What differs between the blocking and the asynchronous client.
 *
 * @param async whether calls return before they end
 * @param client the interface
 * @param implementation its implementation
 * @param engine what carries out the calls
 * @param builderBase what the builder extends
 * @param buildEngine the method of the builder that makes the engine
 * @param paginator the pages of an operation's results
 * @param returnedText what a method returns, in words
 */
record ClientFlavor(
    boolean async,
    ClassName client,
    ClassName implementation,
    ClassName engine,
    ClassName builderBase,
    String buildEngine,
    ClassName paginator,
    String returnedText) {

  static ClientFlavor blocking(ServicePlan plan) {
    return new ClientFlavor(
        false,
        plan.types().client(),
        plan.types().defaultClient(),
        RuntimeTypes.CLIENT_ENGINE,
        RuntimeTypes.CLIENT_BUILDER,
        "buildEngine",
        RuntimeTypes.PAGINATOR,
        "the service's response");
  }

  static ClientFlavor asynchronous(ServicePlan plan) {
    return new ClientFlavor(
        true,
        plan.types().asyncClient(),
        plan.types().defaultAsyncClient(),
        RuntimeTypes.ASYNC_ENGINE,
        RuntimeTypes.ASYNC_CLIENT_BUILDER,
        "buildAsyncEngine",
        RuntimeTypes.ASYNC_PAGINATOR,
        "completes with the service's response, or exceptionally with what the blocking form throws");
  }

  ClassName builder() {
    return client.nestedClass("Builder");
  }

  TypeName returned(ClassName response) {
    return async
        ? ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), response)
        : response;
  }
}
