package dev.shapewright.generator.diff;

import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.SanitizerPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compares the names in Java of what is the same in the model. */
final class JavaNameChanges {
  private final ServicePlan before;
  private final ServicePlan after;
  private final Changes changes;

  JavaNameChanges(Version before, Version after, Changes changes) {
    this.before = before.plan();
    this.after = after.plan();
    this.changes = changes;
  }

  static void add(
      Changes changes, String subject, String from, String to, Collection<String> more) {
    List<String> names = new ArrayList<>(more);
    names.add(from);
    names.add(to);
    changes.add(
        ChangeKind.JAVA_NAME,
        Impact.SOURCE_BREAKING,
        subject,
        "name in Java " + from + " -> " + to,
        from,
        to,
        names);
  }

  void compare() {
    String service = after.metadata().serviceId();
    differ(
        service,
        JavaNames.simple(before.types().client()),
        JavaNames.simple(after.types().client()));
    differ(
        service,
        JavaNames.simple(before.types().baseException()),
        JavaNames.simple(after.types().baseException()));
    Pair.of(before.operations(), after.operations(), operation -> operation.model().name())
        .forBoth(this::operation);
    Pair.of(
            before.endpointArguments().settings(),
            after.endpointArguments().settings(),
            setting -> setting.model().name())
        .forBoth(this::setting);
    Pair.of(before.sanitizers(), after.sanitizers(), SanitizerPlan::shape)
        .forBoth(
            (old, now) ->
                differ(
                    now.shape(),
                    JavaNames.method(before.types().sanitizer(), old.method()),
                    JavaNames.method(after.types().sanitizer(), now.method())));
  }

  private void operation(OperationPlan old, OperationPlan now) {
    String name = now.model().name();
    differ(
        name,
        JavaNames.simple(before.types().client()) + "." + old.method() + "()",
        JavaNames.simple(before.types().client()) + "." + now.method() + "()");
    differ(
        name,
        JavaNames.simple(old.request().javaType()),
        JavaNames.simple(now.request().javaType()));
    differ(
        name,
        JavaNames.simple(old.response().javaType()),
        JavaNames.simple(now.response().javaType()));
  }

  private void setting(EndpointArgumentsPlan.Setting old, EndpointArgumentsPlan.Setting now) {
    String builder = JavaNames.simple(after.types().client()) + ".Builder.";
    differ(now.model().name(), builder + old.method() + "()", builder + now.method() + "()");
  }

  private void differ(String subject, String from, String to) {
    if (!from.equals(to)) {
      add(changes, subject, from, to, List.of());
    }
  }
}
