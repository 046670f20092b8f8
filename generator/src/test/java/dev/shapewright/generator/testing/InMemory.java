package dev.shapewright.generator.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.emit.EmittedFile;
import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelLocator;
import dev.shapewright.generator.read.ModelReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the generator without touching the disk. */
public final class InMemory {
  private InMemory() {}

  /** The sources of a whole service, by path. */
  public static SortedMap<String, String> generate(ModelFiles model, String packageName) {
    return generate(model, packageName, List.of());
  }

  /** The sources of some operations of a service, by path. */
  public static SortedMap<String, String> generate(
      ModelFiles model, String packageName, List<String> operations) {
    return generate(model, packageName, operations, Part.ALL);
  }

  /** The sources of some operations of a service and of some parts beside the client, by path. */
  public static SortedMap<String, String> generate(
      ModelFiles model, String packageName, List<String> operations, Set<Part> parts) {
    SortedMap<String, String> files = new TreeMap<>();
    try {
      var read =
          ModelReader.read(model, operations.isEmpty() ? null : operations::contains).model();
      var names = Names.of(read, NameLock.NONE);
      var plan = Planner.plan(read, names, "service-2.json", packageName, operations, parts);
      for (EmittedFile file : Emitter.emit(plan)) {
        String other = files.put(file.path(), file.content());
        if (other != null) {
          throw new AssertionError(file.path() + " was emitted twice");
        }
      }
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  /** The sources of a model that has no paginators, in the package {@code sample}. */
  public static SortedMap<String, String> generate(String service) {
    return generate(model(service, null), "sample");
  }

  /** The model of a test. */
  public static ModelFiles model(String service, @Nullable String paginators) {
    return new ModelFiles(
        new ModelFile("service-2.json", service.getBytes(UTF_8)),
        paginators == null ? null : new ModelFile("paginators-1.json", paginators.getBytes(UTF_8)));
  }

  /** A model in a folder of the class path, with its overlay and its paginators. */
  public static ModelFiles resource(String folder) {
    try {
      return new ModelLocator(Path.of(""), Objects.requireNonNull(InMemory.class.getClassLoader()))
          .locate("classpath:" + folder, List.of());
    } catch (InvalidModelException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
