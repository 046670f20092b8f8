package dev.shapewright.generator.report;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes what there is to know of each shape and each error. */
final class ShapeEntries {
  private final Subject subject;
  private final Html html;
  private final Map<String, StructurePlan> structures = new HashMap<>();
  private final Map<String, EnumPlan> enums = new HashMap<>();

  ShapeEntries(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
    for (StructurePlan plan : subject.plan().structures()) {
      if (plan.kind() == StructurePlan.Kind.NESTED && plan.shape() != null) {
        structures.put(plan.shape(), plan);
      }
    }
    subject.plan().enums().forEach(plan -> enums.put(plan.shape().name(), plan));
  }

  void write() {
    subject.shapes().forEach(this::entry);
  }

  void writeErrors() {
    subject.plan().errors().forEach(this::entry);
  }

  private void entry(Shape shape) {
    String java = subject.java().type(shape.name());
    List<String> words = Words.ofShape(shape);
    begin(shape, kind(shape), java.equals(shape.name()) ? "" : java, String.join(", ", words));
    StructurePlan structure = structures.get(shape.name());
    EnumPlan values = enums.get(shape.name());
    if (structure != null) {
      new MemberTable(subject, html).write(shape.name(), structure.members(), structure.written());
    } else if (values != null) {
      values(values);
    } else {
      parts(shape);
    }
    String own = subject.java().ofOwnClass(shape);
    List<String> files = new ArrayList<>();
    if (own != null) {
      files.addAll(JavaNames.files(own));
    } else {
      files.add("internal/" + subject.java().of(NameKind.CODEC, shape.name(), ""));
    }
    end(shape, files);
  }

  private void entry(ErrorPlan error) {
    Shape.ErrorTrait trait = error.trait();
    List<String> traits = new ArrayList<>();
    if (trait.httpStatus() != null) {
      traits.add("HTTP status " + trait.httpStatus());
    }
    traits.add(trait.fault() ? "a fault of the service" : "a fault of the caller");
    traits.addAll(trait.retryable() ? List.of("trying again may help") : List.of());
    traits.addAll(trait.throttling() ? List.of("the caller was too fast") : List.of());
    String java = subject.java().ofClass(error.shape().name());
    boolean renamed = !java.equals(error.shape().name());
    begin(error.shape(), "error", renamed ? java : "", String.join(", ", traits));
    html.open("p").text(error.codes().size() == 1 ? "Its code is " : "Its codes are ");
    for (int i = 0; i < error.codes().size(); i++) {
      html.text(i == 0 ? "" : ", ").code(error.codes().get(i));
    }
    html.text(".").close().line();
    if (!error.members().isEmpty()) {
      new MemberTable(subject, html).write(java, error.members(), false);
    }
    end(error.shape(), JavaNames.files(java));
  }

  private void begin(Shape shape, String kind, String java, String words) {
    String id = Anchors.idOfShape(shape.name());
    html.open("details", "class", "entry", "id", id).open("summary");
    html.open("h3").code(shape.name()).close().text(" ");
    html.element("span", kind, "class", "badge").text(" ");
    if (shape.common().deprecation() != null) {
      html.element("span", "deprecated", "class", "badge").text(" ");
    }
    if (!java.isEmpty()) {
      html.element("span", java, "class", "java").text(" ");
    }
    html.element("span", words, "class", "hint");
    html.close().line().open("div", "class", "body");
    MemberTable.deprecation(html, shape.common().deprecation());
    subject.documentation().write(html, shape.common().documentation());
    if (shape.common().sensitive()) {
      html.element("p", "Sensitive: values are never shown in logs.").line();
    }
  }

  private void end(Shape shape, List<String> files) {
    usedBy(shape.name());
    subject.sources().write(html, files);
    html.close().close().line();
  }

  private void values(EnumPlan plan) {
    html.open("table", "class", "values").open("thead").open("tr");
    html.element("th", "Value", "scope", "col").element("th", "In Java", "scope", "col");
    html.close().close().line().open("tbody");
    for (EnumPlan.Constant constant : plan.constants()) {
      html.open("tr").open("th", "scope", "row");
      if (constant.value().isEmpty()) {
        html.element("span", "the empty text", "class", "none").close();
      } else {
        html.code(constant.value()).close();
      }
      html.open("td").code(constant.name()).close().close().line();
    }
    html.close().close().line();
  }

  private void parts(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      part("Items are ", list.item());
    } else if (shape instanceof Shape.MapOf map) {
      part("Keys are ", map.key());
      part("Values are ", map.value());
    } else if (shape instanceof Shape.Text text && text.pattern() != null) {
      html.open("p").text("The whole value ");
      MemberTable.pattern(html, text.pattern(), Integer.MAX_VALUE);
      html.text(".").close().line();
    } else if (shape instanceof Shape.Timestamp time && time.format() != null) {
      html.open("p").text("Written as ").code(time.format()).text(".").close().line();
    }
  }

  private void part(String words, String shape) {
    html.open("p").text(words);
    Anchors.write(html, subject.anchors().shape(shape), shape);
    List<String> limits = Words.ofShape(subject.model().shape(shape));
    html.text(limits.isEmpty() ? "." : ": " + String.join(", ", limits) + ".").close().line();
  }

  /** Where it is used, said once for each user. */
  private void usedBy(String shape) {
    List<Usage.User> users = subject.usage().of(shape);
    boolean many = users.size() > 12;
    if (many) {
      html.open("details", "class", "users").open("summary");
      html.element("h4", "Used in " + Words.count(users.size(), "place", "places")).close();
    } else {
      html.element("h4", "Used by");
    }
    Map<String, TreeSet<String>> byOwner = new LinkedHashMap<>();
    for (Usage.User user : users) {
      String key = (user.operation() ? "o" : "s") + user.owner();
      byOwner.computeIfAbsent(key, each -> new TreeSet<>()).add(user.how());
    }
    html.open("ul", "class", "plain");
    byOwner.forEach(
        (key, hows) -> {
          String owner = key.substring(1);
          boolean operation = key.startsWith("o");
          html.open("li");
          Anchors.write(
              html,
              operation ? subject.anchors().operation(owner) : subject.anchors().shape(owner),
              owner);
          html.text(": " + String.join(", ", hows)).close().line();
        });
    html.close();
    if (many) {
      html.close();
    }
    html.line();
  }

  static String kind(Shape shape) {
    if (shape instanceof Shape.Structure structure) {
      return structure.union() ? "union" : "structure";
    }
    if (shape instanceof Shape.Text text) {
      return text.values().isEmpty() ? "string" : "enumeration";
    }
    if (shape instanceof Shape.ListOf) {
      return "list";
    }
    if (shape instanceof Shape.MapOf) {
      return "map";
    }
    if (shape instanceof Shape.Numeric) {
      return "number";
    }
    if (shape instanceof Shape.Bool) {
      return "boolean";
    }
    if (shape instanceof Shape.Blob) {
      return "blob";
    }
    return shape instanceof Shape.Timestamp ? "timestamp" : "document";
  }
}
