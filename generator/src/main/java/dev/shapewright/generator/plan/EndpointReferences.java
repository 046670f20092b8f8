package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Item;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointExpression.Template;
import dev.shapewright.generator.model.EndpointRule.Target;
import dev.shapewright.generator.plan.EndpointsPlan.Declare;
import dev.shapewright.generator.plan.EndpointsPlan.Delegate;
import dev.shapewright.generator.plan.EndpointsPlan.Fail;
import dev.shapewright.generator.plan.EndpointsPlan.Found;
import dev.shapewright.generator.plan.EndpointsPlan.If;
import dev.shapewright.generator.plan.EndpointsPlan.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the variables that steps make use of and do not declare themselves. */
final class EndpointReferences {
  private final Map<String, Reference> free = new LinkedHashMap<>();
  private final Map<String, List<Reference>> ofMethods;

  private EndpointReferences(Map<String, List<Reference>> ofMethods) {
    this.ofMethods = ofMethods;
  }

  /** In the order of their first use; optional where any use allows for absence. */
  static List<Reference> free(List<Step> steps, Map<String, List<Reference>> parametersOfMethods) {
    EndpointReferences references = new EndpointReferences(parametersOfMethods);
    references.visit(steps, Set.of());
    return List.copyOf(references.free.values());
  }

  private void visit(List<Step> steps, Set<String> around) {
    Set<String> own = new HashSet<>(around);
    for (Step step : steps) {
      if (step instanceof Declare declare) {
        visit(declare.value(), own);
        own.add(declare.variable());
      } else if (step instanceof If test) {
        test.tests().forEach(each -> visit(each, own));
        visit(test.steps(), own);
      } else if (step instanceof Fail fail) {
        visit(fail.message(), own);
      } else if (step instanceof Found found) {
        visit(found.target(), own);
      } else if (step instanceof Delegate delegate) {
        ofMethods.getOrDefault(delegate.method(), List.of()).forEach(each -> visit(each, own));
      }
    }
  }

  private void visit(Target target, Set<String> own) {
    visit(target.url(), own);
    target.headers().forEach(header -> visit(header.value(), own));
    visitIfAny(target.signingName(), own);
    visitIfAny(target.signingRegion(), own);
  }

  private void visitIfAny(@Nullable EndpointExpression value, Set<String> own) {
    if (value != null) {
      visit(value, own);
    }
  }

  private void visit(EndpointExpression value, Set<String> own) {
    if (value instanceof Reference reference) {
      if (!own.contains(reference.name())) {
        free.merge(reference.name(), reference, (one, other) -> one.optional() ? one : other);
      }
    } else if (value instanceof Template template) {
      template.parts().forEach(part -> visit(part, own));
    } else if (value instanceof Attribute attribute) {
      visit(attribute.of(), own);
    } else if (value instanceof Item item) {
      visit(item.list(), own);
    } else if (value instanceof Call call) {
      call.arguments().forEach(argument -> visit(argument, own));
    }
  }
}
