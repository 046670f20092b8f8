package dev.shapewright.generator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Two lists of things of the same kind, matched by name.
 *
 * @param <T> what they hold
 * @param before by name, sorted
 * @param after by name, sorted
 */
record Pair<T>(Map<String, T> before, Map<String, T> after) {
  static <T> Pair<T> of(List<T> before, List<T> after, Function<T, String> name) {
    return new Pair<>(byName(before, name), byName(after, name));
  }

  private static <T> Map<String, T> byName(List<T> things, Function<T, String> name) {
    Map<String, T> named = new TreeMap<>();
    things.forEach(each -> named.put(name.apply(each), each));
    return named;
  }

  void forRemoved(Consumer<T> action) {
    before.forEach(
        (name, each) -> {
          if (!after.containsKey(name)) {
            action.accept(each);
          }
        });
  }

  void forAdded(Consumer<T> action) {
    after.forEach(
        (name, each) -> {
          if (!before.containsKey(name)) {
            action.accept(each);
          }
        });
  }

  void forBoth(BiConsumer<T, T> action) {
    after.forEach(
        (name, each) -> {
          T old = before.get(name);
          if (old != null) {
            action.accept(old, each);
          }
        });
  }

  List<T> removed() {
    List<T> removed = new ArrayList<>();
    forRemoved(removed::add);
    return removed;
  }

  List<T> added() {
    List<T> added = new ArrayList<>();
    forAdded(added::add);
    return added;
  }

  /** The names of one of them that the other has not. */
  static TreeSet<String> without(List<String> names, List<String> others) {
    TreeSet<String> rest = new TreeSet<>(names);
    others.forEach(rest::remove);
    return rest;
  }
}
