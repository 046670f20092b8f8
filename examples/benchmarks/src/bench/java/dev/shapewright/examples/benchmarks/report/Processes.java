package dev.shapewright.examples.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs commands and measures them from outside. The shell tells the time that passed from the start
 * to the exit of the command, and the CPU time of it and its children, both in milliseconds.
 */
final class Processes {
  private static final String SCRIPT =
      "TIMEFORMAT='time %R %U %S'; time \"$@\" </dev/null 2>&1; exit $?";

  private Processes() {}

  /**
   * What a command did.
   *
   * @param wall the time that passed, in nanoseconds
   * @param cpu its CPU time, in nanoseconds
   * @param output what it printed, on both streams
   */
  record Run(double wall, double cpu, String output) {}

  /** Runs a command to its end, which has to be a good one. */
  static Run run(Path folder, List<String> command) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.waitFor();
    int last = output.lastIndexOf("time ");
    if (exit != 0 || last < 0) {
      throw new IOException(String.join(" ", command) + " ended with " + exit + ":\n" + output);
    }
    List<String> times = List.of(output.substring(last).strip().split(" ", -1));
    return new Run(
        nanos(times.get(1)), nanos(times.get(2)) + nanos(times.get(3)), output.substring(0, last));
  }

  private static double nanos(String seconds) {
    return Double.parseDouble(seconds) * 1e9;
  }
}
