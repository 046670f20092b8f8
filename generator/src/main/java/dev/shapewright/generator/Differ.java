package dev.shapewright.generator;

import dev.shapewright.generator.diff.DiffJson;
import dev.shapewright.generator.diff.DiffMarkdown;
import dev.shapewright.generator.diff.ModelDiff;
import dev.shapewright.generator.diff.Version;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Compares an earlier model with the one that a client is generated from now. Both are planned with
 * the configuration of now, so that what differs comes from the models.
 */
public final class Differ {
  private Differ() {}

  /**
   * Compares two models.
   *
   * @param beforeName what people call the earlier one
   * @param before the earlier one
   * @param afterName what people call the one of now
   * @param now what is generated now
   * @return what differs
   * @throws InvalidModelException if the earlier one cannot be used
   */
  public static ModelDiff compare(
      String beforeName, ModelFiles before, String afterName, Generation now)
      throws InvalidModelException {
    return compare(beforeName, before, now.namesBefore().lock(), afterName, now);
  }

  /**
   * Compares with the model that was generated from last time.
   *
   * @param beforeName what people call it
   * @param before what was generated from
   * @param afterName what people call the one of now
   * @param now what is generated now
   * @return what differs
   * @throws InvalidModelException if the earlier one cannot be used
   */
  public static ModelDiff compare(
      String beforeName, ModelState before, String afterName, Generation now)
      throws InvalidModelException {
    ModelFile names =
        new ModelFile("the names of the last run", before.names().getBytes(StandardCharsets.UTF_8));
    return compare(beforeName, before.files(), NameLockReader.read(names).lock(), afterName, now);
  }

  /** Names are as they were: where a file keeps them, they were those of that time. */
  private static ModelDiff compare(
      String beforeName, ModelFiles before, NameLock lock, String afterName, Generation now)
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
            request.operations(),
            request.parts());
    return ModelDiff.of(
        new Version(beforeName, model, plan), new Version(afterName, now.model(), now.plan()));
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
    OutputFile.writeIfDifferent(markdown, DiffMarkdown.text(diff).getBytes(StandardCharsets.UTF_8));
    OutputFile.writeIfDifferent(json, DiffJson.text(diff).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keeps what a client was generated from, and tells how it differs from what it was generated
   * from the last time.
   *
   * @param file where the state is kept
   * @param afterName what people call the model of now
   * @param now what was generated and has been written
   * @return what differs; null if there was no last time, or the model is the same
   * @throws InvalidModelException if the last model can no longer be used; that of now is kept
   * @throws IOException if the state cannot be read or written
   */
  public static @Nullable ModelDiff update(Path file, String afterName, Generation now)
      throws InvalidModelException, IOException {
    ModelState before = ModelState.read(file);
    ModelState after = ModelState.of(now);
    after.write(file);
    return before == null || before.hasModelOf(after)
        ? null
        : compare("the last generated state", before, afterName, now);
  }
}
