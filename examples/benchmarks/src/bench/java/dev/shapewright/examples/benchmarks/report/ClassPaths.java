package dev.shapewright.examples.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The jars that each participant needs at run time. Those of a peer are what Maven gives a project
 * that has it as a dependency, see {@code src/bench/projects}; ours are those of this build.
 */
final class ClassPaths {
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";

  private final Maven maven;
  private final Settings settings;

  ClassPaths(Maven maven, Settings settings) {
    this.maven = maven;
    this.settings = settings;
  }

  /** The jars of a project of {@code src/bench/projects}. */
  List<Path> of(String project) throws IOException, InterruptedException {
    Path folder = settings.folder().resolve("projects").resolve(project);
    Files.createDirectories(folder);
    Path list = folder.resolve("classpath");
    maven.run(
        folder,
        List.of(
            "-f",
            settings.sources().resolve("projects/" + project + "/pom.xml").toString(),
            "-Dmdep.outputFile=" + list,
            GOAL));
    return jars(Files.readString(list).strip());
  }

  /** What a generated client needs beside itself: the runtime, jackson-core, JSpecify. */
  static List<Path> runtime() {
    return List.of(
        own("shapewright-runtime-\\d.*\\.jar"),
        own("jackson-core-\\d.*\\.jar"),
        own("jspecify-.*\\.jar"));
  }

  /** What our generator needs. */
  static List<Path> generator() {
    return List.of(
        own("shapewright-maven-plugin-.*\\.jar"),
        own("javapoet-.*\\.jar"),
        own("jackson-core-\\d.*\\.jar"),
        own("jspecify-.*\\.jar"));
  }

  /** Paths in one text, as commands take them. */
  static String join(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }

  private static Path own(String name) {
    Pattern pattern = Pattern.compile(name);
    for (Path jar : jars(System.getProperty("java.class.path"))) {
      if (pattern.matcher(jar.getFileName().toString()).matches()) {
        return jar;
      }
    }
    throw new IllegalStateException("No " + name + " on the class path: run as far as verify");
  }

  private static List<Path> jars(String text) {
    List<Path> jars = new ArrayList<>();
    for (String jar : text.split(Pattern.quote(File.pathSeparator), -1)) {
      jars.add(Path.of(jar).toAbsolutePath());
    }
    return jars;
  }
}
