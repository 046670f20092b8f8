package dev.shapewright.generator.pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The distinct patterns of the published models. The system property {@code
 * shapewright.all-patterns} makes tests try all of them: those of the file that it names, or those
 * of the jar of published models if there is no such file.
 */
public final class PublishedPatterns {
  private static final String PROPERTY = "shapewright.all-patterns";
  private static final String DATA_PIPELINE = "models/datapipeline-2012-10-29-model.json";
  private static final int EVERY = 40;

  private PublishedPatterns() {}

  /** Whether all patterns are tried. */
  public static boolean areAllTried() {
    return !System.getProperty(PROPERTY, "").isEmpty();
  }

  /** The patterns to try, sorted: those of Data Pipeline and some other models, or all. */
  public static List<String> tried() throws IOException {
    if (!areAllTried()) {
      return ofJar(EVERY);
    }
    Path file = Path.of(System.getProperty(PROPERTY));
    if (!Files.isRegularFile(file)) {
      return ofJar(1);
    }
    TreeSet<String> patterns = new TreeSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      collect(in, patterns);
    }
    return List.copyOf(patterns);
  }

  /** The patterns of models of the jar: of Data Pipeline and some others, or of all. */
  public static Map<String, Set<String>> byModel() throws IOException {
    return byModel(areAllTried() ? 1 : EVERY);
  }

  /** The patterns of one model of the jar, sorted. */
  public static List<String> ofModel(String name) throws IOException {
    TreeSet<String> patterns = new TreeSet<>();
    String resource = "models/" + name + "-model.json";
    try (InputStream in = Objects.requireNonNull(loader().getResourceAsStream(resource), name)) {
      collect(in, patterns);
    }
    return List.copyOf(patterns);
  }

  /** The patterns of all models of the jar. */
  public static Map<String, Set<String>> byEveryModel() throws IOException {
    return byModel(1);
  }

  private static List<String> ofJar(int every) throws IOException {
    TreeSet<String> patterns = new TreeSet<>();
    byModel(every).values().forEach(patterns::addAll);
    return List.copyOf(patterns);
  }

  /** The patterns of every so many models, and of Data Pipeline. */
  private static Map<String, Set<String>> byModel(int every) throws IOException {
    Map<String, Set<String>> patterns = new TreeMap<>();
    JarURLConnection connection =
        (JarURLConnection)
            Objects.requireNonNull(loader().getResource(DATA_PIPELINE)).openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      List<String> names =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith("-model.json"))
              .sorted()
              .toList();
      for (int i = 0; i < names.size(); i++) {
        if (i % every == 0 || names.get(i).equals(DATA_PIPELINE)) {
          Set<String> ofModel = new TreeSet<>();
          try (InputStream in = jar.getInputStream(jar.getJarEntry(names.get(i)))) {
            collect(in, ofModel);
          }
          patterns.put(names.get(i), ofModel);
        }
      }
    }
    return patterns;
  }

  /** Every string that is named pattern, wherever it stands. */
  private static void collect(InputStream json, Collection<String> patterns) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json.readAllBytes())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals("pattern")
            && parser.nextToken() == JsonToken.VALUE_STRING) {
          patterns.add(parser.getText());
        }
      }
    }
  }

  private static ClassLoader loader() {
    return Objects.requireNonNull(PublishedPatterns.class.getClassLoader());
  }
}
