package dev.shapewright.generator.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources as strictly as javac can. */
public final class SourceCompiler {
  /** Every warning of the compiler and every remark of doclint counts. */
  public static final List<String> OPTIONS =
      List.of(
          "-Xlint:all",
          "-Werror",
          "-Xdoclint:all/protected",
          "-XDrawDiagnostics",
          "-proc:none",
          "--release",
          "17",
          "-Xmaxwarns",
          "1000");

  private SourceCompiler() {}

  /** Whatever javac has to say of the sources; empty when it is content. */
  public static List<String> complaints(Map<String, String> sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, UTF_8)) {
      files.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((path, text) -> units.add(new Source(path, text)));
      boolean passed = compiler.getTask(null, files, diagnostics, OPTIONS, null, units).call();
      List<String> complaints =
          new ArrayList<>(diagnostics.getDiagnostics().stream().map(SourceCompiler::line).toList());
      if (!passed && complaints.isEmpty()) {
        complaints.add("javac failed without a word");
      }
      return complaints;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return (source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ")
        + diagnostic.getMessage(null);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    /** As javac would read it from a file: what UTF-8 cannot express is lost. */
    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(text.getBytes(UTF_8), UTF_8);
    }
  }
}
