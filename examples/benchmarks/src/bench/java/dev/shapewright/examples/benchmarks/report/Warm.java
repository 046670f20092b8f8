package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.CallBenchmark;
import dev.shapewright.examples.benchmarks.calls.CpuTime;
import dev.shapewright.examples.benchmarks.calls.Participant;
import dev.shapewright.examples.benchmarks.calls.Route;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

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

  /** Runs it in one JVM. Time and CPU are those of one call. */
  Samples run(Trial trial) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + CallBenchmark.class.getName() + "\\." + trial.call() + "$")
            .param("participant", trial.participant().name())
            .param("route", trial.route().name())
            .param("bytes", Integer.toString(trial.bytes()))
            .threads(trial.threads())
            .jvmArgsAppend(server.jvmOptions().toArray(String[]::new))
            .forks(1);
    return samples(run(options, trial.isBrief()).iterator().next());
  }

  /** Runs benchmarks that tell by themselves how many JVMs they want. */
  Collection<RunResult> run(ChainedOptionsBuilder options, boolean isBrief) throws RunnerException {
    options
        .timeUnit(TimeUnit.NANOSECONDS)
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTime.class)
        .shouldFailOnError(true)
        .shouldDoGC(true)
        .output(settings.folder().resolve("jmh.log").toString())
        .warmupIterations(settings.isQuick() ? 1 : 4)
        .warmupTime(TimeValue.seconds(isBrief || settings.isQuick() ? 1 : 2))
        .measurementIterations(settings.isQuick() ? 1 : 5)
        .measurementTime(TimeValue.seconds(1));
    return new Runner(options.build()).run();
  }

  /** All iterations that JMH measured. */
  static Samples samples(RunResult result) {
    var secondary = result.getSecondaryResults();
    Samples samples = new Samples();
    samples.add(Quantity.WALL, result.getPrimaryResult().getStatistics());
    for (String key : secondary.keySet()) {
      if (key.endsWith(CpuTime.LABEL)) {
        samples.add(Quantity.CPU, secondary.get(key).getStatistics());
      } else if (key.endsWith("gc.alloc.rate.norm")) {
        samples.add(Quantity.ALLOCATED, secondary.get(key).getStatistics());
      }
    }
    return samples;
  }
}
