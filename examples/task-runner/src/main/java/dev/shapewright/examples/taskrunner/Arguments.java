package dev.shapewright.examples.taskrunner;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. An absent value is null, or its documented default. */
record Arguments(
    @Nullable String endpoint,
    @Nullable String region,
    @Nullable String workerGroup,
    int maxTasks,
    @Nullable Duration progressInterval,
    boolean help) {

  static final String USAGE =
      """
      Usage: task-runner [options]

      Without --endpoint and --region it runs a short script of tasks against a Data Pipeline
      service of its own, on loopback.

        --endpoint URL               call the service at this URL
        --region REGION              call the service of this region, such as us-east-1
        --worker-group GROUP         poll for this group's tasks; needed with --endpoint or --region
        --max-tasks N                end after N tasks (default: no limit)
        --progress-interval SECONDS  report progress this often (default: 60; on loopback 1)
        --help                       show this text
      """;

  /** No limit, in practice. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  /** A day: nobody means more, and no sum of it overflows. */
  private static final int MAX_SECONDS = 86_400;

  static Arguments parse(String... args) throws UsageException {
    String endpoint = null;
    String region = null;
    String workerGroup = null;
    int maxTasks = UNLIMITED;
    Duration progressInterval = null;
    boolean help = false;
    Iterator<String> rest = List.of(args).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--endpoint" -> endpoint = value(option, rest);
        case "--region" -> region = value(option, rest);
        case "--worker-group" -> workerGroup = value(option, rest);
        case "--max-tasks" -> maxTasks = number(option, rest, UNLIMITED);
        case "--progress-interval" ->
            progressInterval = Duration.ofSeconds(number(option, rest, MAX_SECONDS));
        case "--help" -> help = true;
        default -> throw new UsageException("Unknown option: " + option);
      }
    }
    if (!help && workerGroup == null && (endpoint != null || region != null)) {
      throw new UsageException("--worker-group is needed with --endpoint or --region");
    }
    return new Arguments(endpoint, region, workerGroup, maxTasks, progressInterval, help);
  }

  /** Whether the tasks come from the service in this process. */
  boolean embedded() {
    return endpoint == null && region == null;
  }

  private static String value(String option, Iterator<String> rest) throws UsageException {
    String value = rest.hasNext() ? rest.next() : "";
    if (value.isBlank() || value.startsWith("--")) {
      throw new UsageException(option + " needs a value");
    }
    return value;
  }

  private static int number(String option, Iterator<String> rest, int max) throws UsageException {
    String value = value(option, rest);
    int number;
    try {
      number = Integer.parseInt(value);
    } catch (NumberFormatException e) {
      number = 0;
    }
    if (number < 1 || number > max) {
      throw new UsageException(option + " needs a whole number from 1 to " + max + ": " + value);
    }
    return number;
  }
}
