package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.RandomObjects;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever class a model has, an object of it survives the way through JSON. */
final class JsonOfModelsTest {
  private static final int OBJECTS_OF_A_CLASS = 60;

  @ParameterizedTest
  @CsvSource({"golden, Parcels", "dev/shapewright/model/datapipeline/2012-10-29, DataPipeline"})
  void everyClassIsReadAsItWasWritten(String folder, String name, @TempDir Path classes)
      throws IOException, ReflectiveOperationException {
    ModelFiles model = InMemory.resource(folder);
    SortedMap<String, String> sources = InMemory.generate(model, "sample");
    RandomObjects objects = new RandomObjects(42);
    try (URLClassLoader loader = compiled(sources, classes)) {
      Class<?> json = loader.loadClass("sample." + name + "Json");
      Method write = json.getMethod("write", Object.class);
      Method indented = json.getMethod("writeIndented", Object.class);
      Method read = json.getMethod("read", String.class, Class.class);
      List<Class<?>> types = modelClasses(sources, loader);
      int distinct = 0;
      for (Class<?> type : types) {
        for (int i = 0; i < OBJECTS_OF_A_CLASS; i++) {
          Object made = objects.make(type);
          String text = (String) write.invoke(null, made);
          assertThat(read.invoke(null, text, type)).isEqualTo(made);
          assertThat(read.invoke(null, indented.invoke(null, made), type)).isEqualTo(made);
          distinct += text.length() > 2 ? 1 : 0;
        }
      }
      assertThat(types)
          .hasSize(
              casesOf(
                  Objects.requireNonNull(sources.get("sample/internal/" + name + "Codecs.java"))));
      assertThat(distinct).isGreaterThan(types.size() * OBJECTS_OF_A_CLASS / 2);
    }
  }

  private static int casesOf(String table) {
    return (int) table.lines().filter(line -> line.strip().startsWith("case ")).count();
  }

  /** Without the exceptions, which have no JSON form. */
  private static List<Class<?>> modelClasses(Map<String, String> sources, ClassLoader loader)
      throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String path : sources.keySet()) {
      String name = path.replace(".java", "").replace('/', '.');
      if (name.startsWith("sample.model.") && !name.endsWith("package-info")) {
        Class<?> type = loader.loadClass(name);
        if (!Exception.class.isAssignableFrom(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static URLClassLoader compiled(Map<String, String> sources, Path classes)
      throws IOException {
    assertThat(SourceCompiler.complaints(sources, classes)).isEmpty();
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, JsonOfModelsTest.class.getClassLoader());
  }

  @Test
  void theTableOfALargeModelIsMadeOfSeveralMethods(@TempDir Path classes)
      throws IOException, ReflectiveOperationException {
    StringBuilder members = new StringBuilder();
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < 450; i++) {
      String separator = i == 0 ? "" : ",";
      members.append("%s\"m%d\": {\"shape\": \"S%d\"}".formatted(separator, i, i));
      shapes.append(",\"S%d\": {\"type\": \"structure\", \"members\": {}}".formatted(i));
    }
    SortedMap<String, String> sources =
        InMemory.generate(
            """
            {"version": "2.0",
             "metadata": {"apiVersion": "1", "endpointPrefix": "e", "jsonVersion": "1.1",
               "protocol": "json", "serviceFullName": "Sample", "serviceId": "Sample",
               "signatureVersion": "v4", "targetPrefix": "T", "uid": "sample-1"},
             "operations": {"Run": {"name": "Run", "http": {"method": "POST", "requestUri": "/"},
               "input": {"shape": "RunInput"}}},
             "shapes": {"RunInput": {"type": "structure", "members": {%s}}%s}}
            """
                .formatted(members, shapes));

    assertThat(sources.get("sample/internal/SampleCodecs.java"))
        .contains("default -> codec200(name);", "codec400(String name)")
        .doesNotContain("codec600");
    try (URLClassLoader loader = compiled(sources, classes)) {
      Class<?> json = loader.loadClass("sample.SampleJson");
      for (int i = 0; i < 450; i += 7) {
        Class<?> type = loader.loadClass("sample.model.S" + i);
        assertThat(json.getMethod("read", String.class, Class.class).invoke(null, "{}", type))
            .isInstanceOf(type);
      }
    }
  }
}
