package dev.shapewright.examples.benchmarks.report;

import static dev.shapewright.examples.benchmarks.report.Quantity.ALLOCATED;
import static dev.shapewright.examples.benchmarks.report.Quantity.CLASSES;
import static dev.shapewright.examples.benchmarks.report.Quantity.CPU;
import static dev.shapewright.examples.benchmarks.report.Quantity.JARS;
import static dev.shapewright.examples.benchmarks.report.Quantity.LINES;
import static dev.shapewright.examples.benchmarks.report.Quantity.RESIDENT;
import static dev.shapewright.examples.benchmarks.report.Quantity.SIZE;
import static dev.shapewright.examples.benchmarks.report.Quantity.WALL;

import java.util.List;

/** The rows of the table, and what we want to reach in each. A KB is 1,000 bytes. */
enum Row {
  GENERATE_SMALL(
      "Generate Data Pipeline (19 operations), warm, same JVM",
      Row.SDK,
      Goal.atMost(WALL, 40e6),
      Goal.atMost(ALLOCATED, 36e6)),
  GENERATE_LARGE(
      "Generate SageMaker, warm, same JVM",
      Row.SDK,
      Goal.atMost(WALL, 1.5e9),
      Goal.atMost(ALLOCATED, 1.2e9)),
  MAVEN_FIRST(
      "`mvn -o generate-sources` over `mvn -o validate`, nothing generated yet",
      Row.SDK,
      Goal.atMost(WALL, 0.5e9)),
  MAVEN_AGAIN(
      "`mvn -o generate-sources` over `mvn -o validate`, nothing changed since",
      Row.SDK,
      Goal.atMost(WALL, 0.1e9)),
  CODE(
      "Generated Data Pipeline: lines, CPU time of javac, jar of its classes",
      Row.SDK,
      Goal.atMost(LINES, 1.0 / 3, Row.SDK),
      Goal.atMost(CPU, 1.0 / 3, Row.SDK),
      Goal.atMost(SIZE, 1.0 / 3, Row.SDK)),
  TASK_MEMORY(
      "SetTaskStatus in memory: validate, write, sign, read",
      Row.SDK,
      Goal.atMost(WALL, 4e3),
      Goal.atMost(ALLOCATED, 9e3)),
  OBJECTS_MEMORY(
      "DescribeObjects in memory: read an answer of 455 KB",
      Row.SDK,
      Goal.atMost(WALL, 500e3),
      Goal.atMost(ALLOCATED, 950e3)),
  PUT_MEMORY(
      "PutPipelineDefinition of 455 KB in memory: make, validate, write, sign",
      Row.SDK,
      Goal.atMost(WALL, 700e3),
      Goal.atMost(ALLOCATED, 1e6)),
  PUT_READY_MEMORY(
      "PutPipelineDefinition of 455 KB in memory: validate, write, sign a ready request",
      Row.SDK,
      Goal.atMost(WALL, 620e3),
      Goal.atMost(ALLOCATED, 100e3)),
  TASK_LOOPBACK(
      "SetTaskStatus over loopback, 1 thread",
      Row.SDK,
      Goal.atMost(CPU, 1.3, Row.FLOOR),
      Goal.atMost(ALLOCATED, 16e3)),
  TASK_LOOPBACK_8(
      "SetTaskStatus over loopback, 8 threads",
      Row.SDK,
      Goal.atMost(WALL, 100e3),
      Goal.atMost(CPU, 14e3)),
  OBJECTS_LOOPBACK("DescribeObjects over loopback: an answer of 455 KB", Row.SDK),
  TASK_TLS(
      "SetTaskStatus over loopback under TLS, 1 thread", Row.SDK, Goal.atMost(WALL, 1, Row.SDK)),
  COLD(
      "Cold process: JVM start, one SetTaskStatus over loopback, exit",
      Row.SDK_URL,
      Goal.atMost(WALL, 130e6),
      Goal.atMost(CLASSES, 1500),
      Goal.atMost(RESIDENT, 55e6)),
  COLD_CDS("Cold process with AppCDS", Row.SDK_URL, Goal.atMost(WALL, 85e6)),
  COLD_TLS("Cold process under TLS", Row.SDK_URL, Goal.atMost(WALL, 300e6)),
  COLD_TLS_CDS(
      "Cold process under TLS with AppCDS", Row.SDK_URL, Goal.atMost(WALL, 1, Row.SDK_URL)),
  CLASS_PATH(
      "Jars on the class path of the cold process",
      Row.SDK_URL,
      Goal.atMost(JARS, 4),
      Goal.atMost(SIZE, 1e6)),
  CLIENT_JAR("The client's own jar with 2 operations", Row.SDK_URL, Goal.atMost(SIZE, 40e3));

  /** The names of those who are measured. */
  static final String OURS = "Shapewright";

  static final String SDK = "SDK v2";
  static final String SDK_APACHE = "SDK v2, Apache";
  static final String SDK_URL = "SDK v2, URL connection";
  static final String SDK_V1 = "SDK v1";
  static final String FLOOR = "floor";
  static final String HASHES = "hashes alone";
  static final String BARE = "bare JVM";

  private final String title;
  private final String peer;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<Goal> goals;

  Row(String title, String peer, Goal... goals) {
    this.title = title;
    this.peer = peer;
    this.goals = List.of(goals);
  }

  /** What is measured. */
  String title() {
    return title;
  }

  /** Whom we are compared with. */
  String peer() {
    return peer;
  }

  /** What we want to reach. */
  List<Goal> goals() {
    return goals;
  }
}
