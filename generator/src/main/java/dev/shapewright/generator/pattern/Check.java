package dev.shapewright.generator.pattern;

import java.util.List;

/**
 * How a value is matched. All but the last take one pass over the value for each of their parts.
 */
public sealed interface Check {
  /**
   * Plain loops: the next character always decides what comes.
   *
   * @param node what the whole value must be
   */
  record Loops(Node node) implements Check {}

  /**
   * The table of an automaton.
   *
   * @param text the table as the runtime reads it, printable ASCII
   * @param states the number of its states
   */
  record Table(String text, int states) implements Check {}

  /**
   * A simulation of all ways at once, for automata too large for a table.
   *
   * @param text the simulation as the runtime reads it, printable ASCII
   * @param positions the number of places in the pattern that a value can be at
   */
  record Simulation(String text, int positions) implements Check {}

  /**
   * Several checks, all or at least one of which must succeed.
   *
   * @param all whether all must
   * @param parts at least two
   */
  record Joined(boolean all, List<Check> parts) implements Check {}

  /**
   * A check that must fail.
   *
   * @param check the check
   */
  record Not(Check check) implements Check {}

  /**
   * No automaton can do it: {@code java.util.regex} tries for a limited number of steps.
   *
   * @param reason what it is that no automaton can do
   */
  record Guarded(String reason) implements Check {}

  /**
   * The pattern is none.
   *
   * @param reason what is wrong with it
   */
  record Invalid(String reason) implements Check {}
}
