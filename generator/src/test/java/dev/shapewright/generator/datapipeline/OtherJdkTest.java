package dev.shapewright.generator.datapipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import dev.shapewright.generator.write.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the output with the compiler of another JDK than the one that runs the tests. */
@Tag("other-jdk")
final class OtherJdkTest {
  @Test
  void theOutputCompilesWithoutAWarning(@TempDir Path temp)
      throws IOException, InterruptedException {
    List<Path> jdks = otherJdks();
    assumeTrue(
        !jdks.isEmpty(),
        "Skipped: there is no second JDK. Name its home by -Dother.jdk=HOME, or by the environment"
            + " variable JAVA_HOME_25_X64, JAVA_HOME_17_X64 or JDK_25.");
    SortedMap<String, String> sources =
        InMemory.generate(
            InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29"),
            DataPipelineTest.PACKAGE);
    new OutputFolder(temp.resolve("src"), temp.resolve("manifest")).write(sources);

    Path log = temp.resolve("log");
    int exit = compile(jdks.get(0), temp, List.copyOf(sources.keySet()), log);

    assertThat(log).content(UTF_8).as("javac of %s", jdks.get(0)).isEmpty();
    assertThat(exit).isZero();
  }

  private static int compile(Path jdk, Path temp, List<String> sources, Path log)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(javac(jdk).toString());
    command.addAll(SourceCompiler.OPTIONS);
    command.addAll(List.of("-d", temp.resolve("classes").toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    sources.forEach(source -> command.add(temp.resolve("src").resolve(source).toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  /** The one that is named, or else those that the environment or the neighbourhood offer. */
  private static List<Path> otherJdks() throws IOException {
    String named = System.getProperty("other.jdk", "");
    if (!named.isBlank()) {
      assertThat(javac(Path.of(named))).as("-Dother.jdk").exists();
      return List.of(Path.of(named));
    }
    List<Path> candidates = new ArrayList<>();
    Map<String, String> environment = System.getenv();
    for (String name : List.of("JAVA_HOME_25_X64", "JDK_25", "JAVA_HOME_17_X64")) {
      if (environment.containsKey(name)) {
        candidates.add(Path.of(environment.get(name)));
      }
    }
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    Path parent = home.getParent();
    if (parent != null) {
      try (Stream<Path> siblings = Files.list(parent)) {
        siblings.sorted().forEach(candidates::add);
      }
    }
    List<Path> others = new ArrayList<>();
    for (Path candidate : candidates) {
      if (Files.isExecutable(javac(candidate)) && !candidate.toRealPath().equals(home)) {
        others.add(candidate);
      }
    }
    return others;
  }

  private static Path javac(Path jdk) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return jdk.resolve("bin").resolve(windows ? "javac.exe" : "javac");
  }
}
