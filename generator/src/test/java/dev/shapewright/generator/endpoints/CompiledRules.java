package dev.shapewright.generator.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import dev.shapewright.runtime.endpoint.EndpointRules;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Endpoint rules, generated, compiled and loaded. */
final class CompiledRules {
  private static final String SERVICE =
      """
      {"metadata": {"protocol": "json", "serviceId": "Sample", "apiVersion": "1", "jsonVersion": "1.1",
       "endpointPrefix": "sample", "signatureVersion": "v4", "targetPrefix": "Sample",
       "serviceFullName": "Sample"},
       "operations": {"Get": {}}, "shapes": {}}
      """;

  private static final String PATH = "sample/internal/SampleEndpoints.java";

  private CompiledRules() {}

  /** The source of rules. */
  static String source(String rules) {
    ModelFiles files =
        new ModelFiles(
            new ModelFile("service-2.json", SERVICE.getBytes(UTF_8)),
            List.of(),
            null,
            new ModelFile("endpoint-rule-set-1.json", rules.getBytes(UTF_8)));
    return Objects.requireNonNull(InMemory.generate(files, "sample").get(PATH));
  }

  /** Compiles rules in a folder of the test's. */
  static EndpointRules of(String rules, Path folder) {
    return compiled(source(rules), "sample.internal.SampleEndpoints", folder);
  }

  /** Compiles the source of a class without a warning and takes its one instance. */
  static EndpointRules compiled(String source, String className, Path folder) {
    String path = className.replace('.', '/') + ".java";
    assertThat(SourceCompiler.complaints(Map.of(path, source), folder)).as(source).isEmpty();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Field instance = Class.forName(className, true, loader).getDeclaredField("INSTANCE");
      instance.setAccessible(true);
      return (EndpointRules) Objects.requireNonNull(instance.get(null));
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
