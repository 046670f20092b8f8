package dev.shapewright.examples.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.shapewright.examples.benchmarks.server.AnswerServer;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a call allocates in the thread that makes it, once its code is compiled: limits a little
 * above what it is, so that growth is a decision.
 *
 * <p>What a call needs is in every round, what the virtual machine allocates for reasons of its own
 * is not: rounds go on until one is within the limit, or there were very many.
 */
class CallAllocationTest {
  private static final int MOST_ROUNDS = 300;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Calls calls = new OurCalls(Route.MEMORY, PipelineData.LARGE);

  /** A call. */
  private interface Call {
    Object make(Calls calls) throws Exception;
  }

  @AfterEach
  void close() {
    calls.close();
  }

  @Test
  void aSmallCall() throws Exception {
    assertThat(allocated(200, 5_700, calls, Calls::setTaskStatus)).isBetween(2_000L, 5_700L);
  }

  @Test
  void aSmallCallOverAConnection() throws Exception {
    assertThat(overAConnection(0, 200, 7_000, Calls::setTaskStatus)).isBetween(2_000L, 7_000L);
  }

  @Test
  void aLargeAnswer() throws Exception {
    assertThat(allocated(5, 1_000_000, calls, Calls::describeObjects))
        .isBetween(400_000L, 1_000_000L);
  }

  @Test
  void aLargeAnswerOverAConnection() throws Exception {
    assertThat(overAConnection(PipelineData.LARGE, 5, 1_450_000, Calls::describeObjects))
        .isBetween(400_000L, 1_450_000L);
  }

  @Test
  void aLargeRequest() throws Exception {
    assertThat(allocated(5, 215_000, calls, Calls::putDefinition)).isBetween(100_000L, 215_000L);
  }

  @Test
  void aLargeRequestMadeBefore() throws Exception {
    assertThat(allocated(5, 8_000, calls, Calls::putReadyDefinition)).isBetween(2_000L, 8_000L);
  }

  private long overAConnection(int bytesOfAnswer, int callsOfARound, long limit, Call call)
      throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      new AnswerServer().answer(listener);
      System.setProperty("bench.http", Integer.toString(listener.getLocalPort()));
      try (Calls connected = new OurCalls(Route.HTTP, bytesOfAnswer)) {
        return allocated(callsOfARound, limit, connected, call);
      } finally {
        System.clearProperty("bench.http");
      }
    }
  }

  /**
   * The bytes of a call in the round in which they were fewest, or in the first within the limit.
   */
  private long allocated(int callsOfARound, long limit, Calls calls, Call call) throws Exception {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && least > limit; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < callsOfARound; i++) {
        call.make(calls);
      }
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, bytes / callsOfARound);
    }
    return least;
  }
}
