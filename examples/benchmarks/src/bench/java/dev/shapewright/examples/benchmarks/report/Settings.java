package dev.shapewright.examples.benchmarks.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How to run. All comes from system properties, which the POM sets.
 *
 * @param folder where everything goes, {@code bench.folder}
 * @param sources the folder {@code src/bench}, {@code bench.sources}
 * @param maven the command {@code mvn}, {@code bench.maven}
 * @param repository the local repository, {@code bench.repository}
 * @param isOffline whether nothing may be downloaded, {@code bench.offline}
 * @param isQuick whether to measure only so long that one sees that all works, {@code bench.quick}
 * @param parts what to measure, {@code bench.parts}: names with commas between them, or {@code all}
 */
record Settings(
    Path folder,
    Path sources,
    Path maven,
    Path repository,
    boolean isOffline,
    boolean isQuick,
    Set<Part> parts) {
  /** What can be measured by itself. */
  enum Part {
    /** Calls whose transport is a stub. */
    MEMORY,
    /** Calls over loopback, in plain and under TLS. */
    LOOPBACK,
    /** Whole processes that make one call. */
    COLD,
    /** Generation, and what is generated. */
    GENERATION,
    /** Builds with Maven. */
    MAVEN,
    /** How cost grows with operations, bytes and threads. */
    SCALE,
    /** Validation alone. */
    VALIDATION;

    static String names() {
      return Arrays.toString(values()).toLowerCase(Locale.ROOT);
    }
  }

  static Settings fromSystem() {
    return new Settings(
        path("bench.folder"),
        path("bench.sources"),
        path("bench.maven"),
        path("bench.repository"),
        Boolean.getBoolean("bench.offline"),
        Boolean.getBoolean("bench.quick"),
        parts(System.getProperty("bench.parts", "all")));
  }

  /** The command {@code java} of this process. */
  static String java() {
    return tool("java");
  }

  /** A command of the JDK that this process runs on. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalArgumentException("-D" + property + " is not set");
    }
    return Path.of(value).toAbsolutePath();
  }

  private static Set<Part> parts(String names) {
    if (names.equals("all")) {
      return EnumSet.allOf(Part.class);
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : names.split(",", -1)) {
      try {
        parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "bench.parts has no part \"" + name + "\"; parts are " + Part.names(), e);
      }
    }
    return parts;
  }
}
