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
    requireBetween(2_000, 5_700, 200, calls, Calls::setTaskStatus);
  }

  @Test
  void aSmallCallOverAConnection() throws Exception {
    requireBetweenOverAConnection(2_000, 7_000, 0, 200, Calls::setTaskStatus);
  }

  @Test
  void aLargeAnswer() throws Exception {
    requireBetween(400_000, 1_000_000, 5, calls, Calls::describeObjects);
  }

  @Test
  void aLargeAnswerOverAConnection() throws Exception {
    requireBetweenOverAConnection(
        400_000, 1_000_000, PipelineData.LARGE, 5, Calls::describeObjects);
  }

  @Test
  void aLargeRequest() throws Exception {
    requireBetween(100_000, 215_000, 5, calls, Calls::putDefinition);
  }

  @Test
  void aLargeRequestMadeBefore() throws Exception {
    requireBetween(2_000, 8_000, 5, calls, Calls::putReadyDefinition);
  }

  private void requireBetweenOverAConnection(
      long least, long most, int bytesOfAnswer, int callsOfARound, Call call) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      new AnswerServer().answer(listener);
      System.setProperty("bench.http", Integer.toString(listener.getLocalPort()));
      try (Calls connected = new OurCalls(Route.HTTP, bytesOfAnswer)) {
        requireBetween(least, most, callsOfARound, connected, call);
      } finally {
        System.clearProperty("bench.http");
      }
    }
  }

  /** Of the round in which a call took the fewest bytes, or of the first within the limit. */
  private void requireBetween(long least, long most, int callsOfARound, Calls calls, Call call)
      throws Exception {
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && fewest > most; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < callsOfARound; i++) {
        call.make(calls);
      }
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      fewest = Math.min(fewest, bytes / callsOfARound);
    }
    assertThat(fewest).isBetween(least, most);
  }
}
