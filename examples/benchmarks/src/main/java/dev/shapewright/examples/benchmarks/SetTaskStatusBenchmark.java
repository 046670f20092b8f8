package dev.shapewright.examples.benchmarks;

import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.benchmarks.datapipeline.validation.SetTaskStatusRequestValidator;
import dev.shapewright.runtime.validation.Violation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Validates the request that a worker sends most. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class SetTaskStatusBenchmark {
  private final SetTaskStatusRequest finished = Requests.taskFinished();
  private final SetTaskStatusRequest failed = Requests.taskFailed();
  private final SetTaskStatusRequest wrongId = Requests.taskWithWrongId();

  /** The required members: an id of 36 characters and the status. */
  @Benchmark
  public List<Violation> finished() {
    return SetTaskStatusRequestValidator.INSTANCE.validate(finished);
  }

  /** All members, some 1,000 characters. */
  @Benchmark
  public List<Violation> failed() {
    return SetTaskStatusRequestValidator.INSTANCE.validate(failed);
  }

  /** A request that breaks one rule: what finding and telling it costs. */
  @Benchmark
  public List<Violation> wrongId() {
    return SetTaskStatusRequestValidator.INSTANCE.validate(wrongId);
  }
}
