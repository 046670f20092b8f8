package dev.shapewright.examples.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.shapewright.examples.benchmarks.server.AnswerServer;
import dev.shapewright.runtime.http.HttpTransport;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which classes a process needs that makes one call and ends, as the log of the virtual machine
 * tells: limits a little above what it is, so that growth is a decision.
 */
class ColdStartTest {
  /**
   * Later releases of the JDK load more classes of their own for the same. Without {@code
   * -XDstringConcat=inline}, with which the runtime is compiled, there are some 70 more.
   */
  private static final int MOST_CLASSES = Runtime.version().feature() < 21 ? 760 : 900;

  private final Path folder;

  ColdStartTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void oneCallNeedsFewClasses() throws Exception {
    int bare = classes(ColdNothing.class, "").size();

    List<String> classes = classesOfOneCall();

    assertThat(classes.stream().filter(name -> name.startsWith("dev.shapewright.")))
        .hasSizeBetween(50, 140)
        .contains("dev.shapewright.runtime.http.SocketTransport");
    assertThat(classes.size() - bare).isBetween(200, MOST_CLASSES);
  }

  /** What takes long to start, and what one call can do without. */
  @Test
  void oneCallLoadsNoLibraryForConvenience() throws Exception {
    assertThat(classesOfOneCall().stream().filter(ColdStartTest::isConvenience)).isEmpty();
  }

  private static boolean isConvenience(String name) {
    return name.startsWith("com.fasterxml.jackson.")
        || name.startsWith("java.time.format.")
        || name.startsWith("java.util.regex.")
        || (name.startsWith("dev.shapewright.") && name.contains("$$Lambda"))
        || List.of("java.util.Formatter", "java.security.SecureRandom", "javax.crypto.Mac")
            .contains(name);
  }

  private List<String> classesOfOneCall() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      new AnswerServer().answer(listener);
      return classes(ColdOurs.class, "http://localhost:" + listener.getLocalPort());
    }
  }

  /** The names of the classes that a process loads, its virtual machine's own included. */
  private List<String> classes(Class<?> program, String argument) throws Exception {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log.getFileName(),
                "-cp",
                place(ColdOurs.class)
                    + File.pathSeparator
                    + place(HttpTransport.class)
                    + File.pathSeparator
                    + place(JsonFactory.class),
                program.getName(),
                argument)
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      int end = line.indexOf(" source: ");
      if (end >= 0) {
        names.add(line.substring(line.lastIndexOf(' ', end - 1) + 1, end));
      }
    }
    return names;
  }

  /** The folder or jar of a class. */
  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
