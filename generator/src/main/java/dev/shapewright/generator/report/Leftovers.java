package dev.shapewright.generator.report;

import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Waiter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes what the model has and the client has not, and why. */
final class Leftovers {
  private final Subject subject;
  private final Html html;
  private final List<LeftOut> unsupported;
  private final List<String> unwanted = new ArrayList<>();
  private final Set<String> waiters = new TreeSet<>();

  Leftovers(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
    this.unsupported = subject.plan().leftOut();
    Set<String> told = new HashSet<>();
    unsupported.forEach(each -> told.add(each.operation()));
    for (Operation operation : subject.model().operations()) {
      String name = operation.name();
      if (subject.anchors().operation(name) == null && !told.contains(name)) {
        unwanted.add(name);
      }
    }
    subject.model().waiters().stream().map(Waiter::name).forEach(waiters::add);
    subject.plan().waiters().forEach(each -> waiters.remove(each.model().name()));
  }

  int count() {
    return unsupported.size() + unwanted.size() + waiters.size();
  }

  void write() {
    if (count() == 0) {
      html.element("p", "Nothing: every operation of the model is generated.").line();
    }
    for (LeftOut each : unsupported) {
      html.open("p", "class", "entry card").code(each.operation());
      html.text(" makes use of what is not supported: " + String.join(", ", each.features()) + ".")
          .close()
          .line();
    }
    names("Operations that were not asked for", unwanted);
    names("Waiters that were not asked for, or whose operations were not", waiters);
    Set<String> unused = new TreeSet<>(subject.model().shapes().keySet());
    unused.removeIf(shape -> subject.anchors().shape(shape) != null);
    names("Shapes that nothing here uses", unused);
  }

  private void names(String title, Collection<String> names) {
    if (names.isEmpty()) {
      return;
    }
    html.open("details", "class", "names").open("summary").element("h3", title);
    html.text(" ").element("span", Words.grouped(names.size()), "class", "count").close().line();
    html.open("ul", "class", "columns");
    names.forEach(name -> html.open("li").code(name).close().line());
    html.close().close().line();
  }
}
