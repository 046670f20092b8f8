package dev.shapewright.examples.benchmarks;

import dev.shapewright.examples.benchmarks.datapipeline.model.EvaluateExpressionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.validation.EvaluateExpressionRequestValidator;
import dev.shapewright.runtime.validation.Violation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Validates the longest string that the model allows: EvaluateExpression's expression. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class LongStringBenchmark {
  /** What the string is made of. */
  @Param public Letters letters = Letters.ASCII;

  private EvaluateExpressionRequest request = Requests.expression(Letters.ASCII, 1);

  /** Makes the string. */
  @Setup
  public void makeRequest() {
    request = Requests.expression(letters, Requests.LONGEST_STRING);
  }

  /** As many characters as the model allows. */
  @Benchmark
  public List<Violation> longest() {
    return EvaluateExpressionRequestValidator.INSTANCE.validate(request);
  }
}
