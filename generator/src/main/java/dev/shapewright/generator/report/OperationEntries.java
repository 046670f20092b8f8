package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Authentication;
import dev.shapewright.generator.model.HostPrefix;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what there is to know of each operation. */
final class OperationEntries {
  private final Subject subject;
  private final Html html;

  OperationEntries(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
  }

  void write() {
    subject.plan().operations().forEach(this::entry);
  }

  private void entry(OperationPlan plan) {
    Operation operation = plan.model();
    String id = Anchors.idOfOperation(operation.name());
    html.open("details", "class", "entry", "id", id).open("summary");
    html.open("h3").code(operation.name()).close().text(" ");
    if (operation.deprecation() != null) {
      html.element("span", "deprecated", "class", "badge").text(" ");
    }
    html.element("span", Documentation.summary(operation.documentation()), "class", "hint");
    html.close().line().open("div", "class", "body");
    signature(plan);
    MemberTable.deprecation(html, operation.deprecation());
    subject.documentation().write(html, operation.documentation());
    facts(plan);
    structure("Request", subject.request(plan), plan.request(), true);
    structure("Response", subject.response(plan), plan.response(), false);
    errors(plan);
    new GraphPicture(html).write(operation.name(), ShapeGraph.of(subject, plan));
    subject.sources().write(html, files(plan));
    html.close().close().line();
  }

  private List<String> files(OperationPlan plan) {
    List<String> files = new ArrayList<>(JavaNames.files(subject.request(plan)));
    files.addAll(JavaNames.files(subject.response(plan)));
    String name = plan.model().name();
    files.add("internal/" + subject.java().of(NameKind.PAGINATOR_CLASS, name, name + "Paging"));
    return files;
  }

  // PollForTaskResponse pollForTask(PollForTaskRequest request)
  private void signature(OperationPlan plan) {
    html.open("p", "class", "signature");
    html.code(
        subject.response(plan) + " " + plan.method() + "(" + subject.request(plan) + " request)");
    html.close().line();
  }

  private void facts(OperationPlan plan) {
    Operation operation = plan.model();
    List<String> facts = new ArrayList<>();
    if (operation.authentication() == Authentication.BEARER_TOKEN) {
      facts.add("Requests carry a bearer token.");
    } else if (operation.authentication() == Authentication.NONE) {
      facts.add("Requests are not signed.");
    }
    if (operation.holdSeconds() > 0) {
      facts.add(
          "The service holds a request for up to "
              + Words.count(operation.holdSeconds(), "second", "seconds")
              + ".");
    }
    if (operation.compressed()) {
      facts.add("Long requests are compressed.");
    }
    HostPrefix prefix = operation.hostPrefix();
    if (prefix != null) {
      facts.add(
          "The host name begins with "
              + prefix.parts().stream()
                  .map(part -> part.label() ? "{" + part.text() + "}" : part.text())
                  .collect(Collectors.joining())
              + ".");
    }
    if (plan.pagination() != null) {
      facts.add("Its results come page by page: see Paginators.");
    }
    if (!facts.isEmpty()) {
      html.open("ul", "class", "facts");
      facts.forEach(fact -> html.element("li", fact));
      html.close().line();
    }
  }

  private void structure(String title, String javaName, StructurePlan plan, boolean request) {
    html.open("h4").text(title + " ").code(javaName).close().line();
    if (plan.union()) {
      html.element("p", "Exactly one member has a value.");
    }
    new MemberTable(subject, html).write(javaName, plan.members(), request);
  }

  private void errors(OperationPlan plan) {
    html.element("h4", "Errors").line();
    if (plan.errors().isEmpty()) {
      html.element("p", "The model names none.", "class", "none").line();
      return;
    }
    html.open("ul", "class", "plain");
    for (ErrorPlan error : plan.errors()) {
      String name = error.shape().name();
      html.open("li");
      Anchors.write(html, subject.anchors().shape(name), subject.java().ofClass(name));
      html.text(" ")
          .element(
              "span",
              Documentation.summary(error.shape().common().documentation()),
              "class",
              "hint");
      html.close().line();
    }
    html.close().line();
  }
}
