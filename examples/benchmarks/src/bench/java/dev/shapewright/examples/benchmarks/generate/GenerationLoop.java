package dev.shapewright.examples.benchmarks.generate;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Generates a client again and again in one JVM, each time into a new folder, and tells what each
 * round cost. As long as the time for warming up has not passed, rounds do not count.
 *
 * <p>Arguments: {@code ours} or {@code sdk}; the model's folder; the output's folder, in which the
 * last round is left; seconds to warm up; the fewest rounds that count; seconds that they take at
 * least. It prints a line for each round: nanoseconds that passed, nanoseconds of CPU time of the
 * process, bytes that all threads allocated.
 */
public final class GenerationLoop {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Generation generation;
  private final Path model;
  private final Path output;
  private int folders;

  private GenerationLoop(Generation generation, Path model, Path output) {
    this.generation = generation;
    this.model = model;
    this.output = output;
  }

  /**
   * Generates.
   *
   * @param args as the class tells
   * @throws Exception if anything fails
   */
  public static void main(String[] args) throws Exception {
    GenerationLoop loop =
        new GenerationLoop(
            args[0].equals("ours") ? new OurGeneration() : new SdkGeneration(),
            Path.of(args[1]),
            Path.of(args[2]));
    loop.run(
        (long) (Double.parseDouble(args[3]) * 1e9),
        Integer.parseInt(args[4]),
        (long) (Double.parseDouble(args[5]) * 1e9));
    // Threads of a generator may still wait for work.
    System.exit(0);
  }

  private void run(long warmUp, int rounds, long duration) throws Exception {
    long start = System.nanoTime();
    // A slow generator needs as many rounds to get warm as a fast one.
    for (int i = 0; warmUp > 0 && (i < rounds || System.nanoTime() - start < warmUp); i++) {
      round();
    }
    long warm = System.nanoTime();
    for (int i = 0; i < rounds || System.nanoTime() - warm < duration; i++) {
      System.out.println("round " + round());
    }
    delete(output);
    Files.move(folder(folders - 1), output);
    for (int i = 0; i < folders - 1; i++) {
      delete(folder(i));
    }
  }

  /** A new one for each round: a disk is long at work with files that were deleted. */
  private Path folder(int number) {
    return output.resolveSibling(output.getFileName() + "-" + number);
  }

  private String round() throws Exception {
    Path folder = folder(folders++);
    delete(folder);
    Files.createDirectories(folder);
    long allocated = allocated();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    generation.run(model, folder);
    long wall = System.nanoTime() - start;
    return wall + " " + (system.getProcessCpuTime() - cpu) + " " + (allocated() - allocated);
  }

  private long allocated() {
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }

  private static void delete(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
