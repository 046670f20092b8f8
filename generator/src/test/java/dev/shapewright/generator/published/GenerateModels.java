package dev.shapewright.generator.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.GenerationResult;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.testing.PublishedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates the clients of published models, one after the other, in a process of its own: so the
 * heap that this takes is known, and bounded.
 */
final class GenerateModels {
  /** What a finished model's line on the standard output begins with. */
  static final String FINISHED = "finished ";

  /** The line that tells the CPU time of the whole process, in milliseconds. */
  static final String PROCESS = "process ";

  private static final Pattern USER = Pattern.compile("The operation (\\w+) makes use of it;.*");

  private GenerateModels() {}

  /** Takes the folder for the output and the names of the models. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (String name : List.of(args).subList(1, args.length)) {
      try {
        generate(name, folder.resolve(name)).write(folder.resolve(name));
      } catch (InvalidModelException | ConfigurationException | RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        Files.createDirectories(folder.resolve(name));
        Files.writeString(
            folder.resolve(name).resolve(GenerationFigures.FAILURE), trace.toString(), UTF_8);
      }
      System.out.println(FINISHED + name);
    }
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(PROCESS + system.getProcessCpuTime() / 1_000_000);
  }

  private static GenerationFigures generate(String name, Path folder)
      throws IOException, InvalidModelException, ConfigurationException {
    ModelFiles files = new ModelFiles(PublishedModels.model(name), null);
    Set<String> leftOut = new TreeSet<>();
    List<String> operations = supported(files, leftOut);
    GenerationRequest request =
        new GenerationRequest(
            files,
            packageName(name),
            leftOut.isEmpty() ? List.of() : operations,
            folder.resolve("java"),
            folder.resolve("manifest"),
            folder.resolve("patterns"),
            Part.ALL,
            null,
            folder.resolve("names"));
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long allocated = threads.getThreadAllocatedBytes(thread);
    long nanos = threads.getCurrentThreadCpuTime();
    GenerationResult result = Generator.generate(request);
    nanos = threads.getCurrentThreadCpuTime() - nanos;
    allocated = threads.getThreadAllocatedBytes(thread) - allocated;
    return new GenerationFigures(
        result.operations(),
        shapes(files, operations),
        result.files(),
        nanos / 1_000_000,
        allocated / 1_000_000,
        List.copyOf(leftOut),
        result.warnings().stream().map(Problem::message).toList());
  }

  /** The operations that use nothing that is not supported; adds the others to a set. */
  private static List<String> supported(ModelFiles files, Set<String> leftOut)
      throws InvalidModelException {
    while (true) {
      try {
        return ModelReader.read(files, name -> !leftOut.contains(name))
            .model()
            .operations()
            .stream()
            .map(Operation::name)
            .filter(name -> !leftOut.contains(name))
            .toList();
      } catch (InvalidModelException e) {
        for (Problem problem : e.problems()) {
          Matcher user = USER.matcher(String.valueOf(problem.hint()));
          if (!problem.message().endsWith(" is not supported yet") || !user.matches()) {
            throw e;
          }
          leftOut.add(user.group(1));
        }
      }
    }
  }

  private static int shapes(ModelFiles files, List<String> operations)
      throws InvalidModelException {
    return ModelReader.read(files, Set.copyOf(operations)::contains).model().shapes().size();
  }

  /** Such as {@code com.example.kinesis}: names of models have hyphens, dots and a date. */
  private static String packageName(String model) {
    return "com.example." + model.replaceFirst("-\\d{4}-.*", "").replaceAll("[-.]", "");
  }
}
