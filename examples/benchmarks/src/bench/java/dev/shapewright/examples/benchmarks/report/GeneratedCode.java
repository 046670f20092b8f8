package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The sources of a client: counted, compiled by a javac of its own, and put into a jar. */
final class GeneratedCode {
  private final Path sources;
  private final Path classes;
  private final Path jar;
  private final List<Path> classPath;
  private final Measured measured;

  GeneratedCode(Path sources, List<Path> classPath) {
    this(sources, classPath, new Measured());
  }

  private GeneratedCode(Path sources, List<Path> classPath, Measured measured) {
    this.sources = sources;
    this.classes = sources.resolveSibling("classes");
    this.jar = sources.resolveSibling("client.jar");
    this.classPath = classPath;
    this.measured = measured;
  }

  /** Compiles so many times. */
  GeneratedCode compile(int times) throws IOException, InterruptedException {
    List<Path> files = files(sources, ".java");
    long lines = 0;
    for (Path file : files) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.count();
      }
    }
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Processes.Run run = Processes.run(sources, javac(files));
      wall.add(run.wall());
      cpu.add(run.cpu());
    }
    pack(classes, files(classes, ".class"), jar);
    Measured result =
        new Measured()
            .with(Quantity.LINES, lines)
            .with(Quantity.WALL, Figure.of(wall))
            .with(Quantity.CPU, Figure.of(cpu))
            .with(Quantity.SIZE, Files.size(jar));
    return new GeneratedCode(sources, classPath, result);
  }

  /** What counting and compiling came to. */
  Measured measured() {
    return measured;
  }

  /** Where the classes are, once they are compiled. */
  Path jar() {
    return jar;
  }

  /** Puts files into a jar, under their paths in a folder. */
  static void pack(Path folder, List<Path> files, Path jar) throws IOException {
    try (OutputStream stream = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(stream)) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** The files of a folder whose names end so, in the order of their names. */
  static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private List<String> javac(List<Path> files) throws IOException {
    Path arguments = sources.resolveSibling("javac.args");
    Files.write(arguments, files.stream().map(file -> "\"" + file + "\"").toList());
    return List.of(
        Settings.tool("javac"),
        "-proc:none",
        "-nowarn",
        "-encoding",
        "UTF-8",
        "-d",
        classes.toString(),
        "-cp",
        ClassPaths.join(classPath),
        "@" + arguments);
  }
}
