package dev.shapewright.generator;

import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.read.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads all that a request names, so that one run tells all that is wrong with it. */
final class RequestReader {
  private static final int MOST_CHARACTERS = 200;

  private final GenerationRequest request;
  private final @Nullable ModelState last;
  private final List<Problem> configuration = new ArrayList<>();
  private final List<Problem> files = new ArrayList<>();

  private RequestReader(GenerationRequest request, @Nullable ModelState last) {
    this.request = request;
    this.last = last;
  }

  /**
   * What was read.
   *
   * @param model the model
   * @param names the names that were given before
   */
  record Result(ModelReader.Result model, NameLockReader.Result names) {}

  /** Reads what a request names; what was generated from last time serves to tell what is gone. */
  static Result read(GenerationRequest request, @Nullable ModelState last)
      throws InvalidModelException, ConfigurationException {
    return new RequestReader(request, last).read();
  }

  private Result read() throws InvalidModelException, ConfigurationException {
    checkPackageName(request.packageName());
    ModelReader.Result model = model();
    NameLockReader.Result names = names();
    if (!files.isEmpty()) {
      List<Problem> all = new ArrayList<>(configuration);
      all.addAll(files);
      throw new InvalidModelException(all);
    }
    if (!configuration.isEmpty() || model == null || names == null) {
      throw new ConfigurationException(configuration);
    }
    return new Result(model, names);
  }

  private ModelReader.@Nullable Result model() {
    Set<String> wanted = Set.copyOf(request.operations());
    try {
      ModelReader.Result read =
          ModelReader.read(request.files(), wanted.isEmpty() ? null : wanted::contains);
      checkOperations(wanted, read.model());
      return read;
    } catch (InvalidModelException e) {
      files.addAll(e.problems());
      return null;
    }
  }

  private NameLockReader.@Nullable Result names() {
    if (request.namesFile() == null) {
      return new NameLockReader.Result(NameLock.NONE, "");
    }
    try {
      return NameLockReader.read(request.namesFile());
    } catch (InvalidModelException e) {
      files.addAll(e.problems());
      return null;
    } catch (IOException e) {
      configuration.add(
          new Problem(
              null,
              "names: "
                  + request.namesFile()
                  + (Files.isDirectory(request.namesFile())
                      ? " is a folder"
                      : " cannot be read: " + e),
              "Name a file, which need not exist."));
      return null;
    }
  }

  private void checkPackageName(String name) {
    if (!SourceVersion.isName(name)) {
      configuration.add(
          new Problem(
              null,
              "packageName: expected a Java package name, found \"" + name + "\"",
              "A package name is made of identifiers with dots between them, such as"
                  + " com.example.datapipeline."));
    } else if (Arrays.stream(name.split("\\.")).anyMatch(part -> part.length() > MOST_CHARACTERS)) {
      configuration.add(
          new Problem(
              null,
              "packageName: expected names of at most "
                  + MOST_CHARACTERS
                  + " characters, found a longer one",
              "Each is the name of a folder, and file systems take no longer ones."));
    } else if (name.equals("java") || name.startsWith("java.")) {
      configuration.add(
          new Problem(
              null,
              "packageName: expected a package of your own, found \"" + name + "\"",
              "Java loads classes of packages that begin with java from nowhere but itself."));
    }
  }

  private void checkOperations(Set<String> wanted, ServiceModel model) {
    Set<String> known = new TreeSet<>();
    for (Operation operation : model.operations()) {
      known.add(operation.name());
    }
    for (String name : new TreeSet<>(wanted)) {
      if (!known.contains(name)) {
        configuration.add(
            new Problem(
                null,
                "operations: "
                    + model.metadata().serviceFullName()
                    + " has no operation \""
                    + name
                    + "\"",
                last != null && last.hadOperation(name)
                    ? "The model had it when it was last generated from: remove it here, too. What"
                        + " else has changed, the goal diff tells."
                    : Suggestion.hint(name, known)));
      }
    }
  }
}
