package dev.shapewright.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.shapewright.examples.benchmarks.datapipeline.model.EvaluateExpressionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.benchmarks.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.benchmarks.datapipeline.validation.EvaluateExpressionRequestValidator;
import dev.shapewright.examples.benchmarks.datapipeline.validation.PutPipelineDefinitionRequestValidator;
import dev.shapewright.examples.benchmarks.datapipeline.validation.SetTaskStatusRequestValidator;
import dev.shapewright.runtime.validation.Violation;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A valid request is validated without allocating.
 *
 * <p>The virtual machine may allocate in the measured thread for reasons of its own, such as code
 * that is compiled anew. So a round of many validations is measured several times: what validation
 * itself allocates is in every round, what the machine allocates is not, and the least is taken.
 */
class AllocationTest {
  private static final int ROUNDS = 10;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aTaskStatusIsValidatedWithoutAllocating() {
    SetTaskStatusRequest finished = Requests.taskFinished();
    SetTaskStatusRequest failed = Requests.taskFailed();

    assertThat(
            leastAllocated(
                1000, 0, () -> SetTaskStatusRequestValidator.INSTANCE.validate(finished)))
        .isZero();
    assertThat(
            leastAllocated(1000, 0, () -> SetTaskStatusRequestValidator.INSTANCE.validate(failed)))
        .isZero();
  }

  @Test
  void aLargeDefinitionIsValidatedWithoutAllocating() {
    PutPipelineDefinitionRequest request = Requests.definition(100, 50, Lengths.LONG);

    assertThat(
            leastAllocated(
                50, 0, () -> PutPipelineDefinitionRequestValidator.INSTANCE.validate(request)))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theLongestStringIsValidatedWithoutAllocating(Letters letters) {
    EvaluateExpressionRequest request = Requests.expression(letters, Requests.LONGEST_STRING);

    assertThat(
            leastAllocated(
                1, 0, () -> EvaluateExpressionRequestValidator.INSTANCE.validate(request)))
        .isZero();
  }

  @Test
  void whatAnInvalidRequestAllocatesIsMeasured() {
    SetTaskStatusRequest request = Requests.taskWithWrongId();

    assertThat(
            leastAllocated(100, 1, () -> SetTaskStatusRequestValidator.INSTANCE.validate(request)))
        .isGreaterThan(1600);
  }

  /** The bytes that this thread allocated in the round in which they were fewest. */
  private long leastAllocated(
      int validations, int violations, Supplier<List<Violation>> validation) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < validations; i++) {
        if (validation.get().size() != violations) {
          throw new AssertionError("Not " + violations + " but " + validation.get());
        }
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
