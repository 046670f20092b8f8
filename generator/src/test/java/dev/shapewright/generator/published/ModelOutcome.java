package dev.shapewright.generator.published;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the generator fared with a model.
 *
 * @param name the model's name
 * @param figures what generation came to, or null if it failed
 * @param compilation what the compiler made of it, or null if there was nothing to compile
 * @param failures what went wrong; empty when all is well
 */
record ModelOutcome(
    String name,
    @Nullable GenerationFigures figures,
    @Nullable Compilation compilation,
    List<String> failures) {

  /** The columns of a table of outcomes. */
  static final String HEAD =
      """
      | model | operations | shapes | files | lines | generation ms | allocated MB | javac ms | classes | javac warnings | build warnings |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  /** A row of a table. */
  String row() {
    if (figures == null || compilation == null) {
      return "| " + name + " | failed | | | | | | | | |\n";
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
        name,
        figures.operations(),
        figures.shapes(),
        figures.files(),
        compilation.lines(),
        figures.millis(),
        figures.megabytes(),
        compilation.millis(),
        compilation.classes(),
        compilation.warnings(),
        figures.warnings().size());
  }
}
