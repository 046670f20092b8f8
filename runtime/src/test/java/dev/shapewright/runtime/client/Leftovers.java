package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The threads and open files of this process at a moment, to be compared with a later one. */
final class Leftovers {
  private static final Path OPEN = Path.of("/proc/self/fd");
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final Set<Thread> threads;
  private final int files;

  private Leftovers(Set<Thread> threads, int files) {
    this.threads = threads;
    this.files = files;
  }

  static Leftovers now() throws IOException, InterruptedException {
    // What ended just now takes a moment to be gone.
    Thread.sleep(100);
    return new Leftovers(new HashSet<>(Thread.getAllStackTraces().keySet()), openFiles().size());
  }

  /** What is more now than it was goes away soon, without a collection of garbage. */
  void assertNothingMore() throws IOException, InterruptedException {
    long patient = System.nanoTime() + PATIENCE_NANOS;
    while ((!newThreads().isEmpty() || openFiles().size() > files) && System.nanoTime() < patient) {
      Thread.sleep(20);
    }
    assertThat(newThreads()).isEmpty();
    assertThat(openFiles()).hasSizeLessThanOrEqualTo(files);
  }

  private List<Thread> newThreads() {
    List<Thread> more = new ArrayList<>(Thread.getAllStackTraces().keySet());
    more.removeAll(threads);
    return more;
  }

  /** What each descriptor stands for; none where the system does not tell. */
  private static List<String> openFiles() throws IOException {
    List<String> open = new ArrayList<>();
    if (Files.isDirectory(OPEN)) {
      try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(OPEN)) {
        for (Path each : descriptors) {
          try {
            open.add(Files.readSymbolicLink(each).toString());
          } catch (NoSuchFileException e) {
            // It was closed in the meantime.
          }
        }
      }
    }
    return open;
  }
}
