package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal report. */
final class ReportMojoTest {
  private final Path basedir;
  private final MojoProject project;

  ReportMojoTest(@TempDir Path basedir) {
    this.basedir = basedir;
    project = new MojoProject(basedir);
  }

  @BeforeEach
  void writeModel() {
    project.writeModel("model/service-2.json", "Put", "Get");
  }

  private <M extends ServiceMojo> M configure(M mojo) {
    project.goal(mojo, "client");
    MojoProject.set(mojo, "outputDirectory", new File("target/gen src"));
    return mojo;
  }

  @Test
  void thePageIsWrittenAndNothingElse() throws Exception {
    List<String> log = MojoProject.run(configure(new ReportMojo()));

    Path page = project.path("target/shapewright/client.html");
    assertThat(page).content().contains("<h1>Tiny Service</h1>");
    assertThat(page).content().doesNotContain(basedir.toString());
    try (var files = Files.walk(project.path("target"))) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(page);
    }
    assertThat(log).hasSize(2);
    assertThat(log.get(0))
        .matches("INFO Tiny Service: 2 operations in target/shapewright/client.html \\(\\d+ KB\\)");
    assertThat(log.get(1)).contains("the goal generate writes them");
  }

  @Test
  void everyLinkToASourceLeadsToWhatTheGoalGenerateWrote() throws Exception {
    MojoProject.run(configure(new GenerateMojo()));
    ReportMojo mojo = configure(new ReportMojo());
    MojoProject.set(mojo, "reportFile", new File("target/site/deep/api.html"));
    List<String> log = MojoProject.run(mojo);

    assertThat(log).hasSize(1);
    Path page = project.path("target/site/deep/api.html");
    Matcher link = Pattern.compile("href=\"(\\.\\./[^\"]*)\"").matcher(Files.readString(page));
    int links = 0;
    while (link.find()) {
      assertThat(Path.of(page.toUri().resolve(link.group(1)))).isRegularFile();
      links++;
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void aPageThatWouldBeTheSameIsLeftAlone() throws Exception {
    MojoProject.run(configure(new ReportMojo()));
    Path page = project.path("target/shapewright/client.html");
    Files.setLastModifiedTime(page, FileTime.fromMillis(1_000));
    MojoProject.run(configure(new ReportMojo()));

    assertThat(Files.getLastModifiedTime(page).toMillis()).isEqualTo(1_000);
  }

  @Test
  void aFolderInThePlaceOfThePageIsAFailureWithoutAStackTrace() throws Exception {
    Files.createDirectories(project.path("target/x"));
    ReportMojo mojo = configure(new ReportMojo());
    MojoProject.set(mojo, "reportFile", new File("target/x"));

    assertThatThrownBy(() -> MojoProject.run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "No report was written.\nreportFile: expected a file, found the folder target/x")
        .hasNoCause();
  }

  @Test
  void aFileOfSomeoneElseIsNotReplaced() throws Exception {
    Path mine = project.write("src/main/java/Mine.java", "class Mine {}\n");
    ReportMojo mojo = project.goal(new ReportMojo(), "default");
    MojoProject.set(mojo, "reportFile", mine.toFile());

    assertThatThrownBy(() -> MojoProject.run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("Refused to replace " + mine);
    assertThat(mine).hasContent("class Mine {}");
  }

  @Test
  void aBadConfigurationIsAFailureAndNothingIsWritten() {
    ReportMojo mojo = configure(new ReportMojo());
    MojoProject.set(mojo, "operations", List.of("Pat"));

    assertThatThrownBy(() -> MojoProject.run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith(
            "No report was written.\noperations: Tiny Service has no operation \"Pat\"");
    assertThat(project.path("target")).doesNotExist();
  }
}
