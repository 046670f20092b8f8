package dev.shapewright.generator.diff;

import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two versions of a service, as far as anything is generated of it.
 *
 * @param service the service's full name
 * @param before what people call the version that callers know
 * @param after what people call the version that they are to have
 * @param changes the worst first
 */
public record ModelDiff(String service, String before, String after, List<Change> changes) {
  /**
   * Makes a difference.
   *
   * @param service the service's full name
   * @param before what people call the version that callers know
   * @param after what people call the version that they are to have
   * @param changes in the order in which they are to be listed
   */
  public ModelDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two versions of a service.
   *
   * @param before the one that callers know
   * @param after the one that they are to have
   * @return what differs
   */
  public static ModelDiff of(Version before, Version after) {
    Changes changes = new Changes();
    Usage usageBefore = Usage.of(before);
    Usage usageAfter = Usage.of(after);
    Set<String> generated = generated(before, usageBefore);
    generated.addAll(generated(after, usageAfter));
    new ServiceChanges(before, after, generated, changes).compare();
    new OperationChanges(before, after, changes).compare();
    new StructureChanges(before, after, usageBefore, usageAfter, changes).compare();
    new EnumChanges(before, after, usageAfter, changes).compare();
    new ErrorChanges(before, after, changes).compare();
    new PagingChanges(before, after, changes).compare();
    new EndpointChanges(before, after, changes).compare();
    new JavaNameChanges(before, after, changes).compare();
    return new ModelDiff(
        after.model().metadata().serviceFullName(), before.name(), after.name(), changes.sorted());
  }

  private static Set<String> generated(Version version, Usage usage) {
    Set<String> names = new TreeSet<>(usage.shapes());
    for (OperationPlan operation : version.plan().operations()) {
      names.add(operation.model().name());
    }
    for (StructurePlan structure : version.plan().structures()) {
      String shape = structure.shape();
      if (shape != null) {
        names.add(shape);
      }
    }
    version.plan().errors().forEach(error -> names.add(error.shape().name()));
    return names;
  }

  /**
   * The changes of one impact.
   *
   * @param impact what they mean for callers
   * @return in their order
   */
  public List<Change> changes(Impact impact) {
    return changes.stream().filter(change -> change.impact() == impact).toList();
  }

  /**
   * Whether any change is as bad as this, or worse.
   *
   * @param impact what it means for callers
   * @return true if there is one
   */
  public boolean has(Impact impact) {
    return changes.stream().anyMatch(change -> change.impact().compareTo(impact) <= 0);
  }

  /**
   * All changes counted, in one line.
   *
   * @return such as {@code AWS Data Pipeline: 3 changes: 1 source-breaking, 2 compatible}
   */
  public String headline() {
    List<String> counts = new ArrayList<>();
    for (Impact impact : Impact.values()) {
      int count = changes(impact).size();
      if (count > 0) {
        counts.add(String.format(Locale.ROOT, "%,d %s", count, impact.words()));
      }
    }
    return service
        + ": "
        + (changes.isEmpty()
            ? "no changes in what is generated"
            : Plural.of(changes.size(), "change") + ": " + String.join(", ", counts));
  }

  /**
   * What differs, in one short line, the worst first.
   *
   * @return such as {@code +1 operation (ListTags), id max 2048 -> 1024 (tightened) and 3 more}
   */
  public String shortForm() {
    return ShortForm.of(changes);
  }
}
