package dev.shapewright.generator.read;

import dev.shapewright.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that one run reports all of it, and each of it once. */
final class Problems {
  private final List<String> files;
  private final Set<Problem> errors = new LinkedHashSet<>();
  private final Set<Problem> warnings = new LinkedHashSet<>();
  private final List<Problem> notes = new ArrayList<>();
  private boolean warns = true;

  /**
   * @param files the names of all files that are read, in the order in which problems are to be
   *     listed
   */
  Problems(List<String> files) {
    this.files = files;
  }

  void error(Place place, String message) {
    error(place, message, null);
  }

  void error(Place place, String message, @Nullable String hint) {
    error(place.location(), message, hint);
  }

  void error(SourceLocation location, String message, @Nullable String hint) {
    errors.add(new Problem(location, message, hint));
  }

  void warning(Place place, String message, @Nullable String hint) {
    if (warns) {
      warnings.add(new Problem(place.location(), message, hint));
    }
  }

  /** Reads what nobody asked for, and whose warnings would only be noise. */
  <T> @Nullable T withoutWarnings(Supplier<@Nullable T> reading) {
    warns = false;
    try {
      return reading.get();
    } finally {
      warns = true;
    }
  }

  /** What is as it was stated, but perhaps not as it was meant. */
  void note(Place place, String message) {
    notes.add(new Problem(place.location(), message, null));
  }

  boolean haveErrors() {
    return !errors.isEmpty();
  }

  void throwIfAny() throws InvalidModelException {
    if (!errors.isEmpty()) {
      throw new InvalidModelException(sorted(errors));
    }
  }

  List<Problem> warnings() {
    return sorted(warnings);
  }

  List<Problem> notes() {
    return sorted(notes);
  }

  /** In the order of the files, so that the list does not depend on which check came first. */
  private List<Problem> sorted(Collection<Problem> problems) {
    return problems.stream()
        .sorted(
            Comparator.comparing(
                Problem::location,
                Comparator.nullsFirst(
                    Comparator.comparingInt((SourceLocation at) -> files.indexOf(at.file()))
                        .thenComparingInt(SourceLocation::line)
                        .thenComparingInt(SourceLocation::column))))
        .toList();
  }
}
