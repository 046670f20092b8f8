package dev.shapewright.generator.read;

import java.io.IOException;
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
  private static final String OVERLAY = "overlay-1.json";
  private static final String PAGINATORS = "paginators-1.json";
  private static final String WAITERS = "waiters-2.json";
  private static final String ENDPOINT_RULES = "endpoint-rule-set-1.json";

  static final String ADVICE =
      "Give a folder that holds a "
          + ModelLayout.SERVICE
          + ", a file, or "
          + ClassPathLocation.SCHEME
          + "path/to/it.";

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
   * @param model a folder that holds a {@code service-2.json}, or one for each version of which the
   *     newest is taken, or the file itself, or a {@code NAME-VERSION-model.json}, also without
   *     {@code -model.json} and version; either as a path or, behind {@code classpath:}, as a
   *     resource. Files may be compressed: {@code .json.gz}. Beside a {@code service-2.json}, an
   *     {@code overlay-1.json}, a {@code paginators-1.json}, a {@code waiters-2.json} and an {@code
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
    return locate("model", model, overlays, paginatorsAt, waitersAt);
  }

  /**
   * Finds and loads a model that another parameter names.
   *
   * @param parameter what problems call it
   * @param model as above
   * @param overlays as above
   * @param paginatorsAt as above
   * @param waitersAt as above
   * @return the files, unread
   * @throws InvalidModelException if a file is not there; says where it was looked for
   * @throws IOException if a file that is there cannot be read
   */
  public ModelFiles locate(
      String parameter,
      String model,
      List<String> overlays,
      @Nullable String paginatorsAt,
      @Nullable String waitersAt)
      throws InvalidModelException, IOException {
    List<Problem> problems = new ArrayList<>();
    FileLocation service = service(parameter, model, problems);
    ModelFile file = service == null ? null : find(parameter, service, problems);
    List<ModelFile> changes = new ArrayList<>();
    ModelFile paginators = null;
    ModelFile waiters = null;
    ModelFile endpointRules = null;
    if (service != null && file != null && file.simpleName().equals(ModelLayout.SERVICE)) {
      ModelFile overlay = service.sibling(OVERLAY).orCompressed().load();
      if (overlay != null) {
        changes.add(overlay);
      }
      paginators = service.sibling(PAGINATORS).orCompressed().load();
      waiters = service.sibling(WAITERS).orCompressed().load();
      endpointRules = service.sibling(ENDPOINT_RULES).orCompressed().load();
    }
    if (paginatorsAt != null) {
      paginators = find("paginators", paginatorsAt, problems);
    }
    if (waitersAt != null) {
      waiters = find("waiters", waitersAt, problems);
    }
    for (String overlay : overlays) {
      ModelFile change = find("overlays", overlay, problems);
      if (change != null) {
        changes.add(change);
      }
    }
    if (file == null || !problems.isEmpty()) {
      throw new InvalidModelException(problems);
    }
    return new ModelFiles(file, List.copyOf(changes), paginators, endpointRules, waiters);
  }

  private @Nullable FileLocation service(String parameter, String model, List<Problem> problems)
      throws IOException {
    try {
      return new ModelLayout(parameter, location(parameter, model)).find();
    } catch (InvalidModelException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private @Nullable ModelFile find(String parameter, String where, List<Problem> problems)
      throws IOException {
    try {
      return find(parameter, location(parameter, where), problems);
    } catch (InvalidModelException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /** A file that has to be there; if it is not, that is one problem more. */
  private static @Nullable ModelFile find(
      String parameter, FileLocation location, List<Problem> problems) throws IOException {
    ModelFile file = null;
    try {
      file = location.orCompressed().load();
      if (file == null) {
        String suggestion = Suggestion.hint(location.fileName(), location.siblings());
        problems.add(location.missing(parameter, suggestion));
      }
    } catch (InvalidModelException e) {
      problems.addAll(e.problems());
    }
    return file;
  }

  private FileLocation location(String parameter, String where) throws InvalidModelException {
    if (where.startsWith(ClassPathLocation.SCHEME)) {
      String name = where.substring(ClassPathLocation.SCHEME.length());
      return new ClassPathLocation(classPath, name.startsWith("/") ? name.substring(1) : name);
    }
    try {
      return new DiskLocation(baseFolder.resolve(where));
    } catch (InvalidPathException e) {
      throw new InvalidModelException(
          List.of(
              new Problem(
                  null, parameter + ": \"" + where + "\" is no path: " + e.getReason(), ADVICE)));
    }
  }
}
