package dev.shapewright.examples.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what memory a process took. All programs end here, so that all load this class. */
final class Footprint {
  private Footprint() {}

  /** Prints the most memory that was resident, if {@code bench.footprint} asks for it. */
  static void end() throws IOException {
    if (!Boolean.getBoolean("bench.footprint")) {
      return;
    }
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          System.out.println(line);
        }
      }
    }
  }
}
