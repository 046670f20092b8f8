package dev.shapewright.examples.benchmarks;

/** How long the texts of a pipeline's fields are. */
public enum Lengths {
  /**
   * As most of the service's own object types have them: keys such as {@code runsOn}, values such
   * as {@code ShellCommandActivity}, {@code 1 day} or {@code 2026-11-21T00:00:00}.
   */
  SHORT(4, 14, 4, 24),
  /** Paths, scripts and expressions in every field. */
  LONG(8, 20, 10, 60);

  private final int leastOfKey;
  private final int mostOfKey;
  private final int leastOfValue;
  private final int mostOfValue;

  Lengths(int leastOfKey, int mostOfKey, int leastOfValue, int mostOfValue) {
    this.leastOfKey = leastOfKey;
    this.mostOfKey = mostOfKey;
    this.leastOfValue = leastOfValue;
    this.mostOfValue = mostOfValue;
  }

  String key(Words words) {
    return words.name(leastOfKey, mostOfKey);
  }

  String value(Words words) {
    return words.sentence(leastOfValue, mostOfValue);
  }
}
