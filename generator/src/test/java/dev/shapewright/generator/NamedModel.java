package dev.shapewright.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.read.NameLockReader;
import dev.shapewright.generator.testing.InMemory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model of a service Odd that tests of names put together, and its names. */
final class NamedModel {
  private final Map<String, String> operations = new LinkedHashMap<>();
  private final Map<String, String> shapes = new LinkedHashMap<>();
  private String paginators = "";
  private String serviceId = "Odd";

  NamedModel() {
    shape("String", "{\"type\": \"string\"}");
    shape("Words", "{\"type\": \"list\", \"member\": {\"shape\": \"String\"}}");
  }

  NamedModel serviceId(String id) {
    serviceId = id;
    return this;
  }

  /** An operation; more is what its object has besides the name, such as an input. */
  NamedModel operation(String name, String more) {
    operations.put(name, "{\"name\": \"" + name + "\"" + more + "}");
    return this;
  }

  /** An operation whose input has these members, each as {@code name:Shape} or just a name. */
  NamedModel put(String name, String... members) {
    structure(name + "Input", members);
    return operation(name, ", \"input\": {\"shape\": \"" + name + "Input\"}");
  }

  NamedModel shape(String name, String json) {
    shapes.put(name, json);
    return this;
  }

  NamedModel structure(String name, String... members) {
    return shape(name, "{\"type\": \"structure\", \"members\": {" + members(members) + "}}");
  }

  NamedModel error(String name, String... members) {
    return shape(
        name,
        "{\"type\": \"structure\", \"exception\": true, \"members\": {" + members(members) + "}}");
  }

  NamedModel enumeration(String name, String... values) {
    return shape(
        name, "{\"type\": \"string\", \"enum\": [\"" + String.join("\", \"", values) + "\"]}");
  }

  NamedModel paginated(String operation) {
    paginators +=
        (paginators.isEmpty() ? "" : ", ")
            + "\""
            + operation
            + "\": {\"input_token\": \"token\", \"output_token\": \"token\", \"result_key\": \"items\"}";
    return this;
  }

  private static String members(String... members) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String member : members) {
      String[] parts = member.split(":", 2);
      String shape = parts.length == 1 ? "String" : parts[1];
      texts.put(parts[0], "\"" + parts[0] + "\": {\"shape\": \"" + shape + "\"}");
    }
    return String.join(", ", texts.values());
  }

  ModelFiles files() {
    String service =
        """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": "Odd", "serviceId": "%s", "signingName": "odd",
          "targetPrefix": "Odd"},
         "operations": %s,
         "shapes": %s}
        """
            .formatted(serviceId, object(operations), object(shapes));
    return InMemory.model(
        service, paginators.isEmpty() ? null : "{\"pagination\": {" + paginators + "}}");
  }

  private static String object(Map<String, String> members) {
    StringBuilder object = new StringBuilder();
    members.forEach(
        (name, json) ->
            object
                .append(object.length() == 0 ? "" : ",\n  ")
                .append('"')
                .append(name)
                .append("\": ")
                .append(json));
    return "{" + object + "}";
  }

  ServiceModel read() {
    try {
      return ModelReader.read(files()).model();
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
  }

  Names names() {
    return Names.of(read(), NameLock.NONE);
  }

  Names names(@Nullable String file) {
    return Names.of(read(), lock(file));
  }

  /** The file that keeps the names of this model. */
  String file() {
    return NamesFileText.text(names(), NameLock.NONE);
  }

  static NameLock lock(@Nullable String file) {
    if (file == null) {
      return NameLock.NONE;
    }
    try {
      return NameLockReader.read(new ModelFile("odd.names", file.getBytes(UTF_8))).lock();
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
  }

  /** Names by what has them, such as {@code member Tag.key}. */
  static SortedMap<String, String> byKey(Names names) {
    SortedMap<String, String> byKey = new TreeMap<>();
    for (GivenName name : names.all()) {
      byKey.put(name.key().toString(), name.javaName());
    }
    return byKey;
  }

  /** The line that tells why a name is another, or the empty text. */
  static String why(Names names, String key) {
    return NamesReportText.text(names)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(key + " = "))
        .map(line -> line.substring(key.length() + 3))
        .findFirst()
        .orElse("");
  }
}
