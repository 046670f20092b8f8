package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.testing.InMemory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build says of limits that no number is within. */
final class RangeProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "double     | \"min\": 1e400               | No double is within the limits of shape Count, from 1E+400",
        "long       | \"max\": -9223372036854775809 | No long is within the limits of shape Count, to -9223372036854775809",
        "biginteger | \"min\": 0.2, \"max\": 0.8     | No big integer is within the limits of shape Count, from 0.2 to 0.8",
      })
  void warnsOfLimitsThatNoNumberIsWithin(
      String type, String limits, String expected, @TempDir Path folder) throws Exception {
    assertThat(warnings(type, limits, folder))
        .containsExactly(
            "service-2.json:6:12 (/shapes/Count): "
                + expected
                + "\n  Every value is refused. If the service takes some, correct the limits with"
                + " an overlay.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"double|\"max\": 1e400", "integer|\"min\": 2147483647", "bigdecimal|\"min\": 0.2"})
  void saysNothingOfOthers(String type, String limits, @TempDir Path folder) throws Exception {
    assertThat(warnings(type, limits, folder)).isEmpty();
  }

  private static List<String> warnings(String type, String limits, Path folder) throws Exception {
    String model =
        """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": "Odd", "serviceId": "Odd", "signingName": "odd",
          "targetPrefix": "Odd"},
         "operations": {"Run": {"name": "Run", "input": {"shape": "RunInput"}}},
         "shapes": {
          "Count": {"type": "%s", %s},
          "RunInput": {"type": "structure", "members": {"count": {"shape": "Count"}}}}}
        """
            .formatted(type, limits);
    return Generator.generate(
            new GenerationRequest(
                InMemory.model(model, null),
                "odd",
                List.of(),
                folder.resolve("sources"),
                folder.resolve("odd.files"),
                folder.resolve("odd.patterns.txt")))
        .warnings()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
