package dev.shapewright.generator.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of these tests misses nothing. */
final class CompilationTest {
  @TempDir private Path sources;

  private Compilation compile(String text) throws IOException {
    Files.createDirectories(sources.resolve("sample"));
    Files.writeString(sources.resolve("sample/Sample.java"), text);
    return Compilation.of(sources, List.of());
  }

  @Test
  void hasNothingToSayOfGoodSources() throws IOException {
    Compilation compilation =
        compile("package sample;\n/** A sample. */\nabstract class Sample {\nclass Inner {}\n}\n");

    assertThat(compilation.complaints()).isEmpty();
    assertThat(compilation.lines()).isEqualTo(5);
    assertThat(compilation.classes()).isEqualTo(2);
  }

  @Test
  void tellsFileAndLineOfAnError() throws IOException {
    assertThat(compile("package sample;\nclass Sample {\nint x = y;\n}\n").complaints())
        .singleElement()
        .asString()
        .startsWith("/sample/Sample.java:3: cannot find symbol");
  }

  @Test
  void tellsAWarningOfTheCompiler() throws IOException {
    Compilation compilation = compile("package sample;\nclass Sample {\njava.util.List x;\n}\n");

    assertThat(compilation.warnings()).isPositive();
    assertThat(compilation.complaints())
        .anyMatch(each -> each.startsWith("/sample/Sample.java:3: found raw type"));
  }

  @Test
  void tellsARemarkOfDoclint() throws IOException {
    assertThat(compile("package sample;\n/** {@link Nobody} */\nclass Sample {}\n").complaints())
        .anyMatch(each -> each.startsWith("/sample/Sample.java:2: reference not found"));
    assertThat(compile("package sample;\npublic class Sample {}\n").complaints())
        .anyMatch(each -> each.startsWith("/sample/Sample.java:2: no comment"));
  }
}
