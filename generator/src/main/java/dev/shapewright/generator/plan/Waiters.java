package dev.shapewright.generator.plan;

import dev.shapewright.generator.jmespath.JmesPathException;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathLinker;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Waiter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how waiters stand in Java. */
final class Waiters {
  private final PathLinker linker;
  private final Collection<ErrorPlan> errors;

  private Waiters(ServiceModel model, Collection<ErrorPlan> errors) {
    this.linker = new PathLinker(model);
    this.errors = errors;
  }

  static List<WaiterPlan> plan(
      ServiceModel model,
      List<OperationPlan> operations,
      Collection<ErrorPlan> errors,
      Names allNames,
      ClassNames names) {
    Waiters waiters = new Waiters(model, errors);
    List<WaiterPlan> plans = new ArrayList<>();
    for (Waiter waiter : model.waiters()) {
      for (OperationPlan operation : operations) {
        if (operation.model().name().equals(waiter.operation())) {
          plans.add(
              new WaiterPlan(
                  waiter,
                  allNames.of(NameKind.WAITER, waiter.name()),
                  allNames.of(NameKind.WAITER_CONSTANT, waiter.name()),
                  names.waiterConditions(allNames.of(NameKind.WAITER_CLASS, waiter.name())),
                  operation,
                  waiter.acceptors().stream()
                      .map(acceptor -> waiters.acceptor(acceptor, operation))
                      .toList()));
        }
      }
    }
    return List.copyOf(plans);
  }

  private WaiterPlan.Acceptor acceptor(Waiter.Acceptor acceptor, OperationPlan operation) {
    if (acceptor instanceof Waiter.OnPath onPath) {
      return new WaiterPlan.Acceptor(acceptor, condition(onPath, operation), null);
    }
    return new WaiterPlan.Acceptor(
        acceptor, null, acceptor instanceof Waiter.OnError onError ? error(onError.code()) : null);
  }

  private Path condition(Waiter.OnPath acceptor, OperationPlan operation) {
    String output = Objects.requireNonNull(operation.model().output());
    try {
      return linker.condition(linker.link(acceptor.expression(), output), acceptor);
    } catch (JmesPathException e) {
      throw new IllegalStateException(acceptor.expression(), e); // Reading has linked it before.
    }
  }

  /** Waiters name errors by their codes or by their shapes; either way it is the same class. */
  private @Nullable ErrorPlan error(String code) {
    for (ErrorPlan error : errors) {
      if (error.codes().contains(code)) {
        return error;
      }
    }
    return null;
  }
}
