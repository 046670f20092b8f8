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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the output with the compiler of another JDK than the one that runs the tests. */
@Tag("other-jdk")
final class OtherJdkTest {
  /** The oldest JDK that the output is for. */
  private static final int FLOOR = 17;

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
    System.out.println("The other JDK: " + jdks.get(0));
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
    Path parent = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    if (parent != null) {
      try (Stream<Path> siblings = Files.list(parent)) {
        siblings.sorted().forEach(candidates::add);
      }
    }
    // The newest first: it is the one that has most to say.
    SortedMap<Integer, Path> byVersion = new TreeMap<>(Comparator.reverseOrder());
    for (Path candidate : candidates) {
      int version = version(candidate);
      boolean other = version != Runtime.version().feature();
      if (version >= FLOOR && other && Files.isExecutable(javac(candidate))) {
        byVersion.putIfAbsent(version, candidate);
      }
    }
    return List.copyOf(byVersion.values());
  }

  /** The feature release that a JDK says it is, or 0 when it says nothing. */
  private static int version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        return Runtime.Version.parse(line.split("\"", -1)[1]).feature();
      }
    }
    return 0;
  }

  private static Path javac(Path jdk) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return jdk.resolve("bin").resolve(windows ? "javac.exe" : "javac");
  }
}
