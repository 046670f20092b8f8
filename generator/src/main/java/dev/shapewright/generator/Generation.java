package dev.shapewright.generator;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.PatternReport;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.read.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A client in memory, with all that led to it. Nothing of it has been written.
 *
 * @param request what was asked for
 * @param model the whole model as it was read, overlays applied
 * @param names every name in Java
 * @param namesBefore the names that were given before
 * @param plan what is generated of the model
 * @param files the text of each source file, by its path below the output folder, with slashes
 * @param warnings what the user should know of the model
 * @param notes what may be worth a look, but is no cause for a warning
 */
public record Generation(
    GenerationRequest request,
    ServiceModel model,
    Names names,
    NameLockReader.Result namesBefore,
    ServicePlan plan,
    SortedMap<String, String> files,
    List<Problem> warnings,
    List<Problem> notes) {

  /**
   * Makes a generation.
   *
   * @param request what was asked for
   * @param model the whole model
   * @param names every name in Java
   * @param namesBefore the names that were given before
   * @param plan what is generated of the model
   * @param files the text of each source file
   * @param warnings what the user should know of the model
   * @param notes what may be worth a look
   */
  public Generation {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /**
   * How the patterns of the model are checked.
   *
   * @return each distinct pattern
   */
  public List<PatternReport> patterns() {
    return PatternReport.of(plan);
  }

  /**
   * What the file of names is to hold.
   *
   * @return its whole text
   */
  public String namesFileText() {
    return NamesFileText.text(names, namesBefore.lock());
  }

  /**
   * Whether there is a file of names, or is to be one, and it has to be written.
   *
   * @return false if it is up to date
   */
  public boolean namesChanged() {
    return request.namesFile() != null && !namesFileText().equals(namesBefore.text());
  }

  /**
   * How many names the file of names has to gain.
   *
   * @return 0 if there is no such file
   */
  public long namesAdded() {
    return request.namesFile() == null ? 0 : NamesFileText.added(names, namesBefore.lock());
  }

  /**
   * What has left the model since the file of names was written; its names stay there.
   *
   * @return such as {@code method SetTaskStatus}; empty if there is no such file
   */
  public List<String> namesLeft() {
    return request.namesFile() == null
        ? List.of()
        : NamesFileText.left(namesFileText(), namesBefore.text());
  }
}
