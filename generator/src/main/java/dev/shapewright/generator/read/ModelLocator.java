package dev.shapewright.generator.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a model where the user says they are: a folder, a file, or a resource on a
 * class path.
 */
public final class ModelLocator {
  private static final String SCHEME = "classpath:";
  private static final String SERVICE = "service-2.json";
  private static final String OVERLAY = "overlay-1.json";
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
   *     or, behind {@code classpath:}, as a resource. Beside a {@code service-2.json}, an {@code
   *     overlay-1.json} and a {@code paginators-1.json} belong to it
   * @param overlays more overlays, each a path or, behind {@code classpath:}, a resource; applied
   *     in their order, after the one beside the model
   * @return the files, unread
   * @throws InvalidModelException if a file is not there; says where it was looked for
   * @throws IOException if a file that is there cannot be read
   */
  public ModelFiles locate(String model, List<String> overlays)
      throws InvalidModelException, IOException {
    String service = isFolder(model) ? folder(model) + SERVICE : model;
    ModelFile file = required("model", service);
    List<ModelFile> changes = new ArrayList<>();
    ModelFile paginators = null;
    if (service.endsWith("/" + SERVICE) || service.equals(SERVICE)) {
      String folder = service.substring(0, service.length() - SERVICE.length());
      ModelFile overlay = load(folder + OVERLAY);
      if (overlay != null) {
        changes.add(overlay);
      }
      paginators = load(folder + PAGINATORS);
    }
    for (String overlay : overlays) {
      changes.add(required("overlays", overlay));
    }
    return new ModelFiles(file, List.copyOf(changes), paginators);
  }

  private boolean isFolder(String model) {
    return model.startsWith(SCHEME)
        ? !model.endsWith(".json")
        : Files.isDirectory(baseFolder.resolve(model));
  }

  private static String folder(String model) {
    return model.endsWith("/") ? model : model + "/";
  }

  private ModelFile required(String parameter, String where)
      throws InvalidModelException, IOException {
    ModelFile file = load(where);
    if (file != null) {
      return file;
    }
    Problem problem =
        where.startsWith(SCHEME)
            ? new Problem(
                null,
                parameter
                    + ": there is no resource "
                    + resource(where)
                    + " on the plugin's class path",
                "Add the artifact that holds it to the <dependencies> of the plugin, not of the"
                    + " project.")
            : new Problem(
                null,
                parameter + ": there is no file " + baseFolder.resolve(where),
                "Give a folder that holds a " + SERVICE + ", a file, or " + SCHEME + "path/to/it.");
    throw new InvalidModelException(List.of(problem));
  }

  /** A file, named as the user would look for it, or null when there is none. */
  private @Nullable ModelFile load(String where) throws IOException {
    if (!where.startsWith(SCHEME)) {
      Path path = baseFolder.resolve(where);
      return Files.isRegularFile(path)
          ? new ModelFile(path.toString(), Files.readAllBytes(path))
          : null;
    }
    URL url = classPath.getResource(resource(where));
    if (url == null) {
      return null;
    }
    try (InputStream in = url.openStream()) {
      return new ModelFile(SCHEME + resource(where), in.readAllBytes());
    }
  }

  private static String resource(String where) {
    String name = where.substring(SCHEME.length());
    return name.startsWith("/") ? name.substring(1) : name;
  }
}
