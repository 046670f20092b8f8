package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.PublishedPatterns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The room that the tables of a service's patterns take. */
final class PatternTablesTest {
  private static final int MOST_BYTES = 200_000;

  /** Every pattern of the model, also those that only responses have. */
  @Test
  void takeLittleRoomInEveryPublishedModel() throws IOException {
    record Room(String model, int patterns, int bytes) {}
    List<Room> rooms = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : PublishedPatterns.byModel().entrySet()) {
      int bytes =
          Patterns.compile(each.getValue(), MOST_BYTES).values().stream()
              .mapToInt(CompiledPattern::tableBytes)
              .sum();
      rooms.add(new Room(each.getKey(), each.getValue().size(), bytes));
    }
    rooms.sort(Comparator.comparingInt(Room::bytes).reversed());
    System.out.println(rooms.size() + " models; " + rooms.subList(0, Math.min(5, rooms.size())));
    assertThat(rooms).isNotEmpty().allMatch(room -> room.bytes() <= MOST_BYTES);
  }

  @Test
  void makeRoomForEachOther() {
    Set<String> patterns =
        Set.of("[a-z]([a-z-]{0,61}[a-z])?", "[0-9]([0-9-]{0,61}[0-9])?", "[A-Z]([A-Z]*-[A-Z])?");
    int bytes = bytes(Patterns.compile(patterns, MOST_BYTES));
    Map<String, CompiledPattern> squeezed = Patterns.compile(patterns, bytes - 1);

    assertThat(bytes(squeezed)).isLessThan(bytes);
    assertThat(squeezed.values())
        .extracting(CompiledPattern::kind)
        .contains(CompiledPattern.Kind.SIMULATION);
  }

  private static int bytes(Map<String, CompiledPattern> patterns) {
    return patterns.values().stream().mapToInt(CompiledPattern::tableBytes).sum();
  }
}
