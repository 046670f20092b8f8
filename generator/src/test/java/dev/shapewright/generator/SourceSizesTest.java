package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the files and methods of the main code of all modules may be; generated code is not. */
final class SourceSizesTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final int MOST_LINES_OF_A_FILE = 400;
  private static final int MOST_LINES_OF_A_METHOD = 60;

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES_OF_A_FILE) {
        tooLong.add(file + ": " + lines);
      }
    }

    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsTooLong() throws IOException {
    assertThat(methodsLongerThan(MOST_LINES_OF_A_METHOD, sources())).isEmpty();
  }

  @Test
  void theSourcesOfEveryModuleAreLookedAt() throws IOException {
    assertThat(sources())
        .extracting(file -> PROJECT.relativize(file).getName(0).toString())
        .contains("generator", "runtime", "examples");
  }

  /** From the first annotation or modifier to the closing brace, without the Javadoc. */
  @Test
  void aMethodIsAsLongAsItsLinesWithoutItsJavadoc(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("A.java");
    Files.writeString(
        file,
        """
        class A {
          /**
           * Text.
           */
          @Override
          public String toString() {
            return new Object() {
              void inner() {
              }
            }.toString();
          }
        }
        """);

    assertThat(methodsLongerThan(6, List.of(file))).containsExactly(file + ":5: toString: 7");
    assertThat(methodsLongerThan(7, List.of(file))).isEmpty();
    assertThat(methodsLongerThan(1, List.of(file))).hasSize(2);
  }

  /** Those of the main code of all modules, wherever in the project they are. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean hidden = name.startsWith(".") && !folder.equals(PROJECT);
            return hidden || name.equals("target")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().contains(MAIN.toString()) && file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }

  private static List<String> methodsLongerThan(int most, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> tooLong = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodLengths(positions, most, tooLong).scan(unit, null);
      }
    }
    return tooLong;
  }

  private static final class MethodLengths extends TreePathScanner<Void, Void> {
    private final SourcePositions positions;
    private final int most;
    private final List<String> tooLong;

    MethodLengths(SourcePositions positions, int most, List<String> tooLong) {
      this.positions = positions;
      this.most = most;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long first = line(unit, positions.getStartPosition(unit, method));
      long last = line(unit, positions.getEndPosition(unit, method));
      if (last - first + 1 > most) {
        tooLong.add(
            "%s:%d: %s: %d"
                .formatted(
                    Path.of(unit.getSourceFile().toUri()),
                    first,
                    method.getName(),
                    last - first + 1));
      }
      return super.visitMethod(method, null);
    }

    private static long line(CompilationUnitTree unit, long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
