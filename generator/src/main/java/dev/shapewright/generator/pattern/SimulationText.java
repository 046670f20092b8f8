package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes positions as the text from which the runtime's {@code PatternSimulation} reads them. Steps
 * over the same distance that many positions have in common are one shift of all of them; the
 * others are rules: from any of some positions to all of some.
 */
final class SimulationText {
  /** As many steps over one distance make a shift. */
  private static final int MANY = 4;

  private final Positions positions;
  private final NumberText text = new NumberText();
  private int steps;

  private SimulationText(Positions positions) {
    this.positions = positions;
  }

  static SimulationText of(Positions positions) {
    SimulationText text = new SimulationText(positions);
    text.write();
    return text;
  }

  String text() {
    return text.toString();
  }

  /** The words of bits that are looked at for each character of a value. */
  long work() {
    return (positions.size() + 63L) / 64 * (2 + 2L * steps);
  }

  private void write() {
    List<Node> sets = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      sets.add(new Node.Characters(positions.set(i)));
    }
    Alphabet alphabet = Alphabet.of(new Node.Choice(sets));
    TableText.addClasses(alphabet.classes(), text);
    text.add(positions.size()).add(positions.mayBeEmpty() ? 1 : 0);
    add(positions.first());
    add(positions.last());
    for (int c = 0; c < alphabet.classes().size(); c++) {
      BitSet taking = new BitSet();
      for (int i = 0; i < positions.size(); i++) {
        taking.set(i, alphabet.isWithin(c, positions.set(i)));
      }
      add(taking);
    }
    addSteps();
  }

  private void addSteps() {
    Map<Integer, BitSet> byDistance = new TreeMap<>();
    for (int from = 0; from < positions.size(); from++) {
      int source = from;
      positions.follow(from).stream()
          .filter(to -> to >= source)
          .forEach(to -> byDistance.computeIfAbsent(to - source, key -> new BitSet()).set(source));
    }
    byDistance.values().removeIf(sources -> sources.cardinality() < MANY);
    Map<BitSet, BitSet> rules = rules(byDistance);
    steps = byDistance.size() + rules.size();
    text.add(byDistance.size());
    byDistance.forEach(
        (distance, sources) -> {
          text.add(distance);
          add(sources);
        });
    text.add(rules.size());
    rules.forEach(
        (sources, targets) -> {
          add(sources);
          add(targets);
        });
  }

  /** The targets that no shift reaches, by the positions that lead to them. */
  private Map<BitSet, BitSet> rules(Map<Integer, BitSet> shifts) {
    Map<Integer, BitSet> sources = new TreeMap<>();
    for (int from = 0; from < positions.size(); from++) {
      int source = from;
      positions.follow(from).stream()
          .filter(to -> !shifts.getOrDefault(to - source, new BitSet()).get(source))
          .forEach(to -> sources.computeIfAbsent(to, key -> new BitSet()).set(source));
    }
    Map<BitSet, BitSet> rules = new LinkedHashMap<>();
    sources.forEach((target, from) -> rules.computeIfAbsent(from, key -> new BitSet()).set(target));
    return rules;
  }

  /** How many runs of positions, and for each its distance from the one before and its length. */
  private void add(BitSet set) {
    List<Integer> numbers = new ArrayList<>();
    int end = 0;
    for (int start = set.nextSetBit(0); start >= 0; start = set.nextSetBit(end)) {
      numbers.add(start - end);
      end = set.nextClearBit(start);
      numbers.add(end - start);
    }
    text.add(numbers.size() / 2);
    numbers.forEach(text::add);
  }
}
