package dev.shapewright.examples.conformance.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shapewright.examples.conformance.GeneratedClient;
import dev.shapewright.examples.conformance.ServiceShapes;
import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.Generator;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.ServiceShape;

/** A service of the suite with the client that was generated for it, compiled and loaded. */
final class CompiledService {
  private static final Map<ServiceShape, CompiledService> COMPILED = new ConcurrentHashMap<>();

  private final ServiceShapes shapes;
  private final GeneratedClient client;

  private CompiledService(ServiceShapes shapes, GeneratedClient client) {
    this.shapes = shapes;
    this.client = client;
  }

  /** Generates and compiles the client, once. */
  static CompiledService of(ServiceShape service) {
    return COMPILED.computeIfAbsent(service, CompiledService::compile);
  }

  ServiceShapes shapes() {
    return shapes;
  }

  GeneratedClient client() {
    return client;
  }

  private static CompiledService compile(ServiceShape service) {
    String name = service.getId().getName().toLowerCase(Locale.ROOT);
    ObjectNode model = ConvertedService.of(ProtocolSuite.MODEL, service);
    try {
      Path folder = Files.createDirectories(Path.of("target", "protocol-clients", name));
      Path sources = folder.resolve("sources");
      String packageName = "conformance." + name;
      byte[] text = model.toPrettyString().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve("service-2.json"), text);
      Generator.generate(
          new GenerationRequest(
              files(model.path("metadata").path("uid").asText(), text),
              packageName,
              List.of(),
              sources,
              folder.resolve("files"),
              folder.resolve("patterns.txt")));
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<Path> files = javaFiles(sources);
      javac(files, classes);
      URL[] classPath = {classes.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(classPath, CompiledService.class.getClassLoader());
      return new CompiledService(
          new ServiceShapes(model),
          new GeneratedClient(loader.loadClass(packageName + "." + clientName(files))));
    } catch (IOException
        | ClassNotFoundException
        | InvalidModelException
        | ConfigurationException e) {
      throw new AssertionError("No client for " + service.getId(), e);
    }
  }

  /** The model, with what lies among the resources where it does not tell all that there is. */
  private static ModelFiles files(String uid, byte[] model) throws IOException {
    ModelFile overlay = resource(uid + "/overlay-1.json");
    return new ModelFiles(
        new ModelFile("service-2.json", model),
        overlay == null ? List.of() : List.of(overlay),
        null,
        resource(uid + "/endpoint-rule-set-1.json"));
  }

  private static @Nullable ModelFile resource(String name) throws IOException {
    try (InputStream stream = CompiledService.class.getResourceAsStream("/protocol/" + name)) {
      return stream == null ? null : new ModelFile(name, stream.readAllBytes());
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The blocking client's: the one interface beside the package's, but for the one for futures. */
  private static String clientName(List<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> name.endsWith("Client") && !name.endsWith("AsyncClient"))
        .filter(name -> !name.startsWith("Default"))
        .findFirst()
        .orElseThrow();
  }

  private static void javac(List<Path> files, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      StringWriter complaints = new StringWriter();
      List<String> options =
          List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-d", classes + "");
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled || !complaints.toString().isEmpty()) {
        throw new AssertionError("The compiler complains:\n" + complaints);
      }
    }
  }
}
