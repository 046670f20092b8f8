package dev.shapewright.generator.model;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that were given before and stay. What has one keeps it; nothing else gets it.
 *
 * @param names the names by what has them, sorted
 */
public record NameLock(NavigableMap<NameKey, Name> names) {
  /** No names. */
  public static final NameLock NONE = new NameLock(new TreeMap<>());

  /**
   * Makes a lock.
   *
   * @param names the names by what has them
   */
  public NameLock {
    names = Collections.unmodifiableNavigableMap(new TreeMap<>(names));
  }

  /**
   * A name that stays.
   *
   * @param javaName the name in Java
   * @param location where it is stated
   */
  public record Name(String javaName, SourceLocation location) {}

  /**
   * The name of something.
   *
   * @param key what has it
   * @return the name, or null if none was given before
   */
  public @Nullable Name of(NameKey key) {
    return names.get(key);
  }

  /**
   * The name of something that has one.
   *
   * @param key what has it
   * @return the name
   * @throws IllegalArgumentException if none was given before
   */
  public Name required(NameKey key) {
    Name name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("No name for " + key);
    }
    return name;
  }

  /**
   * What has names of some kinds.
   *
   * @param kinds what the names stand for
   * @return what has one, sorted
   */
  public List<NameKey> keys(Set<NameKind> kinds) {
    return names.keySet().stream().filter(key -> kinds.contains(key.kind())).toList();
  }

  /**
   * What has names of some kinds within one shape.
   *
   * @param kinds what the names stand for
   * @param shape the shape's name
   * @return what has one, sorted
   */
  public List<NameKey> keys(Set<NameKind> kinds, String shape) {
    return names.tailMap(new NameKey(NameKind.CLASS, shape), true).keySet().stream()
        .takeWhile(key -> key.owner().equals(shape))
        .filter(key -> kinds.contains(key.kind()))
        .toList();
  }
}
