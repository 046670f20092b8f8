package dev.shapewright.generator;

import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.report.ReportInput;
import dev.shapewright.generator.report.ServiceReport;
import dev.shapewright.generator.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Shows what was generated on a page for people to read. */
public final class ReportPage {
  private ReportPage() {}

  /**
   * Writes the page, unless it is there already.
   *
   * @param generation what was generated, written or not
   * @param page the file to write
   * @return how many bytes the page has
   * @throws ConfigurationException if the page could not link to the sources; nothing was written
   * @throws IOException if the page cannot be written
   */
  public static int write(Generation generation, Path page)
      throws ConfigurationException, IOException {
    byte[] html = html(generation, page).getBytes(StandardCharsets.UTF_8);
    OutputFile.replace(page, html, ServiceReport.BEGINNING);
    return html.length;
  }

  private static String html(Generation generation, Path page) throws ConfigurationException {
    return ServiceReport.html(
        new ReportInput(
            generation.model(),
            generation.plan(),
            generation.names().all(),
            generation.files().keySet(),
            folder(page, generation.request().outputFolder()),
            generation.warnings().stream().map(ReportPage::text).toList()));
  }

  /** The folder of the sources as the page sees it: where the project lies must not matter. */
  private static String folder(Path page, Path sources) throws ConfigurationException {
    Path file = page.toAbsolutePath().normalize();
    try {
      return file.resolveSibling("")
          .relativize(sources.toAbsolutePath().normalize())
          .toString()
          .replace(file.getFileSystem().getSeparator(), "/");
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          List.of(
              new Problem(
                  null,
                  "reportFile: no relative path leads from " + page + " to the sources",
                  "Put it on the drive of " + sources + ".")));
    }
  }

  /** With the file's name alone, for the same reason. */
  private static String text(Problem problem) {
    SourceLocation location = problem.location();
    if (location == null) {
      return problem.toString();
    }
    String file = location.file().replace('\\', '/');
    SourceLocation near =
        new SourceLocation(
            file.substring(file.lastIndexOf('/') + 1),
            location.line(),
            location.column(),
            location.pointer());
    return new Problem(near, problem.message(), problem.hint()).toString();
  }
}
