package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Deprecation;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.MemberPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the members of a structure. */
final class MemberTable {
  /** A longer pattern is told of only where it has an entry of its own. */
  private static final int LONGEST_PATTERN = 60;

  private final Subject subject;
  private final Html html;

  MemberTable(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
  }

  /**
   * Writes the table.
   *
   * @param name what it is of
   * @param members its rows
   * @param request whether the members are of a request
   */
  void write(String name, List<MemberPlan> members, boolean request) {
    if (members.isEmpty()) {
      html.element("p", "No members.", "class", "none").line();
      return;
    }
    html.openScroll("Members of " + name);
    html.open("table", "class", "members").open("thead").open("tr");
    for (String head : List.of("Member", "Type", "Constraints", "Documentation")) {
      html.element("th", head, "scope", "col");
    }
    html.close().close().line().open("tbody");
    members.forEach(member -> row(member, request));
    html.close().close().close().line();
  }

  private void row(MemberPlan member, boolean request) {
    html.open("tr").open("th", "scope", "row").code(member.model().name());
    if (!member.name().equalsIgnoreCase(member.model().name())) {
      html.text(" ").open("span", "class", "java").text("in Java ").code(member.name()).close();
    }
    html.close().open("td");
    type(member.target());
    html.close().open("td");
    constraints(member, request);
    html.close().open("td");
    deprecation(html, member.model().deprecation());
    subject.documentation().write(html, member.model().documentation());
    html.close().close().line();
  }

  private void type(Shape shape) {
    String name = shape.name();
    Anchors.write(html, subject.anchors().shape(name), name);
    String java = subject.java().type(name);
    if (!java.equals(name)) {
      html.text(" ").element("span", java, "class", "java");
    }
  }

  private void constraints(MemberPlan member, boolean request) {
    int depth = html.depth();
    for (String word : Words.ofMember(member, request)) {
      item(depth).element("li", word, "class", word.equals("required") ? "required" : "limit");
    }
    if (member.target() instanceof Shape.Text text && text.pattern() != null) {
      item(depth).open("li");
      pattern(html, text.pattern(), LONGEST_PATTERN);
      html.close();
    }
    if (!member.changes().isEmpty()) {
      item(depth).open("li", "class", "changed").link("#overlay", "changed by an overlay").close();
    }
    html.closeTo(depth);
  }

  /** Begins the list with the first item. */
  private Html item(int depth) {
    return html.depth() == depth ? html.open("ul", "class", "words") : html;
  }

  static void pattern(Html html, String pattern, int most) {
    html.text("matches ").code(Documentation.shortened(pattern, most));
  }

  static void deprecation(Html html, @Nullable Deprecation deprecation) {
    if (deprecation == null) {
      return;
    }
    html.open("p", "class", "deprecated").element("strong", "Deprecated");
    if (deprecation.since() != null) {
      html.text(" since " + deprecation.since());
    }
    String message = deprecation.message();
    html.text(message == null || message.isBlank() ? "." : ": " + message).close();
  }
}
