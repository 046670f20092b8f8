package dev.shapewright.generator;

import dev.shapewright.generator.diff.DiffJson;
import dev.shapewright.generator.diff.DiffMarkdown;
import dev.shapewright.generator.diff.ModelDiff;
import dev.shapewright.generator.diff.Version;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares an earlier model with the one that a client is generated from now. Both are planned with
 * the configuration of now, so that what differs comes from the models.
 */
public final class Differ {
  /** What people call the model that was generated from last time. */
  private static final String LAST = "the last generated state";

  private Differ() {}

  /**
   * Generates, in memory, what an earlier model is to be compared with. An operation that is asked
   * for and has left the model is one of the changes, not a mistake.
   *
   * @param request the model of now and what to make of it
   * @param before the earlier one
   * @return the client of now
   * @throws InvalidModelException if the model of now cannot be used
   * @throws ConfigurationException if the request names what cannot be
   * @throws IOException if a file that is there cannot be read
   */
  public static Generation prepare(GenerationRequest request, ModelFiles before)
      throws InvalidModelException, ConfigurationException, IOException {
    List<String> asked = request.operations();
    Set<String> then = operations(before, asked);
    Set<String> now = operations(request.files(), asked);
    List<String> kept =
        asked.stream().filter(name -> now.contains(name) || !then.contains(name)).toList();
    if (kept.isEmpty() && !asked.isEmpty()) { // Of none, all would be generated.
      throw new ConfigurationException(
          List.of(
              new Problem(
                  null,
                  "operations: the model has none of them any more: " + String.join(", ", asked),
                  "That breaks all that calls them. Name operations that it has.")));
    }
    return Generator.prepare(request.withOperations(kept));
  }

  /** Those of some operations that a model has; none if it cannot be read, which is told later. */
  private static Set<String> operations(ModelFiles files, List<String> asked) {
    try {
      return asked.isEmpty()
          ? Set.of()
          : ModelReader.read(files, asked::contains).model().operations().stream()
              .map(Operation::name)
              .collect(Collectors.toSet());
    } catch (InvalidModelException e) {
      return Set.of();
    }
  }

  /**
   * Compares two models.
   *
   * @param beforeName what people call the earlier one
   * @param before the earlier one
   * @param asked the operations that were generated of it; empty for all
   * @param afterName what people call the one of now
   * @param now what is generated now
   * @return what differs
   * @throws InvalidModelException if the earlier one cannot be used
   */
  public static ModelDiff compare(
      String beforeName, ModelFiles before, List<String> asked, String afterName, Generation now)
      throws InvalidModelException {
    return compare(beforeName, before, asked, now.namesBefore().lock(), afterName, now);
  }

  /**
   * Compares with the model that was generated from last time.
   *
   * @param before what was generated from
   * @param afterName what people call the one of now
   * @param now what is generated now
   * @return what differs
   * @throws InvalidModelException if the earlier one cannot be used
   */
  public static ModelDiff compare(ModelState before, String afterName, Generation now)
      throws InvalidModelException {
    ModelFile names =
        new ModelFile("the names of the last run", before.names().getBytes(StandardCharsets.UTF_8));
    NameLock lock = NameLockReader.read(names).lock();
    return compare(LAST, before.files(), before.operations(), lock, afterName, now);
  }

  /** Names are as they were: where a file keeps them, they were those of that time. */
  private static ModelDiff compare(
      String beforeName,
      ModelFiles before,
      List<String> asked,
      NameLock lock,
      String afterName,
      Generation now)
      throws InvalidModelException {
    // What an operation made use of then must not keep anyone from seeing what has changed.
    ServiceModel model = ModelReader.read(before).model();
    GenerationRequest request = now.request();
    ServicePlan plan =
        Planner.plan(
            model,
            Names.of(model, lock),
            now.plan().modelName(),
            request.packageName(),
            toCompare(model, asked, now),
            request.parts());
    return ModelDiff.of(
        new Version(beforeName, model, plan), new Version(afterName, now.model(), now.plan()));
  }

  /**
   * The operations that are asked for now, and those of then that have left the model: what was
   * merely asked for then, or is only asked for now, is no change of the model.
   */
  private static List<String> toCompare(ServiceModel then, List<String> asked, Generation now) {
    if (now.request().operations().isEmpty()) {
      return List.of();
    }
    List<String> operations = new ArrayList<>(now.request().operations());
    for (Operation operation : then.operations()) {
      String name = operation.name();
      if ((asked.isEmpty() || asked.contains(name))
          && now.model().operations().stream().noneMatch(each -> each.name().equals(name))) {
        operations.add(name);
      }
    }
    return operations;
  }

  /**
   * Writes what differs, for people and for programs.
   *
   * @param diff what differs
   * @param markdown the file for people
   * @param json the file for programs
   * @throws IOException if one of them cannot be written
   */
  public static void write(ModelDiff diff, Path markdown, Path json) throws IOException {
    byte[] forPeople = DiffMarkdown.text(diff).getBytes(StandardCharsets.UTF_8);
    OutputFile.replace(markdown, forPeople, DiffMarkdown.BEGINNING);
    byte[] forPrograms = DiffJson.text(diff).getBytes(StandardCharsets.UTF_8);
    OutputFile.replace(json, forPrograms, DiffJson.BEGINNING);
  }

  /**
   * Tells how the model of now differs from that of the last time.
   *
   * @param before what was generated from last time
   * @param afterName what people call the model of now
   * @param now what is generated now
   * @return what differs; null if the model is the same
   * @throws InvalidModelException if the last model can no longer be used
   */
  public static @Nullable ModelDiff changes(ModelState before, String afterName, Generation now)
      throws InvalidModelException {
    return before.hasModelOf(ModelState.of(now)) ? null : compare(before, afterName, now);
  }
}
