package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.List;

/** Writes the facts about the whole. */
final class Summary {
  private final Subject subject;
  private final Html html;

  Summary(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
  }

  void write(List<String> warnings) {
    ServiceModel model = subject.model();
    ServicePlan plan = subject.plan();
    Metadata metadata = plan.metadata();
    subject.documentation().write(html, plan.documentation());
    html.open("dl", "class", "summary");
    fact("API version", metadata.apiVersion());
    fact("Protocol", "JSON " + metadata.jsonVersion());
    fact("Model", plan.modelName());
    fact("Package", plan.types().rootPackage());
    fact(
        "Operations",
        Words.grouped(plan.operations().size())
            + " of "
            + Words.grouped(model.operations().size()));
    fact("Shapes", used(model));
    fact("Generated files", Words.grouped(subject.sources().files().size()));
    fact("Overlay changes", Words.grouped(model.overlay().size()));
    html.close().line();
    String base = plan.types().base();
    subject
        .sources()
        .write(
            html,
            List.of(
                base + "Client",
                base + "AsyncClient",
                base + "Json",
                base + "Waiters",
                "model/" + base + "Exception"));
    if (!warnings.isEmpty()) {
      html.open("h3", "id", "warnings").text("Warnings ");
      html.element("span", Words.grouped(warnings.size()), "class", "count").close().line();
      html.open("ul", "class", "warnings");
      warnings.forEach(warning -> html.element("li", warning).line());
      html.close().line();
    }
  }

  private String used(ServiceModel model) {
    long used =
        model.shapes().keySet().stream()
            .filter(shape -> subject.anchors().shape(shape) != null)
            .count();
    int shared = subject.shapes().size();
    int errors = subject.plan().errors().size();
    return Words.grouped(used)
        + " of "
        + Words.grouped(model.shapes().size())
        + ": "
        + Words.grouped(shared)
        + " below, "
        + Words.count(errors, "error", "errors")
        + ", "
        + Words.grouped(used - shared - errors)
        + " that operations take or give";
  }

  private void fact(String term, String text) {
    html.open("div").element("dt", term).element("dd", text).close().line();
  }
}
