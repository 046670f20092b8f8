package dev.shapewright.generator.emit;

import dev.shapewright.generator.plan.ServicePlan;
import java.util.List;
import java.util.stream.Collectors;

/** Emits the {@code package-info.java} of each generated package. */
final class PackageInfoEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  PackageInfoEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  List<EmittedFile> emit() {
    String name = Docs.escape(plan.metadata().serviceFullName());
    String root = plan.types().rootPackage();
    return List.of(
        file(
            root,
            "Clients of "
                + name
                + ", API version "
                + Docs.escape(plan.metadata().apiVersion())
                + ".",
            leftOut()),
        file(root + ".model", "Requests, responses and exceptions of " + name + "."),
        file(root + ".validation", "The rules that the model of " + name + " states for requests."),
        file(
            root + ".internal",
            "How the clients of "
                + name
                + " work. Not for use by other code: it may change with any"
                + " new version of the model."));
  }

  // Operations left out, since they use what is not supported yet: {@code SubscribeToShard} (an
  // event stream).
  private String leftOut() {
    return plan.leftOut().isEmpty()
        ? ""
        : plan.leftOut().stream()
            .map(
                each ->
                    "{@code "
                        + each.operation()
                        + "} ("
                        + Docs.escape(String.join(", ", each.features()))
                        + ")")
            .collect(
                Collectors.joining(
                    ", ", "Operations left out, since they use what is not supported yet: ", "."));
  }

  private EmittedFile file(String packageName, String text) {
    return file(packageName, text, "");
  }

  private EmittedFile file(String packageName, String first, String second) {
    String text =
        Docs.wrap(first, "") + (second.isEmpty() ? "" : "\n\n<p>" + Docs.wrap(second, ""));
    String content =
        """
        // %s
        /**
         * %s
         */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """
            .formatted(
                sources.header(""),
                text.replace("\n", "\n * ").replace(" * \n", " *\n"),
                packageName);
    return new EmittedFile(Sources.path(packageName, "package-info"), content);
  }
}
