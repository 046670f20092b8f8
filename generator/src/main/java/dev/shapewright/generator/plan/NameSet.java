package dev.shapewright.generator.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each thing a name of its own within one scope; the first to ask for a name gets it. */
final class NameSet {
  private final boolean caseSensitive;
  private final Set<String> taken = new HashSet<>();

  private NameSet(boolean caseSensitive) {
    this.caseSensitive = caseSensitive;
  }

  /** For members, methods and constants. */
  static NameSet caseSensitive() {
    return new NameSet(true);
  }

  /** For classes: on some file systems two files must not differ by case alone. */
  static NameSet ofClasses() {
    return new NameSet(false);
  }

  void reserve(String name) {
    taken.add(key(name));
  }

  boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  /**
   * The first of the candidates that is free, or else the last with the least number that makes it
   * so.
   */
  String allocate(String... candidates) {
    for (String candidate : candidates) {
      if (taken.add(key(candidate))) {
        return candidate;
      }
    }
    String last = candidates[candidates.length - 1];
    for (int number = 2; ; number++) {
      if (taken.add(key(last + number))) {
        return last + number;
      }
    }
  }

  private String key(String name) {
    return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
  }
}
