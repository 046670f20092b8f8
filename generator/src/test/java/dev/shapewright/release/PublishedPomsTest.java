package dev.shapewright.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** What Maven Central demands of each POM, and what has to agree between them. */
class PublishedPomsTest {
  private static final String PUBLISHER = "org.sonatype.central:central-publishing-maven-plugin";

  private final Model parent = read(Path.of("..", "pom.xml"));

  @Test
  void theParentTellsWhatAllInherit() {
    assertThat(parent.getUrl()).startsWith("https://");
    assertThat(parent.getLicenses()).hasSize(1);
    assertThat(parent.getDevelopers())
        .singleElement()
        .satisfies(developer -> assertThat(developer.getOrganization()).isNotBlank());
    assertThat(parent.getScm().getConnection()).startsWith("scm:git:");
    assertThat(parent.getScm().getDeveloperConnection()).startsWith("scm:git:");
    assertThat(parent.getScm().getUrl()).startsWith("https://");
  }

  @Test
  void theAddressesOfModulesAreThoseOfTheParent() {
    assertThat(parent.getChildProjectUrlInheritAppendPath()).isEqualTo("false");
    assertThat(parent.getScm().getChildScmConnectionInheritAppendPath()).isEqualTo("false");
    assertThat(parent.getScm().getChildScmDeveloperConnectionInheritAppendPath())
        .isEqualTo("false");
    assertThat(parent.getScm().getChildScmUrlInheritAppendPath()).isEqualTo("false");
  }

  @Test
  void eachModuleHasANameAndADescription() {
    assertThat(modules(parent, Path.of("..")))
        .hasSizeGreaterThan(10)
        .allSatisfy(module -> assertThat(module.getName()).isNotBlank())
        .allSatisfy(module -> assertThat(module.getDescription()).isNotBlank())
        .allSatisfy(
            module -> assertThat(module.getParent().getVersion()).isEqualTo(parent.getVersion()));
  }

  @Test
  void eachPublishedJarComesWithSourcesAndJavadoc() {
    for (Model module : published()) {
      if (!"pom".equals(module.getPackaging())) {
        List<String> plugins = new ArrayList<>();
        List<String> executions = new ArrayList<>();
        for (Plugin plugin : module.getBuild().getPlugins()) {
          plugins.add(plugin.getArtifactId());
          plugin.getExecutions().forEach(execution -> executions.add(execution.getId()));
        }
        assertThat(plugins).as(module.getArtifactId()).contains("maven-source-plugin");
        assertThat(
                plugins.contains("maven-javadoc-plugin") || executions.contains("attach-javadoc"))
            .as("javadoc of " + module.getArtifactId())
            .isTrue();
      }
    }
  }

  @Test
  void theBillOfMaterialsListsEachPublishedJar() {
    Model bom = read(Path.of("..", "runtime", "bom", "pom.xml"));
    List<String> listed =
        bom.getDependencyManagement().getDependencies().stream()
            .map(Dependency::getArtifactId)
            .toList();
    List<String> jars =
        published().stream()
            .filter(module -> "jar".equals(module.getPackaging()))
            .map(Model::getArtifactId)
            .toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(jars);
  }

  @Test
  void noExampleIsPublished() {
    Profile release =
        parent.getProfiles().stream()
            .filter(profile -> "release".equals(profile.getId()))
            .findFirst()
            .orElseThrow();
    Plugin publisher =
        Objects.requireNonNull(release.getBuild().getPluginsAsMap().get(PUBLISHER), PUBLISHER);
    List<String> excluded = new ArrayList<>();
    Xpp3Dom configuration = (Xpp3Dom) publisher.getConfiguration();
    for (Xpp3Dom each : configuration.getChild("excludeArtifacts").getChildren()) {
      excluded.add(each.getValue());
    }
    List<String> examples =
        modules(parent, Path.of("..")).stream()
            .map(Model::getArtifactId)
            .filter(PublishedPomsTest::isExample)
            .toList();

    assertThat(examples).hasSizeGreaterThan(2);
    assertThat(excluded).containsExactlyInAnyOrderElementsOf(examples);
  }

  private List<Model> published() {
    return modules(parent, Path.of("..")).stream()
        .filter(module -> !isExample(module.getArtifactId()))
        .toList();
  }

  private static boolean isExample(String artifact) {
    return artifact.startsWith("shapewright-example");
  }

  private static List<Model> modules(Model aggregator, Path folder) {
    List<Model> modules = new ArrayList<>();
    for (String name : aggregator.getModules()) {
      Model module = read(folder.resolve(name).resolve("pom.xml"));
      modules.add(module);
      modules.addAll(modules(module, folder.resolve(name)));
    }
    return modules;
  }

  private static Model read(Path pom) {
    try (InputStream in = Files.newInputStream(pom)) {
      return new MavenXpp3Reader().read(in);
    } catch (IOException | XmlPullParserException e) {
      throw new IllegalStateException(pom + ": " + e.getMessage(), e);
    }
  }
}
