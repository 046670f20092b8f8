package dev.shapewright.generator.published;

import java.util.List;
import java.util.Locale;

/** Tells in Markdown how the generator fared with models. */
final class ModelTable {
  private ModelTable() {}

  static String of(ModelRuns runs) {
    StringBuilder text = new StringBuilder(ModelOutcome.HEAD);
    long generation = 0;
    long compilation = 0;
    for (ModelOutcome outcome : runs.outcomes()) {
      text.append(outcome.row());
      generation += outcome.figures() == null ? 0 : outcome.figures().millis();
      compilation += outcome.compilation() == null ? 0 : outcome.compilation().millis();
    }
    text.append('\n');
    for (ModelOutcome outcome : runs.outcomes()) {
      List<String> leftOut = outcome.figures() == null ? List.of() : outcome.figures().leftOut();
      if (!leftOut.isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%s: %d operations left out: %s%n%n",
                outcome.name(),
                leftOut.size(),
                String.join(", ", leftOut)));
      }
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "CPU: generation %d ms, its process as a whole %d ms; compilation %d ms%n%n%s%n",
                generation,
                runs.millis(),
                compilation,
                summary(runs)))
        .toString();
  }

  private static String summary(ModelRuns runs) {
    List<ModelOutcome> outcomes = runs.outcomes();
    return String.format(
        Locale.ROOT,
        "models: %d generated, %d compiled, %d failed",
        outcomes.stream().filter(each -> each.figures() != null).count(),
        outcomes.stream()
            .filter(each -> each.compilation() != null && each.failures().isEmpty())
            .count(),
        outcomes.stream().filter(each -> !each.failures().isEmpty()).count());
  }
}
