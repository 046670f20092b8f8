package dev.shapewright.generator.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries mutants on all processors, in threads with half the stack that the JVM gives by default.
 */
final class MutationRun {
  private static final long STACK = 512 << 10;
  private static final long MOST_NANOS = 10_000_000_000L;
  private static final long MOST_BYTES = 1_000_000_000L;
  private static final Pattern SOURCE = Pattern.compile("(\\w+/)+[\\w-]+\\.java");

  private final long seed;
  private final List<Base> bases;
  private final Path folder;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final NavigableSet<Integer> generated = new ConcurrentSkipListSet<>();
  private final AtomicInteger diagnosed = new AtomicInteger();
  private final AtomicLong mostNanos = new AtomicLong();
  private final AtomicLong mostBytes = new AtomicLong();

  /**
   * @param seed what decides all mutants
   * @param bases what they are made of
   * @param folder an empty folder for the files of names
   */
  MutationRun(long seed, List<Base> bases, Path folder) {
    this.seed = seed;
    this.bases = bases;
    this.folder = folder;
  }

  void run(int count) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = Runtime.getRuntime().availableProcessors(); i > 0; i--) {
      Thread thread = new Thread(null, () -> work(next, count), "mutants", STACK);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void work(AtomicInteger next, int count) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      Mutant mutant = Mutant.of(i, seed, bases);
      // So that a dump of the threads names one that hangs.
      Thread.currentThread().setName(mutant.origin());
      try {
        Attempt attempt = attempt(mutant, i);
        judge(attempt, mutant);
        if (attempt.generated()) {
          generated.add(i);
        } else {
          diagnosed.incrementAndGet();
        }
      } catch (IOException | RuntimeException | Error e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        failures.add(mutant.origin() + "\n" + trace);
      }
    }
  }

  private void judge(Attempt attempt, Mutant mutant) {
    mostNanos.accumulateAndGet(attempt.nanos(), Math::max);
    mostBytes.accumulateAndGet(attempt.allocated(), Math::max);
    if (attempt.nanos() > MOST_NANOS || attempt.allocated() > MOST_BYTES) {
      failures.add(
          "%s took %d ms and %d MB"
              .formatted(
                  mutant.origin(), attempt.nanos() / 1_000_000, attempt.allocated() / 1_000_000));
    }
    long different =
        attempt.files().keySet().stream()
            .map(path -> path.toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    if (different < attempt.files().size()) {
      failures.add(mutant.origin() + " has files that differ only in case");
    }
    for (String path : attempt.files().keySet()) {
      if (!SOURCE.matcher(path).matches()) {
        failures.add(mutant.origin() + " has the file " + path);
      }
    }
  }

  private Attempt attempt(Mutant mutant, int number) throws IOException {
    byte[] content = mutant.files().get(Role.NAMES);
    @Nullable Path names = null;
    if (content != null) {
      names = folder.resolve("m" + Thread.currentThread().getId() + ".names");
      Files.write(names, content);
    }
    return Attempt.at(mutant.model(), names, mutant.operations(), "m" + number);
  }

  /** Another attempt at a mutant, which gives the same. */
  Attempt attempt(int number) {
    try {
      return attempt(Mutant.of(number, seed, bases), number);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What went wrong; empty when all is well. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** The numbers of those that code was generated for. */
  NavigableSet<Integer> generated() {
    return generated;
  }

  /** The how manyth of those a number is, from 0. */
  int place(int number) {
    return generated.headSet(number).size();
  }

  String figures() {
    return "%d mutants: %d diagnosed, %d generated; at most %d ms and %d MB each"
        .formatted(
            diagnosed.get() + generated.size(),
            diagnosed.get(),
            generated.size(),
            mostNanos.get() / 1_000_000,
            mostBytes.get() / 1_000_000);
  }
}
