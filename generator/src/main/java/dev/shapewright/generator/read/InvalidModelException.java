package dev.shapewright.generator.read;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that the files of a model cannot be used. The message lists every problem, each on a line of
 * its own, its hint on the next.
 */
public final class InvalidModelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems everything that is wrong, at least one
   */
  public InvalidModelException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Everything that is wrong.
   *
   * @return the problems, at least one: those of the service file first, each file's from top to
   *     bottom
   */
  public List<Problem> problems() {
    return problems;
  }
}
