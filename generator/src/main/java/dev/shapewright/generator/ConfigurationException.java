package dev.shapewright.generator;

import dev.shapewright.generator.read.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The generator was asked for something that cannot be. Nothing was written. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param problems what is wrong, at least one
   */
  public ConfigurationException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
