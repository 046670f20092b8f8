package dev.shapewright.generator.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private static final String WAITERS = "waiters-2.json";
  private static final String ENDPOINT_RULES = "endpoint-rule-set-1.json";

  private static final String ADVICE =
      "Give a folder that holds a " + SERVICE + ", a file, or " + SCHEME + "path/to/it.";

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
   *     overlay-1.json}, a {@code paginators-1.json}, a {@code waiters-2.json} and an {@code
   *     endpoint-rule-set-1.json} belong to it
   * @param overlays more overlays, each a path or, behind {@code classpath:}, a resource; applied
   *     in their order, after the one beside the model
   * @return the files, unread
   * @throws InvalidModelException if a file is not there; says where it was looked for
   * @throws IOException if a file that is there cannot be read
   */
  public ModelFiles locate(String model, List<String> overlays)
      throws InvalidModelException, IOException {
    return locate(model, overlays, null, null);
  }

  /**
   * Finds and loads a model, of which some files do not lie beside the others.
   *
   * @param model as above
   * @param overlays as above
   * @param paginatorsAt how results are paged, a path or, behind {@code classpath:}, a resource; or
   *     null for what lies beside the model
   * @param waitersAt when something has come about, likewise
   * @return the files, unread
   * @throws InvalidModelException if a file is not there; says where it was looked for
   * @throws IOException if a file that is there cannot be read
   */
  public ModelFiles locate(
      String model,
      List<String> overlays,
      @Nullable String paginatorsAt,
      @Nullable String waitersAt)
      throws InvalidModelException, IOException {
    Place place = place("model", model);
    Place service = place.isFolder() ? place.child(SERVICE) : place;
    ModelFile file = required("model", service);
    List<ModelFile> changes = new ArrayList<>();
    ModelFile paginators = null;
    ModelFile waiters = null;
    ModelFile endpointRules = null;
    if (service.fileName().equals(SERVICE)) {
      ModelFile overlay = service.sibling(OVERLAY).load();
      if (overlay != null) {
        changes.add(overlay);
      }
      paginators = service.sibling(PAGINATORS).load();
      waiters = service.sibling(WAITERS).load();
      endpointRules = service.sibling(ENDPOINT_RULES).load();
    }
    if (paginatorsAt != null) {
      paginators = required("paginators", place("paginators", paginatorsAt));
    }
    if (waitersAt != null) {
      waiters = required("waiters", place("waiters", waitersAt));
    }
    for (String overlay : overlays) {
      changes.add(required("overlays", place("overlays", overlay)));
    }
    return new ModelFiles(file, List.copyOf(changes), paginators, endpointRules, waiters);
  }

  private static ModelFile required(String parameter, Place place)
      throws InvalidModelException, IOException {
    ModelFile file = place.load();
    if (file == null) {
      throw new InvalidModelException(List.of(place.missing(parameter)));
    }
    return file;
  }

  private Place place(String parameter, String where) throws InvalidModelException {
    if (where.startsWith(SCHEME)) {
      String name = where.substring(SCHEME.length());
      return new Resource(classPath, name.startsWith("/") ? name.substring(1) : name);
    }
    try {
      return new OnDisk(baseFolder.resolve(where));
    } catch (InvalidPathException e) {
      throw new InvalidModelException(
          List.of(
              new Problem(
                  null, parameter + ": \"" + where + "\" is no path: " + e.getReason(), ADVICE)));
    }
  }

  /** Where a file may be. */
  private sealed interface Place {
    boolean isFolder();

    Place child(String name);

    Place sibling(String name);

    String fileName();

    /** The file, named as the user would look for it, or null when there is none. */
    @Nullable ModelFile load() throws IOException;

    Problem missing(String parameter);
  }

  private record OnDisk(Path path) implements Place {
    @Override
    public boolean isFolder() {
      return Files.isDirectory(path);
    }

    @Override
    public Place child(String name) {
      return new OnDisk(path.resolve(name));
    }

    @Override
    public Place sibling(String name) {
      return new OnDisk(path.resolveSibling(name));
    }

    @Override
    public String fileName() {
      Path name = path.getFileName();
      return name == null ? "" : name.toString();
    }

    @Override
    public @Nullable ModelFile load() throws IOException {
      return Files.isRegularFile(path)
          ? new ModelFile(path.toString(), Files.readAllBytes(path))
          : null;
    }

    @Override
    public Problem missing(String parameter) {
      return new Problem(null, parameter + ": there is no file " + path, ADVICE);
    }
  }

  private record Resource(ClassLoader classPath, String name) implements Place {
    @Override
    public boolean isFolder() {
      return !name.endsWith(".json");
    }

    @Override
    public Place child(String child) {
      return new Resource(classPath, name.endsWith("/") ? name + child : name + "/" + child);
    }

    @Override
    public Place sibling(String sibling) {
      return new Resource(classPath, name.substring(0, name.lastIndexOf('/') + 1) + sibling);
    }

    @Override
    public String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable ModelFile load() throws IOException {
      URL url = classPath.getResource(name);
      if (url == null) {
        return null;
      }
      URLConnection connection = url.openConnection();
      // The cache keeps jars open for as long as the JVM runs, even those that were replaced since.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return new ModelFile(SCHEME + name, in.readAllBytes());
      }
    }

    @Override
    public Problem missing(String parameter) {
      return new Problem(
          null,
          parameter + ": there is no resource " + name + " on the plugin's class path",
          "Check the name. If it is right, add the artifact that holds it to the <dependencies> of"
              + " the plugin, not of the project.");
    }
  }
}
