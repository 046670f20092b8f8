package dev.shapewright.generator;

import dev.shapewright.generator.read.ModelFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a run of the generator needs.
 *
 * @param files the model
 * @param packageName the package of the generated clients
 * @param operations the names of the operations to generate; empty for all
 * @param outputFolder where the sources go
 * @param manifest the file that lists what was written
 * @param patternReport the file that tells how the patterns of the model are checked
 * @param waiters whether to generate the model's waiters, which need a runtime of their own
 */
public record GenerationRequest(
    ModelFiles files,
    String packageName,
    List<String> operations,
    Path outputFolder,
    Path manifest,
    Path patternReport,
    boolean waiters) {
  /**
   * A run that generates no waiters.
   *
   * @param files the model
   * @param packageName the package of the generated clients
   * @param operations the names of the operations to generate; empty for all
   * @param outputFolder where the sources go
   * @param manifest the file that lists what was written
   * @param patternReport the file that tells how the patterns of the model are checked
   */
  public GenerationRequest(
      ModelFiles files,
      String packageName,
      List<String> operations,
      Path outputFolder,
      Path manifest,
      Path patternReport) {
    this(files, packageName, operations, outputFolder, manifest, patternReport, false);
  }
}
