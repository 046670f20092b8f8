package dev.shapewright.generator.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of a model in the layouts in which models are published:
 *
 * <ul>
 *   <li>a folder with a {@code service-2.json}
 *   <li>a folder of a service with one of those for each version, such as {@code 2012-10-29}
 *   <li>a folder with a {@code NAME-VERSION-model.json} for each service
 * </ul>
 */
final class ModelLayout {
  static final String SERVICE = "service-2.json";

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

  /** Made only when a folder has to be searched: most models are found without. */
  private static final class Patterns {
    static final Pattern VERSION = Pattern.compile(DATE);
    static final Pattern SINGLE_FILE =
        Pattern.compile("(.+)-(" + DATE + ")-model\\.json(?:\\.gz)?");
  }

  private final String parameter;
  private final FileLocation given;

  ModelLayout(String parameter, FileLocation given) {
    this.parameter = parameter;
    this.given = given;
  }

  /** The file, which is there. */
  FileLocation find() throws IOException, InvalidModelException {
    FileLocation file = given.orCompressed();
    if (file.isFile()) {
      return file;
    }
    if (given.isFolder()) {
      FileLocation service = given.child(SERVICE).orCompressed();
      if (service.isFile()) {
        return service;
      }
      FileLocation below = below(given.children());
      if (below != null) {
        return below;
      }
    }
    FileLocation single = singleFile();
    if (single != null) {
      return single;
    }
    throw new InvalidModelException(List.of(missing()));
  }

  private @Nullable FileLocation below(List<String> names)
      throws IOException, InvalidModelException {
    List<String> models = new ArrayList<>();
    FileLocation newest = null;
    for (String name : names) {
      FileLocation service = given.child(name).child(SERVICE).orCompressed();
      if (Patterns.VERSION.matcher(name).matches() && service.isFile()) {
        newest = service; // Names are sorted.
      }
      if (Patterns.SINGLE_FILE.matcher(name).matches()) {
        models.add(name);
      }
    }
    if (newest == null && models.size() > 1) {
      throw new InvalidModelException(
          List.of(
              new Problem(
                  null,
                  parameter + ": " + given.name() + " holds " + models.size() + " models",
                  "Name one of them, such as " + given.child(models.get(0)).name() + ".")));
    }
    return newest == null && models.size() == 1 ? given.child(models.get(0)) : newest;
  }

  /** The newest file of a service that is named without version and ending, or without ending. */
  private @Nullable FileLocation singleFile() throws IOException {
    String wanted = given.fileName();
    FileLocation newest = null;
    for (String name : wanted.isEmpty() ? List.<String>of() : given.siblings()) {
      Matcher matcher = Patterns.SINGLE_FILE.matcher(name);
      if (matcher.matches()
          && (matcher.group(1).equals(wanted)
              || wanted.equals(matcher.group(1) + "-" + matcher.group(2)))) {
        newest = given.sibling(name);
      }
    }
    return newest;
  }

  /** What was looked for, and what is there that may be meant. */
  private Problem missing() throws IOException {
    List<String> inside = given.isFolder() ? given.children() : List.of();
    FileLocation wanted = given.isFolder() ? given.child(SERVICE) : given;
    return wanted.missing(
        parameter,
        inside.isEmpty()
            ? Suggestion.hint(given.fileName(), siblings())
            : Suggestion.hint(SERVICE, inside));
  }

  /** With the short forms of files. */
  private List<String> siblings() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : given.siblings()) {
      names.add(name);
      Matcher matcher = Patterns.SINGLE_FILE.matcher(name);
      if (matcher.matches()) {
        names.add(matcher.group(1));
        names.add(matcher.group(1) + "-" + matcher.group(2));
      }
    }
    return names;
  }
}
