package dev.shapewright.generator;

import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.PatternReport;
import dev.shapewright.generator.read.Problem;
import java.util.List;

/**
 * What a run of the generator did.
 *
 * @param serviceName the service's full name
 * @param operations how many operations were generated
 * @param files how many files the output has
 * @param written how many of them were new or differed
 * @param deleted how many files were left over from the run before
 * @param patterns how the patterns of the model are checked
 * @param names every name in Java, and how it came about
 * @param namesAdded how many names were added to the file of names
 * @param warnings what the user should know of the model
 * @param notes what may be worth a look, but is no cause for a warning
 */
public record GenerationResult(
    String serviceName,
    int operations,
    int files,
    int written,
    int deleted,
    List<PatternReport> patterns,
    List<GivenName> names,
    long namesAdded,
    List<Problem> warnings,
    List<Problem> notes) {

  /**
   * How the patterns of the model are checked, in one line.
   *
   * @return such as {@code 9 patterns: 9 loops; 0 bytes of tables; 0 not always checked}
   */
  public String patternSummary() {
    return PatternReportText.summary(patterns);
  }

  /**
   * How many names there are, in one line.
   *
   * @return such as {@code names: 1,204; 37 altered}
   */
  public String nameSummary() {
    return NamesReportText.summary(names);
  }
}
