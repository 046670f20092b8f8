package dev.shapewright.generator.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shapewright.generator.read.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same model with its sections {@code shapes} and {@code operations} in another order. */
public final class ShuffledModel {
  private static final JsonFactory JSON = new JsonFactory();

  private ShuffledModel() {}

  /** Shuffles a model; equal seeds give equal orders. */
  public static ModelFile of(ModelFile model, long seed) {
    try {
      Random random = new Random(seed);
      Map<String, String> sections = new LinkedHashMap<>();
      for (Map.Entry<String, String> section : members(model.content()).entrySet()) {
        boolean moved = List.of("shapes", "operations").contains(section.getKey());
        sections.put(
            section.getKey(), moved ? shuffled(section.getValue(), random) : section.getValue());
      }
      return new ModelFile(
          model.name(),
          object(sections, List.copyOf(sections.keySet())).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shuffled(String section, Random random) throws IOException {
    Map<String, String> members = members(section.getBytes(StandardCharsets.UTF_8));
    List<String> order = new ArrayList<>(members.keySet());
    Collections.shuffle(order, random);
    return object(members, order);
  }

  /** The members of an object, each as JSON. */
  private static Map<String, String> members(byte[] object) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(object)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(value)) {
          out.copyCurrentStructure(parser);
        }
        members.put(name, value.toString(StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  private static String object(Map<String, String> members, List<String> order) {
    List<String> texts = new ArrayList<>();
    order.forEach(name -> texts.add("\"" + name + "\":" + members.get(name)));
    return "{" + String.join(",", texts) + "}";
  }
}
