package dev.shapewright.generator.report;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.PatternReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a service as it was generated, on one page that needs nothing else: no network, no other
 * file but the sources that it links to, and no script, which only searches.
 */
public final class ServiceReport {
  /** What every page begins with. */
  public static final String BEGINNING = Page.BEGINNING;

  private final ReportInput input;
  private final Subject subject;
  private final Html html = new Html();

  private ServiceReport(ReportInput input) {
    this.input = input;
    this.subject = Subject.of(input);
  }

  /**
   * Makes the page.
   *
   * @param input what to tell of
   * @return HTML that is well-formed XML as well
   */
  public static String html(ReportInput input) {
    return new ServiceReport(input).page();
  }

  private String page() {
    String name = subject.plan().metadata().serviceFullName();
    List<Section> sections = sections();
    Page page = new Page(html);
    page.begin(name, subject.plan().metadata().apiVersion());
    page.navigation(sections);
    html.open("main", "id", "main").line();
    sections.forEach(section -> section.write(html));
    html.close().line();
    return page.end();
  }

  /** In their order; those without entries are left out, but for the ones that say so. */
  private List<Section> sections() {
    OperationEntries operations = new OperationEntries(subject, html);
    ShapeEntries shapes = new ShapeEntries(subject, html);
    PagingTables paging = new PagingTables(subject, html);
    ChangeTables changes = new ChangeTables(subject, html);
    Leftovers leftovers = new Leftovers(subject, html);
    List<OverlayChange> overlay = subject.model().overlay();
    List<GivenName> altered = ChangeTables.altered(input.names());
    List<PatternReport> patterns = PatternReport.of(subject.plan());
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "summary", "Summary", -1, () -> new Summary(subject, html).write(input.warnings())));
    add(
        sections,
        "operations",
        "Operations",
        subject.plan().operations().size(),
        operations::write);
    add(sections, "shapes", "Shapes", subject.shapes().size(), shapes::write);
    add(sections, "errors", "Errors", subject.plan().errors().size(), shapes::writeErrors);
    add(sections, "paginators", "Paginators", paging.paginated().size(), paging::paginators);
    add(sections, "waiters", "Waiters", subject.plan().waiters().size(), paging::waiters);
    add(sections, "overlay", "Overlay changes", overlay.size(), () -> changes.overlay(overlay));
    add(sections, "names", "Altered names", altered.size(), () -> changes.names(altered));
    add(sections, "patterns", "Patterns", patterns.size(), () -> changes.patterns(patterns));
    sections.add(new Section("left-out", "Left out", leftovers.count(), leftovers::write));
    add(
        sections,
        "files",
        "Generated files",
        subject.sources().files().size(),
        new FileLists(subject.sources(), html)::write);
    return sections;
  }

  private static void add(
      List<Section> sections, String id, String title, int count, Runnable content) {
    if (count > 0) {
      sections.add(new Section(id, title, count, content));
    }
  }
}
