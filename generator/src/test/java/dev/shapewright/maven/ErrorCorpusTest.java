package dev.shapewright.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user reads when something is wrong: every word of it, for each way to go wrong. */
final class ErrorCorpusTest {
  /** With {@code -Dshapewright.updateErrors=true} the files are rewritten; read them then. */
  private static final boolean UPDATE = Boolean.getBoolean("shapewright.updateErrors");

  static List<BrokenInput> corpus() throws IOException {
    return BrokenInput.all();
  }

  @Test
  void hasFortyCasesAtLeast() throws IOException {
    assertThat(corpus()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void failsWithTheExactMessageAndWritesNothing(BrokenInput input, @TempDir Path basedir)
      throws Exception {
    input.write(basedir);
    GenerateMojo goal = ConfiguredGoal.generate(basedir);
    SortedMap<String, String> before = everything(basedir);

    Throwable failure = catchThrowable(goal::execute);

    // Of such a failure Maven shows the message alone.
    assertThat(failure).isExactlyInstanceOf(MojoFailureException.class).hasNoCause();
    String message = String.valueOf(failure.getMessage()).replace(basedir.toString(), "${basedir}");
    if (UPDATE) {
      input.expect(message);
    } else {
      assertThat(message).isEqualTo(input.expected());
    }
    assertThat(everything(basedir)).isEqualTo(before);
  }

  /** Each file with its content, and each folder. */
  private static SortedMap<String, String> everything(Path folder) throws IOException {
    SortedMap<String, String> everything = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        everything.put(
            folder.relativize(path).toString(),
            Files.isRegularFile(path)
                ? HexFormat.of().formatHex(Files.readAllBytes(path))
                : "a folder");
      }
    }
    return everything;
  }
}
