package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Code points in classes: those of one class are in the same sets of a pattern, so that no part of
 * it can tell them apart.
 */
final class Alphabet {
  private final List<CharacterSet> classes;
  private final Map<CharacterSet, BitSet> classesOf;
  private final IdentityHashMap<CharacterSet, BitSet> classesOfSame = new IdentityHashMap<>();

  private Alphabet(List<CharacterSet> classes, Map<CharacterSet, BitSet> classesOf) {
    this.classes = classes;
    this.classesOf = classesOf;
  }

  /** The classes of the sets of a part. */
  static Alphabet of(Node node) {
    Set<CharacterSet> sets = setsOf(node);
    TreeSet<Integer> starts = new TreeSet<>(Set.of(0));
    for (CharacterSet set : sets) {
      for (CharacterSet.Range range : set.ranges()) {
        starts.add(range.first());
        starts.add(range.last() + 1);
      }
    }
    starts.remove(Character.MAX_CODE_POINT + 1);
    Map<BitSet, List<CharacterSet.Range>> byMembership = new LinkedHashMap<>();
    List<CharacterSet> ordered = List.copyOf(sets);
    for (int start : starts) {
      Integer next = starts.higher(start);
      int last = next == null ? Character.MAX_CODE_POINT : next - 1;
      byMembership
          .computeIfAbsent(membership(start, ordered), key -> new ArrayList<>())
          .add(new CharacterSet.Range(start, last));
    }
    return of(byMembership, ordered);
  }

  private static Alphabet of(
      Map<BitSet, List<CharacterSet.Range>> byMembership, List<CharacterSet> sets) {
    List<CharacterSet> classes = new ArrayList<>();
    Map<CharacterSet, BitSet> classesOf = new HashMap<>();
    List<BitSet> within = sets.stream().map(set -> new BitSet()).toList();
    byMembership.forEach(
        (membership, ranges) -> {
          membership.stream().forEach(set -> within.get(set).set(classes.size()));
          classes.add(CharacterSet.of(ranges));
        });
    for (int i = 0; i < within.size(); i++) {
      classesOf.put(sets.get(i), within.get(i));
    }
    return new Alphabet(List.copyOf(classes), classesOf);
  }

  private static BitSet membership(int codePoint, List<CharacterSet> sets) {
    BitSet membership = new BitSet();
    for (int i = 0; i < sets.size(); i++) {
      membership.set(i, sets.get(i).contains(codePoint));
    }
    return membership;
  }

  /** The sets that a part is made of, each once. */
  static Set<CharacterSet> setsOf(Node node) {
    Set<CharacterSet> sets = new LinkedHashSet<>();
    collect(node, sets);
    return sets;
  }

  private static void collect(Node node, Set<CharacterSet> sets) {
    if (node instanceof Node.Characters characters) {
      sets.add(characters.set());
    } else if (node instanceof Node.Behind behind) {
      sets.add(behind.set());
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(part -> collect(part, sets));
    } else if (node instanceof Node.Choice choice) {
      choice.alternatives().forEach(alternative -> collect(alternative, sets));
    } else if (node instanceof Node.Repeat repeat) {
      collect(repeat.body(), sets);
    } else if (node instanceof Node.Ahead ahead) {
      collect(ahead.body(), sets);
    }
  }

  /** The classes, which together hold every code point once. */
  List<CharacterSet> classes() {
    return classes;
  }

  /** Whether a class is within one of the sets of the part. */
  boolean isWithin(int characterClass, CharacterSet set) {
    BitSet within = classesOfSame.get(set);
    if (within == null) {
      within = classesOf.getOrDefault(set, new BitSet());
      classesOfSame.put(set, within);
    }
    return within.get(characterClass);
  }
}
