package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the limits of numbers are spelled. */
final class RangeCheckTest {
  private static SortedMap<String, String> sources(String shapes) {
    List<String> names =
        shapes.lines().map(line -> line.substring(1, line.indexOf('"', 1))).toList();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      members.append(i == 0 ? "" : ", ").append("\"member").append(i);
      members.append("\": {\"shape\": \"").append(names.get(i)).append("\"}");
    }
    return InMemory.generate(
        """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "n", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": "Numbers", "serviceId": "Numbers",
          "targetPrefix": "Numbers"},
         "operations": {"Run": {"name": "Run", "input": {"shape": "RunInput"}}},
         "shapes": {%s "RunInput": {"type": "structure", "members": {%s}}}}
        """
            .formatted(shapes, members));
  }

  private static String constraints(SortedMap<String, String> sources) {
    return Objects.requireNonNull(sources.get("sample/validation/Constraints.java"));
  }

  @Test
  void limitsThatAreObjectsAreMadeOnceAndReadLikeNumbers(@TempDir Path classes) {
    SortedMap<String, String> sources =
        sources(
            """
            "Share": {"type": "bigdecimal", "max": 1e5, "min": 0.5, "sensitive": true},
            "Stars": {"type": "bigdecimal", "max": 1e90},
            "Atoms": {"type": "biginteger", "max": 1e90, "min": 0.5},
            "Cash": {"type": "biginteger", "max": 5, "sensitive": true},
            "Cash_": {"type": "biginteger", "max": 6},
            "cASH": {"type": "biginteger", "max": 7},
            """);

    assertThat(SourceCompiler.complaints(sources, classes)).isEmpty();
    assertThat(constraints(sources))
        .contains(
            "BigInteger ATOMS_MAX = new BigDecimal(\"1E+90\").toBigIntegerExact();",
            "BigInteger ATOMS_MIN = new BigInteger(\"1\");",
            "BigInteger CASH_MAX = new BigInteger(\"5\");",
            "BigInteger CASH___MAX = new BigInteger(\"6\");",
            "BigInteger C_A_S_H_MAX = new BigInteger(\"7\");",
            "BigDecimal STARS_MAX = new BigDecimal(\"1E+90\");",
            """
              static void atoms(BigInteger value, ValidationContext context) {
                if (value.compareTo(ATOMS_MIN) < 0 || value.compareTo(ATOMS_MAX) > 0) {
                  context.range(new BigDecimal(value), new BigDecimal(ATOMS_MIN), new BigDecimal(ATOMS_MAX), "Atoms");
                }
              }
            """,
            "    if (!(value.compareTo(CASH_MAX) <= 0)) {\n",
            """
                if (!(value.compareTo(SHARE_MIN) >= 0 && value.compareTo(SHARE_MAX) <= 0)) {
                  context.outOfRange("from 0.5 to 100000", "Share");
            """,
            "    context.range(value, null, STARS_MAX, \"Stars\");\n")
        .doesNotContain("java.math.BigDecimal(", "0".repeat(21));
  }

  @Test
  void limitsThatNoNumberIsWithinAdmitNone(@TempDir Path classes) {
    SortedMap<String, String> sources =
        sources(
            """
            "Far": {"type": "double", "min": 1e400},
            "Near": {"type": "float", "max": -1e39, "sensitive": true},
            "Many": {"type": "long", "min": 9223372036854775808},
            "Few": {"type": "long", "max": -9223372036854775809, "sensitive": true},
            "Some": {"type": "integer", "min": 9000000000},
            "All": {"type": "long", "max": 9223372036854775808, "sensitive": true},
            """);

    assertThat(SourceCompiler.complaints(sources, classes)).isEmpty();
    assertThat(constraints(sources))
        .contains(
            "(value, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, \"Far\")",
            "(!(value >= Float.POSITIVE_INFINITY && value <= Float.NEGATIVE_INFINITY))",
            "(value, 9223372036854775807L, -9223372036854775808L, \"Many\")",
            "(!(value >= 9223372036854775807L && value <= -9223372036854775808L))",
            "(value, 9000000000L, Long.MAX_VALUE, \"Some\")",
            "  static void all(long value, ValidationContext context) {}\n");
  }
}
