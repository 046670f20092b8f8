package dev.shapewright.examples.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, and with which versions. */
final class Machine {
  private Machine() {}

  /** One line for each fact. */
  static List<String> facts() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    String memory =
        String.format(Locale.ROOT, "%.1f GB of memory", system.getTotalMemorySize() / 1e9);
    return List.of(
        "Machine: " + processor() + ", " + system.getAvailableProcessors() + " cores, " + memory,
        "System: " + system.getName() + " " + system.getVersion() + ", " + system.getArch(),
        "JDK: " + property("java.vm.name") + " " + property("java.runtime.version"),
        "Shapewright "
            + property("shapewright.version")
            + ", on "
            + LocalDate.now(ZoneOffset.UTC)
            + ", with the JDK's own choice of collector and heap",
        "Peers: datapipeline "
            + property("awssdk-datapipeline.version")
            + ", the last release of that client, with the rest of the SDK v2 in "
            + property("awssdk.version")
            + ", its codegen "
            + property("awssdk-codegen.version")
            + ", its Maven plugin "
            + property("awssdk-codegen-plugin.version")
            + "; SDK v1 "
            + property("awssdk-v1.version"),
        String.format(
            Locale.ROOT,
            "Load of the machine when the run ended: %.1f; more than a few tenths above what this"
                + " run makes itself (about 1 to 2) says that others were at work",
            system.getSystemLoadAverage()));
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("processor unknown");
      }
    }
    return "processor unknown";
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
