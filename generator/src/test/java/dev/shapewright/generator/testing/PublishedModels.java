package dev.shapewright.generator.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shapewright.generator.read.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;

/** The models of the jar of published models, by their names without folder and ending. */
public final class PublishedModels {
  private static final String FOLDER = "models/";
  private static final String ENDING = "-model.json";

  private PublishedModels() {}

  /** The names of all models, sorted, such as {@code datapipeline-2012-10-29}. */
  public static List<String> names() throws IOException {
    String any = FOLDER + "datapipeline-2012-10-29" + ENDING;
    JarURLConnection connection =
        (JarURLConnection) Objects.requireNonNull(loader().getResource(any)).openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
          .map(name -> name.substring(FOLDER.length(), name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  /** The names of the models that list the protocol json, sorted. */
  public static List<String> jsonNames() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : names()) {
      if (protocols(model(name)).contains("json")) {
        names.add(name);
      }
    }
    return names;
  }

  /** A model by its name. */
  public static ModelFile model(String name) {
    String resource = FOLDER + name + ENDING;
    try (InputStream in = loader().getResourceAsStream(resource)) {
      return new ModelFile(resource, Objects.requireNonNull(in, resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The values of protocol and protocols in the section metadata. */
  private static List<String> protocols(ModelFile model) throws IOException {
    List<String> protocols = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(model.content())) {
      parser.nextToken();
      while (!"metadata".equals(parser.nextFieldName())) {
        parser.nextToken();
        parser.skipChildren();
      }
      parser.nextToken();
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals("protocol")) {
          protocols.add(parser.getText());
        }
        while (field.equals("protocols") && parser.nextToken() != JsonToken.END_ARRAY) {
          protocols.add(parser.getText());
        }
        parser.skipChildren();
      }
    }
    return protocols;
  }

  private static ClassLoader loader() {
    return Objects.requireNonNull(PublishedModels.class.getClassLoader());
  }
}
