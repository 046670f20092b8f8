package dev.shapewright.examples.benchmarks.calls;

import dev.shapewright.examples.benchmarks.server.PipelineData;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One call, warm: by whom, and where to, is a parameter. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class CallBenchmark {
  /** Who calls. */
  @Param({"OURS", "SDK_APACHE", "FLOOR"})
  public Participant participant = Participant.OURS;

  /** Where to. */
  @Param("MEMORY")
  public Route route = Route.MEMORY;

  /** How long the large request and the large answer are. */
  @Param("" + PipelineData.LARGE)
  public int bytes = PipelineData.LARGE;

  @SuppressWarnings("NullAway.Init") // Before each trial.
  private Calls calls;

  /** Makes the client. */
  @Setup
  public void prepare() throws Exception {
    calls = participant.calls(route, bytes);
  }

  /** Closes its connections. */
  @TearDown
  public void close() {
    calls.close();
  }

  /** The call that a worker makes most: some 80 bytes there, none back. */
  @Benchmark
  public Object setTaskStatus() throws Exception {
    return calls.setTaskStatus();
  }

  /** A large answer. */
  @Benchmark
  public Object describeObjects() throws Exception {
    return calls.describeObjects();
  }

  /** A large request, made and sent. */
  @Benchmark
  public Object putDefinition() throws Exception {
    return calls.putDefinition();
  }

  /** The same request, made before and sent again and again. */
  @Benchmark
  public Object putReadyDefinition() throws Exception {
    return calls.putReadyDefinition();
  }
}
