package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal report. */
final class ReportMojoTest {
  @TempDir private Path basedir;

  private final List<String> log = new ArrayList<>();

  private <T extends ServiceMojo> T configured(T mojo) {
    MavenProject project = new MavenProject();
    project.setFile(basedir.resolve("pom.xml").toFile());
    Build build = new Build();
    build.setDirectory(basedir.resolve("target").toString());
    project.setBuild(build);
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            log.add(content.toString());
          }
        });
    set(mojo, "project", project);
    set(mojo, "execution", new MojoExecution(new MojoDescriptor(), "default"));
    set(mojo, "outputDirectory", basedir.resolve("target/gen src").toFile());
    set(mojo, "model", "classpath:dev/shapewright/model/datapipeline/2012-10-29");
    set(mojo, "packageName", "com.example");
    return mojo;
  }

  private static void set(ServiceMojo mojo, String parameter, Object value) {
    for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(parameter)) {
          try {
            field.setAccessible(true);
            field.set(mojo, value);
            return;
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    throw new AssertionError(parameter);
  }

  @Test
  void thePageIsWrittenAndNothingElse() throws Exception {
    configured(new ReportMojo()).execute();

    Path page = basedir.resolve("target/shapewright/default.html");
    assertThat(page).content().contains("<h1>AWS Data Pipeline</h1>");
    assertThat(page).content().doesNotContain(basedir.toString());
    assertThat(page.getParent()).isDirectoryNotContaining("glob:**.files");
    assertThat(basedir.resolve("target/gen src")).doesNotExist();
    assertThat(log).hasSize(2);
    assertThat(log.get(0))
        .matches("AWS Data Pipeline: 19 operations in target/shapewright/default.html \\(\\d+ KB\\)");
    assertThat(log.get(1)).contains("the goal generate writes them");
  }

  @Test
  void everyLinkToASourceLeadsToWhatTheGoalGenerateWrote() throws Exception {
    configured(new GenerateMojo()).execute();
    log.clear();
    ReportMojo mojo = configured(new ReportMojo());
    Path page = basedir.resolve("target/site/deep/api.html");
    set(mojo, "reportFile", page.toFile());
    mojo.execute();

    assertThat(log).hasSize(1);
    Matcher link = Pattern.compile("href=\"(\\.\\./[^\"]*)\"").matcher(Files.readString(page));
    int links = 0;
    while (link.find()) {
      assertThat(Path.of(page.toUri().resolve(link.group(1)))).isRegularFile();
      links++;
    }
    assertThat(links).isGreaterThan(164);
  }

  @Test
  void aPageThatIsThereAlreadyIsLeftAlone() throws Exception {
    configured(new ReportMojo()).execute();
    Path page = basedir.resolve("target/shapewright/default.html");
    var written = Files.getLastModifiedTime(page);
    Files.setLastModifiedTime(page, FileTime.fromMillis(1_000));

    configured(new ReportMojo()).execute();

    assertThat(Files.getLastModifiedTime(page)).isNotEqualTo(written);
    assertThat(Files.getLastModifiedTime(page).toMillis()).isEqualTo(1_000);
  }

  @Test
  void aFolderInThePlaceOfThePageIsAFailureWithoutAStackTrace() throws Exception {
    ReportMojo mojo = configured(new ReportMojo());
    set(mojo, "reportFile", Files.createDirectories(basedir.resolve("target/x")).toFile());

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "No report was written.\nreportFile: expected a file, found the folder target/x")
        .hasNoCause();
  }

  @Test
  void aBadModelIsAFailureAndNothingIsWritten() {
    ReportMojo mojo = configured(new ReportMojo());
    set(mojo, "operations", List.of("Nope"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("No report was written.\noperations: AWS Data Pipeline has no");
    assertThat(basedir.resolve("target")).doesNotExist();
  }
}
