package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole processes: a JVM starts, makes one call, and ends. The programs run by turns, so that what
 * else the machine does falls on all of them alike.
 */
final class ColdPart {
  private static final String PROGRAMS = "dev.shapewright.examples.benchmarks.cold.";
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  private final Settings settings;
  private final Server server;
  private final ClassPaths classPaths;
  private final Results results;
  private final int rounds;
  private final Path programs;

  ColdPart(Settings settings, Server server, ClassPaths classPaths, Results results) {
    this.settings = settings;
    this.server = server;
    this.classPaths = classPaths;
    this.results = results;
    this.rounds = settings.isQuick() ? 3 : 25;
    this.programs = settings.folder().resolve("programs.jar");
  }

  /**
   * A program.
   *
   * @param who its name in the table
   * @param main its class
   * @param jars its class path, without the program itself
   */
  private record Program(String who, String main, List<Path> jars) {}

  /** Runs all programs; the jar is that of the generated client. */
  void run(Path clientJar) throws IOException, InterruptedException {
    // Archives of classes take jars, no folders.
    Path classes = GenerationPart.programs();
    Path folder = classes.resolve(PROGRAMS.replace('.', '/'));
    GeneratedCode.pack(classes, GeneratedCode.files(folder, ".class"), programs);
    List<Path> ours = new ArrayList<>(List.of(clientJar));
    ours.addAll(ClassPaths.runtime());
    List<Program> programs =
        List.of(
            new Program(Row.OURS, "ColdOurs", ours),
            new Program(Row.SDK_URL, "ColdSdkUrl", classPaths.of("sdk-url")),
            new Program(Row.SDK_APACHE, "ColdSdkApache", classPaths.of("sdk-apache")),
            new Program(Row.SDK_V1, "ColdSdkV1", classPaths.of("sdk-v1")),
            new Program(Row.FLOOR, "ColdSocket", List.of()),
            new Program(Row.BARE, "ColdNothing", List.of()));
    for (Program program : programs) {
      long size = 0;
      for (Path jar : program.jars()) {
        size += Files.size(jar);
      }
      if (size > 0) {
        results.put(
            Row.CLASS_PATH,
            program.who(),
            new Measured().with(Quantity.JARS, program.jars().size()).with(Quantity.SIZE, size));
      }
    }
    run(programs, Row.COLD, Row.COLD_CDS, List.of(), server.http());
    run(programs, Row.COLD_TLS, Row.COLD_TLS_CDS, List.of(server.trustOption()), server.https());
  }

  private void run(
      List<Program> programs, Row plain, Row archived, List<String> options, String url)
      throws IOException, InterruptedException {
    List<List<Processes.Run>> plainRuns = new ArrayList<>();
    List<List<Processes.Run>> archivedRuns = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      plainRuns.add(new ArrayList<>());
      archivedRuns.add(new ArrayList<>());
    }
    for (Program program : programs) {
      Path archive = archive(program);
      Files.deleteIfExists(archive);
      start(program, with(options, "-XX:ArchiveClassesAtExit=" + archive), url);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < programs.size(); i++) {
        Program program = programs.get(i);
        plainRuns.get(i).add(start(program, options, url));
        List<String> archiveOption = with(options, "-XX:SharedArchiveFile=" + archive(program));
        archivedRuns.get(i).add(start(program, archiveOption, url));
      }
    }
    for (int i = 0; i < programs.size(); i++) {
      Program program = programs.get(i);
      Measured extent = extent(program, options, url);
      results.put(plain, program.who(), times(plainRuns.get(i), extent));
      results.put(archived, program.who(), times(archivedRuns.get(i), new Measured()));
    }
  }

  private static Measured times(List<Processes.Run> runs, Measured more) {
    return more.with(Quantity.WALL, Figure.of(runs.stream().map(Processes.Run::wall).toList()))
        .with(Quantity.CPU, Figure.of(runs.stream().map(Processes.Run::cpu).toList()));
  }

  /** Classes and memory, in runs of their own: to tell them takes time. */
  private Measured extent(Program program, List<String> options, String url)
      throws IOException, InterruptedException {
    Path log = settings.folder().resolve("classes.log");
    Files.deleteIfExists(log);
    start(program, with(options, "-Xlog:class+load:file=" + log), url);
    Measured measured = new Measured();
    try (Stream<String> lines = Files.lines(log)) {
      measured =
          measured.with(Quantity.CLASSES, lines.filter(line -> line.contains(" source: ")).count());
    }
    List<Double> resident = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String output = start(program, with(options, "-Dbench.footprint=true"), url).output();
      Matcher matcher = RESIDENT.matcher(output);
      if (matcher.find()) {
        resident.add(Double.parseDouble(matcher.group(1)) * 1024);
      }
    }
    return resident.isEmpty() ? measured : measured.with(Quantity.RESIDENT, Figure.of(resident));
  }

  private Processes.Run start(Program program, List<String> options, String url)
      throws IOException, InterruptedException {
    List<Path> jars = new ArrayList<>();
    jars.add(programs);
    jars.addAll(program.jars());
    List<String> command = new ArrayList<>(List.of(Settings.java()));
    command.addAll(options);
    command.add("-Daws.java.v1.disableDeprecationAnnouncement=true");
    command.addAll(List.of("-cp", ClassPaths.join(jars), PROGRAMS + program.main(), url));
    return Processes.run(settings.folder(), command);
  }

  private Path archive(Program program) {
    return settings.folder().resolve(program.main() + ".jsa");
  }

  private static List<String> with(List<String> options, String more) {
    List<String> all = new ArrayList<>(options);
    all.add(more);
    return all;
  }
}
