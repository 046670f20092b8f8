package dev.shapewright.generator.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What the compiler makes of sources, as strict as it can be and against nothing but the runtime.
 *
 * @param millis the CPU time that it took
 * @param lines how many lines were compiled
 * @param classes how many classes came of it
 * @param warnings how many of the complaints are warnings
 * @param complaints what the compiler has to say, with file and line
 */
record Compilation(long millis, long lines, int classes, int warnings, List<String> complaints) {
  /**
   * For whichever release the compiler belongs to. What cannot be seen from outside of a class
   * needs no comment; what comments there are must be right.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all",
          "-Werror",
          "-Xdoclint:all/protected",
          "-Xdoclint:accessibility,html,reference,syntax/private",
          "-proc:none",
          "-Xmaxwarns",
          "10000",
          "-Xmaxerrs",
          "10000");

  /** Compiles all sources of a folder; the classes are thrown away. */
  static Compilation of(Path sources, List<Path> classPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = units(sources);
    long lines = 0;
    for (JavaFileObject unit : units) {
      lines += unit.getCharContent(true).toString().lines().count();
    }
    AtomicInteger classes = new AtomicInteger();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      JavaFileManager counting = new CountingFiles(files, classes);
      boolean passed = compiler.getTask(null, counting, diagnostics, OPTIONS, null, units).call();
      nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - nanos;
      List<String> complaints = new ArrayList<>();
      int warnings = 0;
      for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
        complaints.add(line(each));
        boolean warning = each.getKind() != Diagnostic.Kind.ERROR;
        warnings += warning ? 1 : 0;
      }
      if (!passed && complaints.isEmpty()) {
        complaints.add("javac failed without a word");
      }
      return new Compilation(
          nanos / 1_000_000, lines, classes.get(), warnings, List.copyOf(complaints));
    }
  }

  private static List<JavaFileObject> units(Path sources) throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(sources)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = sources.relativize(path).toString().replace(File.separatorChar, '/');
        units.add(new Source(name, Files.readString(path, UTF_8)));
      }
    }
    return units;
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return (source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ")
        + diagnostic.getMessage(Locale.ROOT);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Counts the classes that the compiler writes, and keeps none. */
  private static final class CountingFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final AtomicInteger classes;

    CountingFiles(JavaFileManager files, AtomicInteger classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      classes.incrementAndGet();
      return new Discarded(className.replace('.', '/') + kind.extension);
    }
  }

  private static final class Discarded extends SimpleJavaFileObject {
    Discarded(String path) {
      super(URI.create("discarded:///" + path), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream();
    }
  }
}
