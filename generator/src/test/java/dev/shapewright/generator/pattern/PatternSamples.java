package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strings that try a pattern: some made to match, others changed a little. The same every time. */
public final class PatternSamples {
  private static final int[] STRANGERS = {
    0, '\t', '\n', '\r', ' ', '-', '.', '/', ':', '0', 'A', 'Z', '_', 'a', 'z', 0x7f, 0x85, 0xe9,
    0x2028, 0xd800, 0xdfff, 0xfffd, 0xfffe, 0x1f600, 0x10ffff
  };

  private final Random random = new Random(20_121_029);
  private final Node node;
  private final @Nullable AutomatonWalk walk;
  private final @Nullable AutomatonWalk walkOfOthers;
  private final List<CharacterSet> sets;

  /** Takes a pattern. */
  public PatternSamples(String pattern) {
    Node read;
    try {
      read = Simplifier.simplify(SyntaxReader.read(pattern));
    } catch (NotRegularException e) {
      read = Node.EMPTY;
    }
    this.node = read;
    this.walk = AutomatonWalk.of(read, random);
    this.walkOfOthers = AutomatonWalk.of(complement(read), random);
    this.sets = new ArrayList<>(Alphabet.setsOf(read));
    sets.removeIf(CharacterSet::isEmpty);
  }

  private static Node complement(Node node) {
    Node whole = new Node.Sequence(List.of(node, Node.END));
    Node anything = new Node.Repeat(new Node.Characters(CharacterSet.ALL), 0, Node.UNLIMITED);
    return new Node.Sequence(List.of(new Node.Ahead(whole, true), anything));
  }

  /** How many strings match, at most a given number; unknown is that number. */
  public int matchingStrings(int most) {
    return walk == null ? most : walk.languageSize(most);
  }

  /** How many strings do not match, at most a given number; unknown is none. */
  public int otherStrings(int most) {
    return walkOfOthers == null ? 0 : walkOfOthers.languageSize(most);
  }

  /** A given number of strings, most of which match. */
  public Set<String> matching(int count) {
    Set<String> samples = new LinkedHashSet<>();
    for (int i = 0; i < 40 * count && samples.size() < count; i++) {
      int freeSteps = i % 8 == 0 ? random.nextInt(600) : i % 40;
      samples.add(walk == null || i % 4 == 3 ? sample() : walk.sample(freeSteps));
    }
    return samples;
  }

  /** A given number of strings, most of which do not match if some do. */
  public Set<String> others(List<String> matching, int count) {
    Set<String> samples = new LinkedHashSet<>();
    for (int i = 0; i < 40 * count && samples.size() < count; i++) {
      if (walkOfOthers != null && i % 2 == 0) {
        samples.add(walkOfOthers.sample(i % 60));
        continue;
      }
      String base = matching.isEmpty() ? sample() : matching.get(random.nextInt(matching.size()));
      String changed = changed(base);
      samples.add(random.nextInt(4) == 0 ? changed(changed) : changed);
    }
    samples.addAll(List.of("", "\n", "\r\n", "a\n", " "));
    return samples;
  }

  /** Long strings: a way through the pattern, then characters of its sets again and again. */
  public List<String> large(int length) {
    List<String> samples = new ArrayList<>();
    if (walk != null) {
      samples.add(walk.sample(length));
    }
    samples.add("\n".repeat(length));
    String start = sample();
    for (CharacterSet set : sets.subList(0, Math.min(4, sets.size()))) {
      String run = Character.toString(character(set)).repeat(length);
      samples.add(run);
      samples.add(start + run + "\u0001");
    }
    return samples;
  }

  private String sample() {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  /** Takes no care of what the pattern says of the characters around. */
  private void append(Node part, StringBuilder text) {
    if (part instanceof Node.Characters characters) {
      text.appendCodePoint(character(characters.set()));
    } else if (part instanceof Node.Sequence sequence) {
      sequence.parts().forEach(each -> append(each, text));
    } else if (part instanceof Node.Choice choice && !choice.alternatives().isEmpty()) {
      append(choice.alternatives().get(random.nextInt(choice.alternatives().size())), text);
    } else if (part instanceof Node.Repeat repeat) {
      for (int i = times(repeat); i > 0 && text.length() < 20_000; i--) {
        append(repeat.body(), text);
      }
    }
  }

  private int times(Node.Repeat repeat) {
    int most = repeat.max() == Node.UNLIMITED ? repeat.min() + 4 : repeat.max();
    return switch (random.nextInt(6)) {
      case 0 -> repeat.min();
      case 1 -> most > 100 && random.nextInt(4) > 0 ? repeat.min() + 5 : most;
      default -> Math.min(most, repeat.min() + random.nextInt(4));
    };
  }

  private int character(CharacterSet set) {
    CharacterSet.Range range = set.ranges().get(random.nextInt(set.ranges().size()));
    return switch (random.nextInt(6)) {
      case 0 -> range.first();
      case 1 -> range.last();
      default -> range.first() + random.nextInt(Math.min(200, range.last() - range.first() + 1));
    };
  }

  /**
   * A character taken away, put in, changed or doubled, or a beginning or a double of the whole.
   */
  private String changed(String text) {
    int[] points = text.codePoints().toArray();
    int at = points.length == 0 ? 0 : random.nextInt(points.length);
    String before = new String(points, 0, at);
    int after = Math.min(points.length, at + 1);
    String rest = new String(points, after, points.length - after);
    String same = new String(points, at, after - at);
    return switch (random.nextInt(9)) {
      case 0 -> before + rest;
      case 1, 2 -> before + stranger() + same + rest;
      case 3, 4 -> before + stranger() + rest;
      case 5 -> before + same + same + rest;
      case 6 -> text + stranger();
      case 7 -> before;
      default -> text.length() < 2_000 ? text + text : text + "\n";
    };
  }

  /** Any character: mostly one next to the borders of the pattern's sets. */
  private String stranger() {
    if (sets.isEmpty() || random.nextInt(2) == 0) {
      return Character.toString(STRANGERS[random.nextInt(STRANGERS.length)]);
    }
    CharacterSet set = sets.get(random.nextInt(sets.size()));
    CharacterSet.Range range = set.ranges().get(random.nextInt(set.ranges().size()));
    int c = random.nextBoolean() ? range.first() - 1 : range.last() + 1;
    return Character.toString(Math.max(0, Math.min(Character.MAX_CODE_POINT, c)));
  }
}
