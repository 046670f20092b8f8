package dev.shapewright.generator;

import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.NameConflict;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.Problem;
import java.util.Comparator;
import java.util.List;

/** Names of a file that cannot be given. */
final class NameProblems {
  private NameProblems() {}

  static void throwIfAny(Names names, NameLock lock) throws InvalidModelException {
    List<Problem> problems =
        names.conflicts().stream()
            .sorted(
                Comparator.comparingInt((NameConflict each) -> each.location().line())
                    .thenComparing(NameConflict::key))
            .map(each -> problem(each, lock))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidModelException(problems);
    }
  }

  private static Problem problem(NameConflict conflict, NameLock lock) {
    return new Problem(
        conflict.location(),
        conflict.key()
            + " cannot be named "
            + lock.required(conflict.key()).javaName()
            + ": "
            + conflict.found(),
        conflict.hint());
  }
}
