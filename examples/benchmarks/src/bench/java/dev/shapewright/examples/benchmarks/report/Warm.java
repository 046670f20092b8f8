package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.CallBenchmark;
import dev.shapewright.examples.benchmarks.calls.CpuTime;
import dev.shapewright.examples.benchmarks.calls.Participant;
import dev.shapewright.examples.benchmarks.calls.Route;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link CallBenchmark} by JMH, in JVMs of its own. */
final class Warm {
  private final Settings settings;
  private final Server server;

  Warm(Settings settings, Server server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * What to run.
   *
   * @param call the method of {@link CallBenchmark}
   * @param participant who calls
   * @param route where to
   * @param bytes how long the large request and the large answer are
   * @param threads how many call at once
   * @param isBrief whether one JVM and a short time are enough
   */
  record Trial(
      String call, Participant participant, Route route, int bytes, int threads, boolean isBrief) {
    Trial(String call, Participant participant, Route route, int threads) {
      this(call, participant, route, PipelineData.LARGE, threads, false);
    }
  }

  /** Runs it. Time and CPU are those of one call. */
  Measured run(Trial trial) throws RunnerException {
    List<String> jvm = new ArrayList<>(server.jvmOptions());
    Path log = settings.folder().resolve("jmh.log");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + CallBenchmark.class.getName() + "\\." + trial.call() + "$")
            .param("participant", trial.participant().name())
            .param("route", trial.route().name())
            .param("bytes", Integer.toString(trial.bytes()))
            .threads(trial.threads())
            .jvmArgsAppend(jvm.toArray(String[]::new))
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .shouldDoGC(true)
            .output(log.toString());
    boolean isBrief = trial.isBrief() || settings.isQuick();
    options.forks(isBrief ? 1 : 2);
    options.warmupIterations(settings.isQuick() ? 1 : 4);
    options.warmupTime(TimeValue.seconds(isBrief ? 1 : 2));
    options.measurementIterations(settings.isQuick() ? 2 : 5);
    options.measurementTime(TimeValue.seconds(1));
    RunResult result = single(new Runner(options.build()).run());
    return new Measured()
        .with(Quantity.WALL, figure(result.getPrimaryResult().getStatistics()))
        .with(Quantity.CPU, figure(secondary(result, CpuTime.LABEL)))
        .with(Quantity.ALLOCATED, figure(secondary(result, "gc.alloc.rate.norm")));
  }

  private static RunResult single(Collection<RunResult> results) {
    if (results.size() != 1) {
      throw new IllegalStateException(results.size() + " benchmarks ran in place of one");
    }
    return results.iterator().next();
  }

  private static Statistics secondary(RunResult result, String label) {
    var results = result.getSecondaryResults();
    for (String key : results.keySet()) {
      if (key.endsWith(label)) {
        return results.get(key).getStatistics();
      }
    }
    throw new IllegalStateException("No " + label + " among " + results.keySet());
  }

  private static Figure figure(Statistics statistics) {
    return new Figure(statistics.getPercentile(50), statistics.getMin(), statistics.getMax());
  }
}
