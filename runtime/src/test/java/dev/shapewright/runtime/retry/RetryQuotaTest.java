package dev.shapewright.runtime.retry;

import static dev.shapewright.runtime.retry.FailureKind.THROTTLING;
import static dev.shapewright.runtime.retry.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetryQuotaTest {
  private final RetryQuota quota = new RetryQuota();
  private final RetryStrategy strategy = RetryStrategy.of(RetryOptions.standard(), quota, () -> 1);

  @Test
  void aTransientRetryCostsFourteen() {
    strategy.begin(false).delayBeforeRetry(TRANSIENT, null);
    assertThat(quota.available()).isEqualTo(486);
  }

  @Test
  void aThrottledRetryCostsFive() {
    strategy.begin(false).delayBeforeRetry(THROTTLING, null);
    assertThat(quota.available()).isEqualTo(495);
  }

  @Test
  void successGivesTheLastCostBackAndNoMore() {
    RetrySession session = strategy.begin(false);
    session.delayBeforeRetry(TRANSIENT, null);
    session.delayBeforeRetry(THROTTLING, null);
    assertThat(quota.available()).isEqualTo(481);
    session.succeeded();
    assertThat(quota.available()).isEqualTo(486);
  }

  @Test
  void aCallThatWasNeverRetriedGivesOneToken() {
    strategy.begin(false).delayBeforeRetry(TRANSIENT, null);
    strategy.begin(false).succeeded();
    assertThat(quota.available()).isEqualTo(487);
  }

  @Test
  void theQuotaNeverExceedsItsCapacity() {
    strategy.begin(false).succeeded();
    assertThat(quota.available()).isEqualTo(500);
    RetrySession first = strategy.begin(false);
    first.delayBeforeRetry(TRANSIENT, null);
    strategy.begin(false).succeeded();
    first.succeeded();
    assertThat(quota.available()).isEqualTo(500);
  }

  @Test
  void anAttemptBeyondTheLastCostsNothing() {
    RetrySession session = strategy.begin(false);
    session.delayBeforeRetry(TRANSIENT, null);
    session.delayBeforeRetry(TRANSIENT, null);
    assertThat(session.delayBeforeRetry(TRANSIENT, null)).isNull();
    assertThat(quota.available()).isEqualTo(472);
  }

  @Test
  void anEmptyQuotaEndsRetriesAtOnceButMayLeaveRoomForCheaperOnes() {
    int retries = 0;
    while (strategy.begin(false).delayBeforeRetry(TRANSIENT, null) != null) {
      retries++;
    }
    assertThat(retries).isEqualTo(35);
    assertThat(quota.available()).isEqualTo(10);
    assertThat(strategy.begin(false).delayBeforeRetry(THROTTLING, null)).isNotNull();
    assertThat(strategy.begin(false).delayBeforeRetry(THROTTLING, null)).isNotNull();
    assertThat(strategy.begin(false).delayBeforeRetry(THROTTLING, null)).isNull();
    assertThat(quota.available()).isZero();
  }

  @Test
  void otherOptionsPayFromTheSameQuota() {
    RetryStrategy view = strategy.withOptions(RetryOptions.standard().withMaxAttempts(2));
    view.begin(false).delayBeforeRetry(TRANSIENT, null);
    assertThat(quota.available()).isEqualTo(486);
    assertThat(view.options().maxAttempts()).isEqualTo(2);
  }

  @Test
  void sixtyFourThreadsAgainstADeadServiceSendThirtyFiveRetriesInAll() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      calls.add(
          threads.submit(
              () -> {
                start.await();
                int retries = 0;
                for (int call = 0; call < 20; call++) {
                  RetrySession session = strategy.begin(false);
                  while (session.delayBeforeRetry(TRANSIENT, null) != null) {
                    retries++;
                  }
                }
                return retries;
              }));
    }
    start.countDown();
    int retries = 0;
    for (Future<Integer> call : calls) {
      retries += call.get(10, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(retries).isEqualTo(35);
    assertThat(quota.available()).isEqualTo(10);
  }

  @Test
  void noTokenIsLostOrMadeWhenThreadsTakeAndGiveAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(
          threads.submit(
              () -> {
                for (int call = 0; call < 5000; call++) {
                  RetrySession session = strategy.begin(false);
                  session.delayBeforeRetry(TRANSIENT, null);
                  session.succeeded();
                }
              }));
    }
    for (Future<?> call : calls) {
      call.get(10, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(quota.available()).isEqualTo(500);
  }
}
