package dev.shapewright.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CachedCredentialsTest {
  private final World world = new World();
  private final LogRecorder log = new LogRecorder();
  private final AtomicInteger fetches = new AtomicInteger();
  private Fetch behaviour = () -> lasting(Duration.ofHours(1));
  private final CachedCredentials cached =
      new CachedCredentials(
          world,
          "Test source",
          () -> {
            fetches.incrementAndGet();
            return behaviour.fetch();
          },
          CachedCredentials.GRACE);

  @AfterEach
  void stopRecording() {
    log.close();
  }

  private Credentials lasting(Duration life) {
    return Credentials.ofSession("K" + fetches.get(), "s", "t", world.now().plus(life));
  }

  private String key() {
    return cached.resolve().accessKeyId();
  }

  private void failsFor(String why) {
    behaviour =
        () -> {
          throw SourceException.passing(why, null);
        };
  }

  private void refuses(String why) {
    behaviour =
        () -> {
          throw SourceException.lasting(why, null);
        };
  }

  @Test
  void asksOnceWhileCredentialsAreGood() {
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofMinutes(44).plusSeconds(59));
    assertThat(key()).isEqualTo("K1");
    assertThat(fetches).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 2700", "0.5, 2850", "0.99, 2997"})
  void renewsFifteenToTenMinutesBeforeTheEndAtRandom(double random, int second) {
    world.random = random;
    key();
    world.pass(Duration.ofSeconds(second - 1));
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofSeconds(1));
    assertThat(key()).isEqualTo("K2");
  }

  @Test
  void whatLivesShortIsRenewedAtAQuarterOfItsLife() {
    behaviour = () -> lasting(Duration.ofMinutes(8));
    key();
    world.pass(Duration.ofSeconds(359));
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofSeconds(1));
    assertThat(key()).isEqualTo("K2");
  }

  @Test
  void whatHasNoEndIsKept() {
    behaviour = () -> Credentials.of("K" + fetches.get(), "s");
    key();
    world.pass(Duration.ofDays(4000));
    assertThat(key()).isEqualTo("K1");
  }

  /** Runs a task on 64 threads and gives what each returned. */
  private static <T> List<T> onSixtyFourThreads(Callable<T> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        futures.add(threads.submit(task));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(30, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void sixtyFourThreadsWithoutCredentialsMakeOneRequest() throws Exception {
    behaviour =
        () -> {
          Thread.sleep(200);
          return lasting(Duration.ofHours(1));
        };
    assertThat(onSixtyFourThreads(this::key)).hasSize(64).containsOnly("K1");
    assertThat(fetches).hasValue(1);
  }

  @Test
  void sixtyFourThreadsShareOneFailure() throws Exception {
    behaviour =
        () -> {
          Thread.sleep(200);
          throw SourceException.passing("down", null);
        };
    List<String> messages =
        onSixtyFourThreads(
            () -> {
              try {
                return key();
              } catch (CredentialsException e) {
                return String.valueOf(e.getMessage());
              }
            });
    assertThat(messages).hasSize(64).containsOnly("down");
    assertThat(fetches).hasValue(1);
  }

  @Test
  void whileOneThreadRenewsOthersUseWhatIsGood() throws Exception {
    key();
    world.pass(Duration.ofMinutes(50));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    behaviour =
        () -> {
          begun.countDown();
          go.await();
          return lasting(Duration.ofHours(1));
        };
    AtomicReference<String> renewed = new AtomicReference<>("");
    Thread first = new Thread(() -> renewed.set(key()));
    first.start();
    begun.await();
    assertThat(key()).isEqualTo("K1");
    go.countDown();
    first.join();
    assertThat(renewed).hasValue("K2");
    assertThat(key()).isEqualTo("K2");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void inTheLastFiveMinutesAllWaitForTheRenewal() throws Exception {
    key();
    world.pass(Duration.ofMinutes(56));
    behaviour =
        () -> {
          Thread.sleep(200);
          return lasting(Duration.ofHours(1));
        };
    assertThat(onSixtyFourThreads(this::key)).containsOnly("K2");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void whenRenewalFailsWhatIsInHandServesWithAWarning() {
    key();
    world.pass(Duration.ofMinutes(46));
    refuses("no");
    assertThat(key()).isEqualTo("K1");
    assertThat(log.lines)
        .containsExactly(
            "WARNING Credentials were not renewed; those in hand end at 2026-11-21T13:00:00Z. no"
                + " null");
    world.pass(Duration.ofMinutes(13));
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofMinutes(1));
    assertThatThrownBy(this::key).isInstanceOf(CredentialsException.class).hasMessage("no");
  }

  @Test
  void inAnOutageExpiredCredentialsServeForTheGraceAndNoLonger() {
    key();
    failsFor("down");
    world.pass(Duration.ofMinutes(60));
    assertThat(key()).isEqualTo("K1");
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0))
        .startsWith("WARNING Credentials were not renewed; those that expired at 2026-11-21T13")
        .contains("are used on. down");
    world.pass(Duration.ofMinutes(9).plusSeconds(59));
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(this::key).isInstanceOf(CredentialsException.class).hasMessage("down");
  }

  @Test
  void afterARefusalExpiredCredentialsDoNotServe() {
    key();
    refuses("no");
    world.pass(Duration.ofMinutes(60));
    assertThatThrownBy(this::key).hasMessage("no");
  }

  @Test
  void aDeadSourceIsAskedAfterOneTwoFourToSixtySeconds() {
    failsFor("down");
    int[] waits = {1, 2, 4, 8, 16, 32, 60, 60};
    int expected = 0;
    for (int wait : waits) {
      assertThatThrownBy(this::key).hasMessage("down");
      expected++;
      assertThat(fetches).hasValue(expected);
      world.pass(Duration.ofSeconds(wait).minusMillis(1));
      assertThatThrownBy(this::key).hasMessage("down");
      assertThat(fetches).hasValue(expected);
      world.pass(Duration.ofMillis(1));
    }
    behaviour = () -> lasting(Duration.ofHours(1));
    assertThat(key()).isEqualTo("K" + (expected + 1));
  }

  @Test
  void theWaitIsShorterByUpToHalfAtRandom() {
    world.random = 1;
    failsFor("down");
    assertThatThrownBy(this::key).hasMessage("down");
    world.pass(Duration.ofMillis(500));
    assertThatThrownBy(this::key).hasMessage("down");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void successEndsTheBackOff() {
    failsFor("down");
    assertThatThrownBy(this::key).hasMessage("down");
    world.pass(Duration.ofSeconds(1));
    behaviour = () -> lasting(Duration.ofHours(1));
    key();
    world.pass(Duration.ofMinutes(61));
    refuses("gone");
    assertThatThrownBy(this::key).hasMessage("gone");
    world.pass(Duration.ofSeconds(1));
    assertThatThrownBy(this::key).hasMessage("gone");
    assertThat(fetches).hasValue(4);
  }

  @Test
  void expiredCredentialsOfTheSourceItselfServeForFiveToTenMinutes() {
    Instant past = World.START.minusSeconds(60);
    behaviour = () -> Credentials.ofSession("K" + fetches.get(), "s", "t", past);
    assertThat(key()).isEqualTo("K1");
    assertThat(log.lines)
        .containsExactly(
            "WARNING Test source gave credentials that expired at 2026-11-21T11:59:00Z null");
    world.pass(Duration.ofSeconds(299));
    assertThat(key()).isEqualTo("K1");
    world.pass(Duration.ofSeconds(1));
    assertThat(key()).isEqualTo("K2");
  }

  @Test
  void anInterruptEndsTheFetchAndIsNoFailureOfTheSource() {
    behaviour =
        () -> {
          throw new InterruptedException();
        };
    assertThatThrownBy(this::key).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    behaviour = () -> lasting(Duration.ofHours(1));
    assertThat(key()).isEqualTo("K2");
  }

  @Test
  void anInterruptEndsTheWaitForAnotherThread() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    behaviour =
        () -> {
          begun.countDown();
          go.await();
          return lasting(Duration.ofHours(1));
        };
    Thread first = new Thread(this::key);
    first.start();
    begun.await();
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::key).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    go.countDown();
    first.join();
    assertThat(key()).isEqualTo("K1");
  }

  @Test
  void aFailureOfAnyKindLeavesWhatIsInHandToServe() {
    key();
    world.pass(Duration.ofMinutes(46));
    behaviour =
        () -> {
          throw new AwsClientException("Profile file config, line 3: expected name = value");
        };
    assertThat(key()).isEqualTo("K1");
    assertThat(key()).isEqualTo("K1");
    assertThat(fetches).hasValue(2);
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0)).contains("line 3: expected name = value");
    world.pass(Duration.ofMinutes(14));
    assertThatThrownBy(this::key)
        .isInstanceOf(CredentialsException.class)
        .hasMessage("Profile file config, line 3: expected name = value");
  }

  @Test
  void anInterruptOfWhatASourceAsksIsNoFailureOfTheSource() {
    key();
    world.pass(Duration.ofMinutes(46));
    behaviour =
        () -> {
          throw Interrupts.ending(new InterruptedException());
        };
    assertThatThrownBy(this::key).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    behaviour = () -> lasting(Duration.ofHours(1));
    assertThat(key()).isEqualTo("K3");
  }
}
