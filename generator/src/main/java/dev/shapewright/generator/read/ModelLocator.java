package dev.shapewright.generator.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a model where the user says it is: a folder, a file, or a resource on a class
 * path.
 */
public final class ModelLocator {
  private static final String SCHEME = "classpath:";
  private static final String SERVICE = "service-2.json";
  private static final String PAGINATORS = "paginators-1.json";

  private final Path baseFolder;
  private final ClassLoader classPath;

  /**
   * Prepares to look for models.
   *
   * @param baseFolder what relative paths are relative to
   * @param classPath where {@code classpath:} models are looked for
   */
  public ModelLocator(Path baseFolder, ClassLoader classPath) {
    this.baseFolder = baseFolder;
    this.classPath = classPath;
  }

  /**
   * Finds and loads a model.
   *
   * @param model a folder that holds a {@code service-2.json}, or the file itself; either as a path
   *     or, behind {@code classpath:}, as a resource. A {@code paginators-1.json} beside it belongs
   *     to it
   * @return the files, unread
   * @throws InvalidModelException if there is no such model; says where it was looked for
   * @throws IOException if a file that is there cannot be read
   */
  public ModelFiles locate(String model) throws InvalidModelException, IOException {
    return model.startsWith(SCHEME) ? onClassPath(model.substring(SCHEME.length())) : onDisk(model);
  }

  private ModelFiles onDisk(String model) throws InvalidModelException, IOException {
    Path path = baseFolder.resolve(model);
    Path service = Files.isDirectory(path) ? path.resolve(SERVICE) : path;
    if (!Files.isRegularFile(service)) {
      throw missing(
          "model: there is no file " + service,
          "Give a folder that holds a "
              + SERVICE
              + ", the file itself, or "
              + SCHEME
              + "path/to/it.");
    }
    Path paginators = service.resolveSibling(PAGINATORS);
    boolean bare = !SERVICE.equals(String.valueOf(service.getFileName()));
    return new ModelFiles(
        load(service), bare || !Files.isRegularFile(paginators) ? null : load(paginators));
  }

  private static ModelFile load(Path file) throws IOException {
    return new ModelFile(file.toString(), Files.readAllBytes(file));
  }

  private ModelFiles onClassPath(String resource) throws InvalidModelException, IOException {
    String name = resource.startsWith("/") ? resource.substring(1) : resource;
    if (name.endsWith(".json")) {
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      ModelFile companion = name.equals(folder + SERVICE) ? load(folder + PAGINATORS) : null;
      return new ModelFiles(present(load(name), name), companion);
    }
    String folder = name.endsWith("/") ? name : name + "/";
    return new ModelFiles(
        present(load(folder + SERVICE), folder + SERVICE), load(folder + PAGINATORS));
  }

  private @Nullable ModelFile load(String resource) throws IOException {
    URL url = classPath.getResource(resource);
    if (url == null) {
      return null;
    }
    try (InputStream in = url.openStream()) {
      return new ModelFile(SCHEME + resource, in.readAllBytes());
    }
  }

  private static ModelFile present(@Nullable ModelFile file, String resource)
      throws InvalidModelException {
    if (file == null) {
      throw missing(
          "model: there is no resource " + resource + " on the plugin's class path",
          "Add the artifact that holds the model to the <dependencies> of the plugin, not of the"
              + " project.");
    }
    return file;
  }

  private static InvalidModelException missing(String message, String hint) {
    return new InvalidModelException(List.of(new Problem(null, message, hint)));
  }
}
