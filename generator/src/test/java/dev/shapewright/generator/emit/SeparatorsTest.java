package dev.shapewright.generator.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaPoet takes the separators of lines and paragraphs for ends of lines. */
final class SeparatorsTest {
  private static final String MODEL =
      """
      {"metadata": {"protocol": "json", "serviceId": "Sample", "apiVersion": "1", "jsonVersion": "1.1",
       "endpointPrefix": "sample", "signatureVersion": "v4", "targetPrefix": "Sample",
       "serviceFullName": "Sample"},
       "operations": {"Get": {"input": {"shape": "In"}, "errors": [{"shape": "Lost"}]}},
       "shapes": {
        "In": {"type": "structure", "members": {"A": {"shape": "State"}, "B": {"shape": "Text"}}},
        "Lost": {"type": "structure", "exception": true, "members": {},
         "error": {"code": "a\\u2028b", "httpStatusCode": 400}},
        "State": {"type": "string", "enum": ["a\\u2028b", "c\\u2029d\\n\\"\\\\"]},
        "Text": {"type": "string", "pattern": "a\\u2028b.*"}}}
      """;

  @Test
  void noLiteralIsBrokenByThem(@TempDir Path folder) {
    ModelFiles files =
        new ModelFiles(
            new ModelFile("service-2.json", MODEL.getBytes(UTF_8)), List.of(), null, null);

    assertThat(SourceCompiler.complaints(InMemory.generate(files, "sample"), folder)).isEmpty();
  }
}
