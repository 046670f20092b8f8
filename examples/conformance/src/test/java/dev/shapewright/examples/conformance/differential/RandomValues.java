package dev.shapewright.examples.conformance.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random plain values of a model's shapes, those at the edges more often than their share. */
final class RandomValues {
  private static final int DEEPEST = 7;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "plain",
          "two\nlines\r\tand tabs",
          "\"quoted\" \\ and / slashed",
          "\u0000\u0001\u001f\u007f\u0080\u009f",
          "ü ß é \u00a0 \u2028 \u2029 \ufeff \uffff",
          "\ud83d\udce6 \ud834\udd1e \udbff\udfff",
          "日本語 \u202eעבר\u202c",
          "{\"__type\":\"not#me\"}",
          "true",
          "null",
          "1e400");

  private static final long[] WHOLE = {0, 1, -1, 127, 1L << 31, (1L << 53) + 1, Long.MAX_VALUE};

  private static final double[] REAL = {
    0.0,
    -0.0,
    1.0,
    0.1,
    -1e-7,
    1.0 / 3,
    1e21,
    123456789.125,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private final Random random;
  private final CommonShapes common;

  RandomValues(Random random, CommonShapes common) {
    this.random = random;
    this.common = common;
  }

  /** Some members of a structure. */
  Map<String, @Nullable Object> structure(Shape shape) {
    return structure(shape, 0);
  }

  private Map<String, @Nullable Object> structure(Shape shape, int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    // Now all members, now few: what is absent matters as much as what is there.
    int chance = random.nextInt(4) == 0 ? 100 : 20 + random.nextInt(60);
    for (String name : shape.members()) {
      Shape target = shape.member(name);
      if (common.has(shape, name)
          && random.nextInt(100) < chance
          && (depth < DEEPEST || isScalar(target))) {
        members.put(name, value(target, depth + 1));
      }
    }
    return members;
  }

  private static boolean isScalar(Shape shape) {
    return switch (shape.type()) {
      case "structure", "list", "map" -> false;
      default -> true;
    };
  }

  private Object value(Shape shape, int depth) {
    return switch (shape.type()) {
      case "structure" -> structure(shape, depth);
      case "list" -> list(shape, depth);
      case "map" -> map(shape, depth);
      case "string" -> text(shape);
      case "blob" -> blob();
      case "boolean" -> random.nextBoolean();
      case "timestamp" -> instant();
      case "integer" -> (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long" -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
      case "float" -> (float) real();
      case "double" -> real();
      default -> throw new IllegalArgumentException(shape + " is a " + shape.type());
    };
  }

  /** How many items or entries; the deeper, the fewer. */
  private int size(int depth) {
    return depth >= DEEPEST ? 0 : random.nextInt(Math.max(2, 5 - depth));
  }

  private List<Object> list(Shape shape, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = size(depth); i > 0; i--) {
      Object item = value(shape.item(), depth + 1);
      // The SDK does not read these in a list.
      items.add(item instanceof Double number && !Double.isFinite(number) ? 0.5 : item);
    }
    return items;
  }

  private Map<String, Object> map(Shape shape, int depth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (int i = size(depth); i > 0; i--) {
      entries.put(text(shape.key()), value(shape.value(), depth + 1));
    }
    return entries;
  }

  private String text(Shape shape) {
    JsonNode known = shape.content().path("enum");
    if (!known.isEmpty() && random.nextInt(5) > 0) {
      return known.get(random.nextInt(known.size())).asText();
    }
    return switch (random.nextInt(4)) {
      case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 1 -> letters(random.nextInt(12));
      case 2 -> characters(random.nextInt(20));
      default -> letters(random.nextInt(30) == 0 ? 9_000 : 1 + random.nextInt(80));
    };
  }

  private String letters(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  /** Any characters of Unicode, but no half of a surrogate pair. */
  private String characters(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int codePoint = random.nextInt(random.nextBoolean() ? 0x800 : Character.MAX_CODE_POINT + 1);
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        text.appendCodePoint(codePoint);
      }
    }
    return text.toString();
  }

  private Bytes blob() {
    byte[] content = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(60)];
    random.nextBytes(content);
    return Bytes.copyOf(content);
  }

  private long whole(long least, long greatest) {
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> greatest;
      case 2 -> Math.max(least, Math.min(greatest, WHOLE[random.nextInt(WHOLE.length)]));
      default -> random.nextInt(100_000);
    };
  }

  private double real() {
    return random.nextBoolean() ? REAL[random.nextInt(REAL.length)] : random.nextGaussian() * 1e6;
  }

  /** With and without a fraction, before 1970 and long after today; never finer than it is sent. */
  private Instant instant() {
    return switch (random.nextInt(5)) {
      case 0 -> Instant.EPOCH;
      case 1 -> Instant.ofEpochSecond(random.nextInt());
      case 2 -> Instant.ofEpochMilli(random.nextLong() >> 18);
      case 3 -> Instant.ofEpochSecond(253_402_300_799L);
      default -> Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
    };
  }
}
