package dev.shapewright.generator.report;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What every section of a page has at hand.
 *
 * @param model the whole model
 * @param plan what is generated of it
 * @param java names and types in Java
 * @param usage which shapes are used, and by what
 * @param anchors where on the page things are told of
 * @param sources the generated files
 * @param documentation how the model's documentation is written
 */
record Subject(
    ServiceModel model,
    ServicePlan plan,
    JavaNames java,
    Usage usage,
    Anchors anchors,
    Sources sources,
    Documentation documentation) {

  static Subject of(ReportInput input) {
    Usage usage = Usage.of(input.model(), input.plan());
    Anchors anchors = new Anchors(input.plan(), usage.shapes());
    return new Subject(
        input.model(),
        input.plan(),
        new JavaNames(input.model(), input.names()),
        usage,
        anchors,
        new Sources(input.plan(), input.files(), input.folder()),
        new Documentation(anchors::named));
  }

  /** The shapes with entries of their own that are no errors, sorted by name. */
  List<Shape> shapes() {
    Set<String> errors = new HashSet<>();
    plan.errors().forEach(error -> errors.add(error.shape().name()));
    return usage.shapes().stream()
        .filter(name -> !errors.contains(name))
        .sorted(
            Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))
                .thenComparing(name -> name))
        .map(model::shape)
        .toList();
  }

  /** The class of what an operation takes, without its package. */
  String request(OperationPlan operation) {
    String name = operation.model().name();
    return java.of(NameKind.REQUEST, name, name + "Request");
  }

  /** The class of what an operation gives, without its package. */
  String response(OperationPlan operation) {
    String name = operation.model().name();
    return java.of(NameKind.RESPONSE, name, name + "Response");
  }
}
