package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of waiters compiles, with the client of DynamoDB that it speaks of. */
final class ReadmeWaitersTest {
  private static final String WAITERS =
      """
      {"version": 2, "waiters": {
        "TableExists": {"delay": 20, "maxAttempts": 25, "operation": "DescribeTable", "acceptors": [
          {"matcher": "path", "argument": "Table.TableStatus", "expected": "ACTIVE",
            "state": "success"},
          {"matcher": "error", "expected": "ResourceNotFoundException", "state": "retry"}]},
        "TableNotExists": {"delay": 20, "maxAttempts": 25, "operation": "DescribeTable",
          "acceptors": [
          {"matcher": "error", "expected": "ResourceNotFoundException", "state": "success"}]}}}
      """;

  private static byte[] model() throws IOException {
    String name = "models/dynamodb-2012-08-10-model.json";
    ClassLoader loader = Objects.requireNonNull(ReadmeWaitersTest.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static String shown() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(readme.substring(readme.indexOf("### Waiters\n")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @Test
  void itCompiles(@TempDir Path classes) throws IOException {
    ModelFiles files =
        new ModelFiles(
            new ModelFile("service-2.json", model()),
            List.of(),
            null,
            null,
            new ModelFile("waiters-2.json", WAITERS.getBytes(UTF_8)));
    Map<String, String> sources = InMemory.generate(files, "shown", List.of("DescribeTable"));
    sources.put(
        "shown/Shown.java",
        """
        package shown;

        import dev.shapewright.runtime.waiter.WaiterOptions;
        import dev.shapewright.runtime.waiter.WaiterResult;
        import java.time.Duration;
        import shown.model.DescribeTableRequest;
        import shown.model.DescribeTableResponse;

        final class Shown {
          void shown(DynamoDBClient client, DescribeTableRequest request) {
            %s
          }
        }
        """
            .formatted(shown()));

    assertThat(SourceCompiler.complaints(sources, classes)).isEmpty();
  }
}
