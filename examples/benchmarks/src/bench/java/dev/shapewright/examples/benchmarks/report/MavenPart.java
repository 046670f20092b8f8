package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generation adds to a build: {@code mvn -o generate-sources} less {@code mvn -o validate} of
 * the same project, of which each round takes one. The projects have a local repository of their
 * own, which what this build made is copied to: nothing gets into the user's.
 */
final class MavenPart {
  private final Settings settings;
  private final Maven maven;
  private final Models models;
  private final Results results;
  private final Path repository;

  MavenPart(Settings settings, Maven maven, Models models, Results results) {
    this.settings = settings;
    this.maven = maven;
    this.models = models;
    this.results = results;
    this.repository = settings.folder().resolve("repository");
  }

  /** How much more than to validate each round took, of one project. */
  private record Rounds(
      List<Double> firstWall,
      List<Double> firstCpu,
      List<Double> againWall,
      List<Double> againCpu) {
    Rounds() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  void run() throws IOException, InterruptedException {
    publish("../..", "shapewright-parent", false);
    publish("../../runtime", "shapewright-runtime", true);
    publish("../../generator", "shapewright-maven-plugin", true);
    Map<String, Rounds> projects = new LinkedHashMap<>();
    projects.put("maven-ours", new Rounds());
    projects.put("maven-sdk", new Rounds());
    for (String project : projects.keySet()) {
      Path folder = Files.createDirectories(settings.folder().resolve(project));
      Files.copy(
          settings.sources().resolve("projects/" + project + "/pom.xml"),
          folder.resolve("pom.xml"),
          StandardCopyOption.REPLACE_EXISTING);
      // Downloads what it needs, and lets the system read it from the disk once.
      maven(project, "generate-sources");
    }
    for (int round = 0; round < (settings.isQuick() ? 2 : 10); round++) {
      for (Map.Entry<String, Rounds> project : projects.entrySet()) {
        round(project.getKey(), project.getValue());
      }
    }
    put(Row.OURS, projects.get("maven-ours"));
    put(Row.SDK, projects.get("maven-sdk"));
  }

  private void round(String project, Rounds rounds) throws IOException, InterruptedException {
    Folders.delete(settings.folder().resolve(project).resolve("target"));
    Processes.Run validate = maven(project, "-o", "validate");
    Processes.Run first = maven(project, "-o", "generate-sources");
    Processes.Run again = maven(project, "-o", "generate-sources");
    rounds.firstWall().add(first.wall() - validate.wall());
    rounds.firstCpu().add(first.cpu() - validate.cpu());
    rounds.againWall().add(again.wall() - validate.wall());
    rounds.againCpu().add(again.cpu() - validate.cpu());
  }

  private void put(String who, @Nullable Rounds rounds) {
    if (rounds != null) {
      results.put(
          Row.MAVEN_FIRST,
          who,
          new Measured()
              .with(Quantity.WALL, Figure.of(rounds.firstWall()))
              .with(Quantity.CPU, Figure.of(rounds.firstCpu())));
      results.put(
          Row.MAVEN_AGAIN,
          who,
          new Measured()
              .with(Quantity.WALL, Figure.of(rounds.againWall()))
              .with(Quantity.CPU, Figure.of(rounds.againCpu())));
    }
  }

  private Processes.Run maven(String project, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-s",
                settings.sources().resolve("projects/settings.xml").toString(),
                "-Dmaven.repo.local=" + repository,
                "-Dbench.downloaded=" + settings.repository().toUri(),
                "-Dbench.model=" + models.dataPipeline()));
    command.addAll(List.of(arguments));
    return maven.bare(settings.folder().resolve(project), command);
  }

  /** Copies a module's POM and jar to where Maven looks for them. */
  private void publish(String module, String name, boolean hasJar) throws IOException {
    Path source = settings.sources().resolve("../..").resolve(module).normalize();
    String version = System.getProperty("shapewright.version", "");
    Path folder = repository.resolve("dev/shapewright/" + name + "/" + version);
    Files.createDirectories(folder);
    Files.copy(
        source.resolve("pom.xml"),
        folder.resolve(name + "-" + version + ".pom"),
        StandardCopyOption.REPLACE_EXISTING);
    if (hasJar) {
      String jar = name + "-" + version + ".jar";
      Files.copy(
          source.resolve("target").resolve(jar),
          folder.resolve(jar),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
