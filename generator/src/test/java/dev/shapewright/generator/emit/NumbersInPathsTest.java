package dev.shapewright.generator.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are never null, beside those that may be, in what waiters ask of responses. */
final class NumbersInPathsTest {
  private static final String SERVICE =
      """
      {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "things", "jsonVersion": "1.1",
        "protocol": "json", "serviceFullName": "The Things Service", "serviceId": "Things",
        "targetPrefix": "Things_20200101", "uid": "things-2020-01-01"},
      "operations": {"Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"},
        "output": {"shape": "Out"}}},
      "shapes": {"Out": {"type": "structure", "members": {"count": {"shape": "N"},
        "items": {"shape": "L"}}}, "S": {"type": "string"}, "N": {"type": "integer"},
        "L": {"type": "list", "member": {"shape": "S"}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "length(items) && count; return true ? response.count() : value",
        "length(items) || count; return true ? value : response.count()",
        "count && length(items); return count != null ? Integer.valueOf(response.items().size())",
        "count || length(items); return count != null ? count : response.items().size()"
      })
  void nothingIsUnboxedThatMayBeNull(String path, String code, @TempDir Path classes) {
    String waiters =
        """
        {"version": 2, "waiters": {"Ready": {"delay": 2, "maxAttempts": 3, "operation": "Get",
          "acceptors": [{"matcher": "path", "argument": "%s", "expected": 5, "state": "success"}]}}}
        """
            .formatted(path);
    ModelFiles model =
        new ModelFiles(
            new ModelFile("service-2.json", SERVICE.getBytes(UTF_8)),
            List.of(),
            null,
            null,
            new ModelFile("waiters-2.json", waiters.getBytes(UTF_8)));
    SortedMap<String, String> sources = InMemory.generate(model, "sample");
    assertThat(sources.get("sample/internal/ReadyConditions.java")).contains(code);
    assertThat(SourceCompiler.complaints(sources, classes)).isEmpty();
  }
}
