package dev.shapewright.generator;

import dev.shapewright.generator.emit.EmittedFile;
import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.write.Difference;
import dev.shapewright.generator.write.FolderComparison;
import dev.shapewright.generator.write.OutputFile;
import dev.shapewright.generator.write.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The whole way from a model to sources: read, name, plan and emit; then write. */
public final class Generator {
  private Generator() {}

  /**
   * Generates a client.
   *
   * @param request the model and what to make of it
   * @return what was done
   * @throws InvalidModelException if the model cannot be used; nothing was written
   * @throws ConfigurationException if the request names what cannot be; nothing was written
   * @throws IOException if the output cannot be written
   */
  public static GenerationResult generate(GenerationRequest request)
      throws InvalidModelException, ConfigurationException, IOException {
    return write(prepare(request));
  }

  /**
   * Reads a model and generates a client of it in memory. Writes nothing.
   *
   * @param request the model and what to make of it
   * @return the client, and what to know of it
   * @throws InvalidModelException if the model cannot be used
   * @throws ConfigurationException if the request names what cannot be
   * @throws IOException if a file that is there cannot be read
   */
  public static Generation prepare(GenerationRequest request)
      throws InvalidModelException, ConfigurationException, IOException {
    return prepare(request, null);
  }

  /**
   * Reads a model and generates a client of it in memory. Writes nothing.
   *
   * @param request the model and what to make of it
   * @param last what was generated from last time, so that problems can tell what is gone since; or
   *     null
   * @return the client, and what to know of it
   * @throws InvalidModelException if the model cannot be used
   * @throws ConfigurationException if the request names what cannot be
   * @throws IOException if a file that is there cannot be read
   */
  public static Generation prepare(GenerationRequest request, @Nullable ModelState last)
      throws InvalidModelException, ConfigurationException, IOException {
    RequestReader.Result input = RequestReader.read(request, last);
    ModelReader.Result read = input.model();
    NameLockReader.Result before = input.names();
    Names names = Names.of(read.model(), before.lock());
    NameProblems.throwIfAny(names, before.lock());
    ServicePlan plan =
        Planner.plan(
            read.model(),
            names,
            request.files().service().simpleName(),
            request.packageName(),
            request.operations(),
            request.parts());
    List<Problem> invalid = PlanWarnings.invalid(plan);
    if (!invalid.isEmpty()) {
      throw new InvalidModelException(invalid);
    }
    SortedMap<String, String> files = new TreeMap<>();
    for (EmittedFile file : Emitter.emit(plan)) {
      if (files.put(file.path(), file.content()) != null) {
        throw new IllegalStateException(file.path() + " is generated twice");
      }
    }
    List<Problem> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(PlanWarnings.of(plan));
    return new Generation(
        request, read.model(), names, before, plan, files, warnings, notes(request, read, plan));
  }

  /**
   * Brings the files on the disk to what was generated: the sources, the file of names and the
   * reports. Nothing is written where nothing has changed: a checkout may be read-only.
   *
   * @param generation what was generated
   * @return what was done
   * @throws ConfigurationException if the file of names cannot be written; nothing was written
   * @throws IOException if the output cannot be written; if it was refused, nothing was written
   */
  public static GenerationResult write(Generation generation)
      throws ConfigurationException, IOException {
    GenerationRequest request = generation.request();
    OutputFolder folder = new OutputFolder(request.outputFolder(), request.manifest());
    OutputFolder.Content content = folder.check(generation.files());
    writeNames(generation);
    OutputFolder.Outcome outcome = folder.write(content);
    writeReports(generation);
    return new GenerationResult(
        generation.plan().metadata().serviceFullName(),
        generation.plan().operations().size(),
        generation.files().size(),
        outcome.written(),
        outcome.deleted(),
        generation.patterns(),
        generation.names().all(),
        generation.namesAdded(),
        generation.warnings(),
        generation.notes());
  }

  /**
   * Brings the files on the disk to what was generated, and remembers what was done and what it was
   * generated from.
   *
   * @param generation what was generated
   * @param memory where it is remembered
   * @return what was done
   * @throws ConfigurationException if the file of names cannot be written; nothing was written
   * @throws IOException if the output cannot be written; if it was refused, nothing was written
   */
  public static GenerationResult write(Generation generation, LastRun.Memory memory)
      throws ConfigurationException, IOException {
    LastRun.forget(memory);
    GenerationResult result = write(generation);
    ModelState.of(generation).write(memory.state());
    LastRun.remember(generation, memory);
    return result;
  }

  /**
   * Compares the files on the disk, sources and the file of names, with what was generated. Writes
   * nothing.
   *
   * @param generation what was generated
   * @return what differs
   * @throws IOException if a file cannot be read
   */
  public static CheckResult check(Generation generation) throws IOException {
    GenerationRequest request = generation.request();
    List<Difference> differences =
        new ArrayList<>(FolderComparison.compare(request.outputFolder(), generation.files()));
    Path names = request.namesFile();
    if (names != null && generation.namesChanged()) {
      Difference difference = FolderComparison.compare(names, generation.namesFileText());
      if (difference != null) {
        differences.add(difference);
      }
    }
    return new CheckResult(
        generation.plan().metadata().serviceFullName(), generation.files().size(), differences);
  }

  private static List<Problem> notes(
      GenerationRequest request, ModelReader.Result read, ServicePlan plan) {
    Set<String> planned = new TreeSet<>();
    plan.operations().forEach(operation -> planned.add(operation.model().name()));
    long waiters =
        read.model().waiters().stream()
            .filter(waiter -> planned.contains(waiter.operation()))
            .count();
    if (request.parts().contains(Part.WAITERS) || waiters == 0) {
      return read.notes();
    }
    List<Problem> notes = new ArrayList<>(read.notes());
    notes.add(
        new Problem(
            null,
            waiters + (waiters == 1 ? " waiter is" : " waiters are") + " left out",
            "To have them, add dev.shapewright:shapewright-runtime-waiters to the project's"
                + " dependencies."));
    return List.copyOf(notes);
  }

  private static void writeNames(Generation generation) throws ConfigurationException {
    Path file = generation.request().namesFile();
    if (file == null || !generation.namesChanged()) {
      return;
    }
    try {
      // Where it is a link, what it leads to is the file.
      OutputFile.writeIfDifferent(
          Files.isSymbolicLink(file) ? file.toRealPath() : file,
          generation.namesFileText().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of(
              new Problem(
                  null,
                  "names: " + file + " is out of date and cannot be written: " + e,
                  "Build once where it can be written, and commit the file.")));
    }
  }

  private static void writeReports(Generation generation) throws IOException {
    GenerationRequest request = generation.request();
    OutputFile.writeIfDifferent(
        request.patternReport(),
        PatternReportText.text(generation.patterns()).getBytes(StandardCharsets.UTF_8));
    if (request.namesReport() != null) {
      OutputFile.writeIfDifferent(
          request.namesReport(),
          NamesReportText.text(generation.names()).getBytes(StandardCharsets.UTF_8));
    }
  }
}
