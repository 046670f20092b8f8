package dev.shapewright.generator.emit;

import dev.shapewright.generator.plan.ServicePlan;
import java.util.List;

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
                + "."),
        file(root + ".model", "Requests, responses and exceptions of " + name + "."),
        file(root + ".validation", "The rules that the model of " + name + " states for requests."),
        file(
            root + ".internal",
            "How the clients of "
                + name
                + " work. Not for use by other code: it may change with any"
                + " new version of the model."));
  }

  private EmittedFile file(String packageName, String text) {
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
            .formatted(sources.header(""), Docs.wrap(text, "").replace("\n", "\n * "), packageName);
    return new EmittedFile(Sources.path(packageName, "package-info"), content);
  }
}
