package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of nested collections whose members and levels are out of the ordinary. */
final class NestedCopyTest {
  private static final SortedMap<String, String> SOURCES =
      InMemory.generate(
          """
          {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "deep", "jsonVersion": "1.1",
            "protocol": "json", "serviceFullName": "Deep", "serviceId": "Deep",
            "targetPrefix": "Deep"},
           "operations": {"Run": {"name": "Run", "input": {"shape": "RunInput"},
             "output": {"shape": "RunInput"}, "errors": [{"shape": "Fault"}]}},
           "shapes": {
             "String": {"type": "string"},
             "A": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "String"}},
             "B": {"type": "list", "member": {"shape": "A"}, "sparse": true},
             "C": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "B"}, "sparse": true},
             "D": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "C"}},
             "E": {"type": "list", "member": {"shape": "D"}},
             "Fault": {"type": "structure", "exception": true, "members": {
               "copy": {"shape": "E"}, "detail": {"shape": "B"}}},
             "RunInput": {"type": "structure", "members": {
               "copy": {"shape": "E"}, "copy2": {"shape": "E"}, "item": {"shape": "E"},
               "item4": {"shape": "D"}, "entry": {"shape": "D"}, "entry2": {"shape": "E"},
               "value": {"shape": "C"}, "value2": {"shape": "D"}, "plain": {"shape": "A"}}}}}
          """);

  @Test
  void namesOfMembersDoNotClashWithThoseOfVariables(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(SOURCES, classes)).isEmpty();
  }

  @Test
  void sparseLevelsKeepNullsAndOthersDoNot() {
    assertThat(request())
        .contains(
            """
                public Builder value(
                    @Nullable Map<String, @Nullable List<@Nullable Map<String, String>>> value) {
                  if (value == null) {
                    this.value = null;
                    return this;
                  }
                  Map<String, @Nullable List<@Nullable Map<String, String>>> copy = new LinkedHashMap<>();
                  for (Map.Entry<String, @Nullable List<@Nullable Map<String, String>>> entry : value.entrySet()) {
                    String key = Objects.requireNonNull(entry.getKey(), "value has a null key");
                    List<@Nullable Map<String, String>> value_ = entry.getValue();
                    if (value_ == null) {
                      copy.put(key, null);
                      continue;
                    }
                    List<@Nullable Map<String, String>> copy2 = new ArrayList<>(value_.size());
                    for (Map<String, String> item2 : value_) {
                      if (item2 == null) {
                        copy2.add(null);
                        continue;
                      }
                      copy2.add(MapCopy.of(item2, "value"));
                    }
                    copy.put(key, Collections.unmodifiableList(copy2));
                  }
                  this.value = Collections.unmodifiableMap(copy);
                  return this;
                }
            """);
  }

  @Test
  void collectionsThatAreNotNestedAreCopiedInOneLine() {
    assertThat(request())
        .contains("this.plain = plain == null ? null : MapCopy.of(plain, \"plain\");");
  }

  private static String request() {
    return SOURCES.entrySet().stream()
        .filter(file -> file.getKey().endsWith("/RunRequest.java"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
