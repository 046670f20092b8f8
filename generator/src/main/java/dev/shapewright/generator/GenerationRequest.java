package dev.shapewright.generator;

import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.read.ModelFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a run of the generator needs.
 *
 * @param files the model
 * @param packageName the package of the generated clients
 * @param operations the names of the operations to generate; empty for all
 * @param outputFolder where the sources go
 * @param manifest the file that lists what was written
 * @param patternReport the file that tells how the patterns of the model are checked
 * @param parts what to generate beside the client
 * @param namesFile the file of the names that were given before, which need not exist and is
 *     brought up to date; null if names are given anew each time
 * @param namesReport the file that tells which names differ from the model's; null for none
 */
public record GenerationRequest(
    ModelFiles files,
    String packageName,
    List<String> operations,
    Path outputFolder,
    Path manifest,
    Path patternReport,
    Set<Part> parts,
    @Nullable Path namesFile,
    @Nullable Path namesReport) {
  /**
   * A run that generates the client alone, gives names anew and tells nothing of them.
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
    this(
        files,
        packageName,
        operations,
        outputFolder,
        manifest,
        patternReport,
        Set.of(),
        null,
        null);
  }

  /**
   * The same run for other operations.
   *
   * @param others the names of the operations to generate; empty for all
   * @return a request that differs in them alone
   */
  GenerationRequest withOperations(List<String> others) {
    return new GenerationRequest(
        files,
        packageName,
        others,
        outputFolder,
        manifest,
        patternReport,
        parts,
        namesFile,
        namesReport);
  }
}
