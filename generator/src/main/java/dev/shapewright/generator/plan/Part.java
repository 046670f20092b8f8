package dev.shapewright.generator.plan;

import java.util.Set;

/** What is generated only for those who ask for it. */
public enum Part {
  /** The model's waiters. They need a runtime of their own. */
  WAITERS,
  /**
   * The class that writes and reads the JSON of the model's classes. Each of them needs a codec
   * that does both, where a client only writes requests and only reads responses.
   */
  JSON;

  /** All of them. */
  public static final Set<Part> ALL = Set.of(values());
}
