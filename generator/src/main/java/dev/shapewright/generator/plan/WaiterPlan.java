package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.model.Waiter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waiter as it stands in Java.
 *
 * @param model the waiter in the model
 * @param method the name of its methods
 * @param constant the name of its constant
 * @param conditions the class that knows what answers mean
 * @param operation the operation that it calls
 * @param acceptors what answers mean, in the model's order
 */
public record WaiterPlan(
    Waiter model,
    String method,
    String constant,
    ClassName conditions,
    OperationPlan operation,
    List<Acceptor> acceptors) {

  /**
   * What an answer means.
   *
   * @param model the acceptor in the model
   * @param condition what a response must meet, or null when it is not about what it holds
   * @param error the error whose class an error must be of, or null when the class is not known
   */
  public record Acceptor(
      Waiter.Acceptor model, @Nullable Path condition, @Nullable ErrorPlan error) {

    /**
     * Whether it is about errors rather than responses.
     *
     * @return true if it is
     */
    public boolean concernsErrors() {
      if (model instanceof Waiter.OnStatus status) {
        return status.status() >= 300;
      }
      return model instanceof Waiter.OnError || (model instanceof Waiter.OnAny any && any.error());
    }
  }
}
