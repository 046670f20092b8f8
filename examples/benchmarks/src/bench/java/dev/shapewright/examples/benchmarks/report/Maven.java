package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs Maven, the one that runs this build, with the versions of what is measured. */
final class Maven {
  /** The properties of the POM that the projects of {@code src/bench/projects} refer to. */
  static final List<String> VERSIONS =
      List.of(
          "shapewright.version",
          "awssdk.version",
          "awssdk-datapipeline.version",
          "awssdk-v1.version",
          "awssdk-codegen.version",
          "awssdk-codegen-plugin.version");

  private final Settings settings;

  Maven(Settings settings) {
    this.settings = settings;
  }

  /** Runs it on the local repository of this build. */
  Processes.Run run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("-Dmaven.repo.local=" + settings.repository());
    if (settings.isOffline()) {
      command.add("-o");
    }
    command.addAll(arguments);
    return bare(folder, command);
  }

  /** Runs it as the arguments say. */
  Processes.Run bare(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(settings.maven().toString());
    command.add("-ntp");
    command.add("-B");
    for (String version : VERSIONS) {
      command.add("-D" + version + "=" + Objects.requireNonNull(System.getProperty(version)));
    }
    command.addAll(arguments);
    return Processes.run(folder, command);
  }
}
