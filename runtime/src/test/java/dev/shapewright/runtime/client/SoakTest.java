package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls through one client whose server fails now and then, and many clients. */
@Timeout(300)
class SoakTest {
  /** What the server does to an attempt. */
  private enum Deed {
    ANSWER,
    REFUSE,
    FAIL,
    RESET,
    TRUNCATE
  }

  /** How a soak ended. */
  private static final class Tally {
    final AtomicInteger right = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final Set<String> wrong = ConcurrentHashMap.newKeySet();
  }

  /** One attempt of a hundred fails; which one and how is the same in each run. */
  private static Deed deed(String taskId, int attempt) {
    int hash = (taskId + "/" + attempt).hashCode() * 0x9E3779B1;
    Deed[] deeds = Deed.values();
    return Integer.remainderUnsigned(hash >>> 4, 100) != 0
        ? Deed.ANSWER
        : deeds[1 + (hash >>> 28) % (deeds.length - 1)];
  }

  private static void answer(FaultyServer.Peer peer, Map<String, Integer> attempts)
      throws IOException {
    String id = peer.taskId();
    String right = FaultyServer.response(200, "{\"text\":\"" + id + "\"}");
    switch (deed(id, attempts.merge(id, 1, Integer::sum))) {
      case ANSWER -> peer.send(right);
      case REFUSE -> peer.send(FaultyServer.response(400, "{\"message\":\"" + id + "\"}"));
      case FAIL -> peer.send(FaultyServer.response(500, "{\"message\":\"" + id + "\"}"));
      case RESET -> peer.reset();
      case TRUNCATE -> peer.sendPart(right, -1);
    }
  }

  /** What each call must end in, and how many requests that takes. */
  private static Deed expected(String id, AtomicInteger requests) {
    for (int attempt = 1; attempt <= 3; attempt++) {
      requests.incrementAndGet();
      Deed deed = deed(id, attempt);
      if (deed == Deed.ANSWER || deed == Deed.REFUSE) {
        return deed;
      }
    }
    return Deed.FAIL;
  }

  private static void call(ClientEngine engine, String id, Tally tally) {
    try {
      StatusResponse response =
          engine.call(Bench.SET_STATUS, new StatusRequest(id, "FINISHED", null));
      if (id.equals(response.text())) {
        tally.right.incrementAndGet();
      } else {
        tally.wrong.add(id + " got the answer of " + response.text());
      }
    } catch (AwsServiceException e) {
      if (e.status() == 400 && id.equals(e.errorMessage())) {
        tally.refused.incrementAndGet();
      } else {
        tally.failed.incrementAndGet();
      }
    } catch (AwsException e) {
      tally.failed.incrementAndGet();
    } catch (Throwable e) {
      tally.wrong.add(id + " ended with " + e);
    }
  }

  private static void soak(int threads, int calls) throws Exception {
    Map<String, Integer> attempts = new ConcurrentHashMap<>();
    try (FaultyServer server = FaultyServer.answering(peer -> answer(peer, attempts))) {
      // Loads what a call needs, so that what stays open afterwards is the client's doing.
      run(SocketClient.to(server.url()).blocking(), 2, 100, "W");
      Leftovers before = Leftovers.now();
      int requestsBefore = server.requests();
      Tally tally = run(SocketClient.to(server.url()).blocking(), threads, calls, "T");
      AtomicInteger requests = new AtomicInteger();
      int refused = 0;
      int failed = 0;
      for (int i = 0; i < calls; i++) {
        Deed end = expected("T" + i, requests);
        refused += end == Deed.REFUSE ? 1 : 0;
        failed += end == Deed.FAIL ? 1 : 0;
      }
      assertThat(tally.wrong).isEmpty();
      assertThat(tally.refused).hasValue(refused);
      assertThat(tally.failed).hasValue(failed);
      assertThat(tally.right).hasValue(calls - refused - failed);
      assertThat(server.requests() - requestsBefore).isEqualTo(requests.get());
      assertThat(requests.get()).isGreaterThan(calls);
      before.assertNothingMore();
    }
  }

  /** Makes the calls from so many threads and closes the client. */
  private static Tally run(ClientEngine engine, int threads, int calls, String prefix)
      throws Exception {
    Tally tally = new Tally();
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try (engine) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        String id = prefix + i;
        ends.add(callers.submit(() -> call(engine, id, tally)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      callers.shutdownNow();
    }
    return tally;
  }

  @ParameterizedTest
  @CsvSource({"1, 1000", "64, 2000"})
  void eachCallGetsItsOwnAnswerOrATypedException(int threads, int calls) throws Exception {
    soak(threads, calls);
  }

  @Tag("soak")
  @ParameterizedTest
  @CsvSource({"1, 10000", "64, 10000", "64, 100000"})
  void eachOfManyCallsGetsItsOwnAnswerOrATypedException(int threads, int calls) throws Exception {
    soak(threads, calls);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHundredClientsLeaveNothingBehind(boolean asynchronous) throws Exception {
    clients(100, asynchronous);
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aThousandClientsLeaveNothingBehind(boolean asynchronous) throws Exception {
    clients(1_000, asynchronous);
  }

  private static void clients(int count, boolean asynchronous) throws Exception {
    try (FaultyServer server =
        FaultyServer.answering(peer -> peer.send(FaultyServer.response(200, "{}")))) {
      useOnce(server, asynchronous);
      Leftovers before = Leftovers.now();
      for (int i = 0; i < count; i++) {
        useOnce(server, asynchronous);
      }
      assertThat(server.requests()).isEqualTo(count + 1);
      before.assertNothingMore();
    }
  }

  private static void useOnce(FaultyServer server, boolean asynchronous) throws Exception {
    if (asynchronous) {
      try (AsyncEngine engine = SocketClient.to(server.url()).build()) {
        engine.call(Bench.SET_STATUS, StatusRequest.finished()).get();
      }
    } else {
      try (ClientEngine engine = SocketClient.to(server.url()).blocking()) {
        engine.call(Bench.SET_STATUS, StatusRequest.finished());
      }
    }
  }

  /**
   * 500 tokens pay for 35 retries at 14 each, whoever makes them; whoever calls then fails at once.
   */
  @Test
  void aServiceThatIsDownGets35RetriesFrom64ThreadsAndThenNone() throws Exception {
    try (FaultyServer server =
            FaultyServer.answering(peer -> peer.send(FaultyServer.response(503, "")));
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      ClientEngine view = engine.withOptions(options -> {});
      assertThat(callFrom64Threads(engine)).isEqualTo(64 * 5);
      assertThat(server.requests()).isEqualTo(64 * 5 + 35);
      assertThat(callFrom64Threads(view)).isEqualTo(64 * 5);
      assertThat(server.requests()).isEqualTo(2 * 64 * 5 + 35);
    }
  }

  /** Five calls from each; gives the number of those that failed with the service's error. */
  private static int callFrom64Threads(ClientEngine engine) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(64);
    try {
      List<Future<Integer>> ends = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        ends.add(callers.submit(() -> failures(engine)));
      }
      int failures = 0;
      for (Future<Integer> end : ends) {
        failures += end.get();
      }
      return failures;
    } finally {
      callers.shutdownNow();
    }
  }

  private static int failures(ClientEngine engine) {
    int failures = 0;
    for (int i = 0; i < 5; i++) {
      try {
        engine.call(Bench.SET_STATUS, StatusRequest.finished());
      } catch (AwsServiceException e) {
        failures += e.status() == 503 ? 1 : 0;
      }
    }
    return failures;
  }
}
