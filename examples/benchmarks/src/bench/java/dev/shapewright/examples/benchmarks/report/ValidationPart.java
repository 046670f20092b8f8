package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.SetTaskStatusBenchmark;
import java.util.StringJoiner;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Validation alone, which no peer has. */
final class ValidationPart {
  private final Warm warm;
  private final Results results;

  ValidationPart(Warm warm, Results results) {
    this.warm = warm;
    this.results = results;
  }

  void run() throws RunnerException {
    String benchmarks = SetTaskStatusBenchmark.class.getPackageName() + "\\.[A-Z]\\w*\\.";
    for (RunResult result :
        warm.run(new OptionsBuilder().include("^" + benchmarks).forks(1), true)) {
      String name = result.getParams().getBenchmark();
      int method = name.lastIndexOf('.');
      StringJoiner title = new StringJoiner(", ");
      title.add(name.substring(name.lastIndexOf('.', method - 1) + 1, method));
      title.add(name.substring(method + 1));
      for (String key : result.getParams().getParamsKeys()) {
        title.add(result.getParams().getParam(key));
      }
      results.putMore(title.toString(), Warm.samples(result).measured());
    }
  }
}
