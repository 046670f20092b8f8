package dev.shapewright.generator.hostile;

import com.sun.management.ThreadMXBean;
import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a model: a diagnostic or files, never both, and what it took.
 *
 * @param diagnostic what the user is told; empty if there are files
 * @param files the sources, by path
 * @param nanos the CPU time
 * @param allocated the bytes that were allocated, of which most were garbage soon
 */
record Attempt(String diagnostic, Map<String, String> files, long nanos, long allocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Generates in memory; whatever else is thrown than a diagnostic goes on. */
  static Attempt at(
      ModelFiles model, @Nullable Path names, List<String> operations, String packageName) {
    long thread = Thread.currentThread().getId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long nanos = THREADS.getCurrentThreadCpuTime();
    String diagnostic = "";
    Map<String, String> files = Map.of();
    try {
      files = Generator.prepare(request(model, names, operations, packageName)).files();
    } catch (InvalidModelException | ConfigurationException e) {
      diagnostic = String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attempt(
        diagnostic,
        files,
        THREADS.getCurrentThreadCpuTime() - nanos,
        THREADS.getThreadAllocatedBytes(thread) - allocated);
  }

  /** The file of names that a model would be given. */
  static String names(ModelFiles model) {
    try {
      return Generator.prepare(request(model, null, List.of(), "names")).namesFileText();
    } catch (InvalidModelException | ConfigurationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static GenerationRequest request(
      ModelFiles model, @Nullable Path names, List<String> operations, String packageName) {
    Path nowhere = Path.of("nowhere");
    return new GenerationRequest(
        model, packageName, operations, nowhere, nowhere, nowhere, Part.ALL, names, null);
  }

  boolean generated() {
    return diagnostic.isEmpty();
  }
}
