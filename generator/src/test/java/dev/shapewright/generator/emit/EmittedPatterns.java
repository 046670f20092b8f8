package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.PatternPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Emits patterns, compiles the Java that comes out, and runs it. */
final class EmittedPatterns {
  private static final ClassName TYPE = ClassName.get("sample.validation", "Patterns");
  private static final ClassName ANY = ClassName.get("sample", "Any");

  private final List<MethodHandle> methods = new ArrayList<>();

  /** Takes patterns and an empty folder for their classes. */
  EmittedPatterns(List<CompiledPattern> patterns, Path folder)
      throws IOException, ReflectiveOperationException {
    EmittedFile file = file(patterns);
    List<String> complaints =
        SourceCompiler.complaints(Map.of(file.path(), file.content()), folder);
    if (!complaints.isEmpty()) {
      throw new AssertionError(complaints + "\n" + file.content());
    }
    Class<?> type = load(folder);
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    MethodType signature = MethodType.methodType(boolean.class, String.class);
    for (int i = 1; i <= patterns.size(); i++) {
      methods.add(lookup.findStatic(type, "pattern" + i, signature));
    }
  }

  private static Class<?> load(Path folder) throws IOException, ClassNotFoundException {
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, EmittedPatterns.class.getClassLoader())) {
      return loader.loadClass(TYPE.canonicalName());
    }
  }

  /** Whether the method of the pattern at an index says that a value matches. */
  boolean matches(int index, String value) {
    try {
      return (boolean) methods.get(index).invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** The file that holds the patterns of a service. */
  static EmittedFile file(List<CompiledPattern> patterns) {
    List<PatternPlan> plans = new ArrayList<>();
    for (CompiledPattern pattern : patterns) {
      int number = plans.size() + 1;
      plans.add(
          new PatternPlan(
              "pattern" + number, "PATTERN" + number, List.of("shape"), pattern, false));
    }
    Metadata metadata =
        new Metadata("1", "Test", "Test", "test", "test", "Test", "1.1", null, false, null);
    ServicePlan.ServiceTypes types =
        new ServicePlan.ServiceTypes(
            "Test", "test", ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, TYPE,
            ANY);
    ServicePlan plan =
        new ServicePlan(
            "service-2.json",
            metadata,
            null,
            types,
            null,
            new EndpointArgumentsPlan(List.of(), List.of(), false),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            plans,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);
    return new PatternsEmitter(plan, new Sources(plan)).emit();
  }
}
