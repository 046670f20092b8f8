package dev.shapewright.generator.report;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.PatternReport;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what differs from the model: overlay changes, names, and how patterns are checked. */
final class ChangeTables {
  private final Subject subject;
  private final Html html;

  ChangeTables(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
  }

  void overlay(List<OverlayChange> changes) {
    for (OverlayChange change : changes) {
      html.open("div", "class", "entry card").open("h3");
      Anchors.write(html, subject.anchors().pointer(change.pointer()), change.pointer());
      html.close().line().element("p", change.reason()).line().open("dl");
      if (change.text() != null) {
        html.open("div").element("dt", "New value").open("dd");
        html.code(Documentation.shortened(change.text(), 400)).close().close().line();
      }
      fact("Source", change.source());
      fact("Stated in", place(change.location()));
      html.close().close().line();
    }
  }

  private void fact(String term, String text) {
    html.open("div").element("dt", term).element("dd", text).close().line();
  }

  /** Without its folder: where a file lies must not change the page. */
  private static String place(SourceLocation location) {
    String file = location.file().replace('\\', '/');
    return file.substring(file.lastIndexOf('/') + 1) + ", line " + location.line();
  }

  static List<GivenName> altered(List<GivenName> names) {
    return names.stream().filter(GivenName::isAltered).toList();
  }

  void names(List<GivenName> altered) {
    html.element(
            "p",
            "Names that differ from the model's by more than the case of letters, whether they are"
                + " generated here or not.")
        .line();
    table("names", List.of("In the model", "In Java", "Why"));
    for (GivenName name : altered) {
      NameKey key = name.key();
      html.open("tr", "class", "entry").open("th", "scope", "row");
      String owner = link(key);
      if (owner != null) {
        html.open("a", "href", owner).code(key.toString()).close();
      } else {
        html.code(key.toString());
      }
      html.close().open("td").code(name.javaName()).close();
      html.element(
              "td",
              name.alterations().stream().map(Object::toString).collect(Collectors.joining("; ")))
          .close()
          .line();
    }
    endTable();
  }

  private @Nullable String link(NameKey key) {
    NameKind.Of of = key.kind().of();
    return switch (of) {
      case OPERATION, RESULT -> subject.anchors().operation(key.owner());
      case SHAPE, MEMBER, VALUE -> subject.anchors().shape(key.owner());
      case SERVICE -> null;
    };
  }

  void patterns(List<PatternReport> patterns) {
    html.element(
            "p", "The whole value must match. Patterns are compiled when the client is generated.")
        .line();
    table("patterns", List.of("Pattern", "How it is checked", "Shapes"));
    for (PatternReport pattern : patterns) {
      html.open("tr", "class", "entry").open("td").code(pattern.pattern()).close();
      html.open("td").text(how(pattern)).close().open("th", "scope", "row");
      for (int i = 0; i < pattern.shapes().size(); i++) {
        String shape = pattern.shapes().get(i);
        html.text(i == 0 ? "" : ", ");
        Anchors.write(html, subject.anchors().shape(shape), shape);
      }
      html.close().close().line();
    }
    endTable();
  }

  // plain loops, in one pass; the table of an automaton (table of 12 states), 161 bytes
  private static String how(PatternReport pattern) {
    String how =
        switch (pattern.kind()) {
          case LOOPS -> "by plain loops, in one pass";
          case TABLE -> "by the table of an automaton, in one pass";
          case JOINED -> "by several checks together";
          case SIMULATION -> "by following all ways at once, in linear time";
          case GUARDED ->
              "not always: java.util.regex tries for a limited number of steps, and a value that"
                  + " takes more counts as valid";
          case INVALID -> "not at all: it is no regular expression";
        };
    boolean more = pattern.kind() != CompiledPattern.Kind.LOOPS && !pattern.how().isEmpty();
    return how
        + (more ? " (" + pattern.how() + ")" : "")
        + (pattern.tableBytes() > 0
            ? "; " + Words.count(pattern.tableBytes(), "byte", "bytes")
            : "")
        + (pattern.matchesNothing() ? "; no value at all matches" : "");
  }

  private void table(String style, List<String> heads) {
    html.openScroll("Table of " + style);
    html.open("table", "class", style).open("thead").open("tr");
    heads.forEach(head -> html.element("th", head, "scope", "col"));
    html.close().close().line().open("tbody");
  }

  private void endTable() {
    html.close().close().close().line();
  }
}
