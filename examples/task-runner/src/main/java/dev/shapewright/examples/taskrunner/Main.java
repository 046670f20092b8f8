package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.taskrunner.service.EmbeddedDataPipeline;
import dev.shapewright.examples.taskrunner.service.ServiceOptions;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.identity.CloudCredentials;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The command line of the task runner. */
public final class Main {
  private static final int USAGE_ERROR = 2;

  private Main() {}

  /**
   * Runs the task runner. Ends the process only when something went wrong: with 2 for a wrong
   * option, with 1 for anything else.
   *
   * @param args the options; {@code --help} lists them
   */
  public static void main(String[] args) {
    int exitCode = run(args, System.out, System.err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(Arguments.USAGE);
      return USAGE_ERROR;
    }
    if (arguments.help()) {
      out.print(Arguments.USAGE);
      return 0;
    }
    Timeline timeline = new Timeline(out, Clock.system(ZoneId.systemDefault()));
    StopSignal stop = new StopSignal();
    CtrlC ctrlC = CtrlC.stops(stop, timeline);
    try (ctrlC) {
      if (arguments.embedded()) {
        return runEmbedded(arguments, stop, timeline, err);
      }
      runRemote(arguments, stop, timeline);
      return 0;
    } catch (AwsException | IllegalArgumentException | IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      err.println("The task runner cannot go on: " + ReportText.oneLine(reason));
      return 1;
    }
  }

  private static int runEmbedded(
      Arguments arguments, StopSignal stop, Timeline timeline, PrintStream err) throws IOException {
    String group = arguments.workerGroup() == null ? Demo.WORKER_GROUP : arguments.workerGroup();
    RunnerSettings settings =
        withArguments(
            RunnerSettings.of(group)
                .withIntervals(
                    Demo.PROGRESS_INTERVAL, Demo.HEARTBEAT_INTERVAL, Duration.ofSeconds(1)),
            arguments);
    ServiceOptions options =
        ServiceOptions.defaults()
            .withWorkerGroup(group)
            .withReportLimit(Demo.reportLimit(settings.progressInterval()))
            .withListener(call -> Demo.print(call, timeline));
    try (EmbeddedDataPipeline service = Demo.start(options)) {
      timeline.service("start", "listens on " + service.endpoint());
      return workFor(service, options, settings, stop, timeline, err);
    }
  }

  /** Works for an embedded service until that is over; 1 when the end of a task is not known. */
  static int workFor(
      EmbeddedDataPipeline service,
      ServiceOptions options,
      RunnerSettings settings,
      StopSignal stop,
      Timeline timeline,
      PrintStream err) {
    try (DataPipelineClient client =
        DataPipelineClient.builder()
            .region(options.region())
            .endpoint(service.endpoint().toString())
            .credentials(() -> Credentials.of(options.accessKeyId(), options.secretAccessKey()))
            .build()) {
      work(client, settings, stop, timeline);
    }
    Demo.printEnd(service, timeline);
    List<String> unfinished = Demo.unfinished(service);
    if (!unfinished.isEmpty()) {
      err.println("Tasks whose end is not known: " + String.join(", ", unfinished));
      return 1;
    }
    return 0;
  }

  private static void runRemote(Arguments arguments, StopSignal stop, Timeline timeline) {
    DataPipelineClient.Builder builder =
        DataPipelineClient.builder().credentials(CloudCredentials.defaultChain());
    if (arguments.endpoint() != null) {
      builder.endpoint(arguments.endpoint());
    }
    if (arguments.region() != null) {
      builder.region(arguments.region());
    }
    String group = arguments.workerGroup() == null ? "" : arguments.workerGroup();
    try (DataPipelineClient client = builder.build()) {
      work(client, withArguments(RunnerSettings.of(group), arguments), stop, timeline);
    }
  }

  private static RunnerSettings withArguments(RunnerSettings settings, Arguments arguments) {
    Duration progress =
        arguments.progressInterval() == null
            ? settings.progressInterval()
            : arguments.progressInterval();
    return settings
        .withMaxTasks(arguments.maxTasks())
        .withIntervals(progress, settings.heartbeatInterval(), settings.pauseAfterFailure());
  }

  private static void work(
      DataPipelineClient client, RunnerSettings settings, StopSignal stop, Timeline timeline) {
    timeline.worker("start", "polls for tasks of worker group " + settings.workerGroup());
    new TaskRunner(client, settings, stop, timeline).run();
    timeline.worker("end", "stopped polling");
  }
}
