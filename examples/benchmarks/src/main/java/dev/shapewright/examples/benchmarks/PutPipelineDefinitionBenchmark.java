package dev.shapewright.examples.benchmarks;

import dev.shapewright.examples.benchmarks.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.validation.PutPipelineDefinitionRequestValidator;
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

/** Validates a large definition: 100 objects of 50 fields. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class PutPipelineDefinitionBenchmark {
  /** How long keys and values are: some 125,000 characters in all, or 250,000. */
  @Param public Lengths lengths = Lengths.SHORT;

  private PutPipelineDefinitionRequest definition = Requests.definition(1, 1, Lengths.SHORT);

  /** Makes the request. */
  @Setup
  public void prepare() {
    definition = Requests.definition(100, 50, lengths);
  }

  /** A definition that breaks no rule. */
  @Benchmark
  public List<Violation> definition() {
    return PutPipelineDefinitionRequestValidator.INSTANCE.validate(definition);
  }
}
