package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.testing.PublishedModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models that the services publish. */
final class PublishedModelsTest {

  @Test
  void readsDataPipeline() throws InvalidModelException {
    ServiceModel model =
        ModelReader.read(new ModelFiles(Models.published("datapipeline-2012-10-29"), null)).model();

    assertThat(model.metadata().targetPrefix()).isEqualTo("DataPipeline");
    assertThat(model.operations()).hasSize(19);
    assertThat(model.shapes()).hasSize(89);
    assertThat(structures(model).mapToInt(structure -> structure.members().size()).sum())
        .isEqualTo(119);
    assertThat(structures(model).filter(structure -> structure.error() != null)).hasSize(5);
    assertThat(model.structure("SetTaskStatusInput").members())
        .extracting(Member::name)
        .containsExactly("taskId", "taskStatus", "errorId", "errorMessage", "errorStackTrace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"datapipeline-2012-10-29", "dynamodb-2012-08-10"})
  void doesNotDependOnTheOrderOfSections(String name) throws IOException, InvalidModelException {
    ModelFile file = Models.published(name);
    ServiceModel model = ModelReader.read(new ModelFiles(file, null)).model();
    ServiceModel shuffled = ModelReader.read(new ModelFiles(shuffle(file), null)).model();

    assertThat(shuffled)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(SourceLocation.class)
        .isEqualTo(model);
    assertThat(shuffled.shapes().keySet())
        .containsExactlyElementsOf(new TreeSet<>(model.shapes().keySet()));
    assertThat(shuffled.operations()).extracting(Operation::name).isSorted();
    assertThat(shuffled.shapes()).isNotEqualTo(model.shapes()); // The locations did move.
  }

  /** How many of all published models are read, and why the others are refused. */
  @Test
  void readsEveryModelOfASupportedProtocol() throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> others = new ArrayList<>();
    for (String name : PublishedModels.names()) {
      String outcome = outcome(name);
      outcomes.merge(outcome, 1, Integer::sum);
      if (outcome.equals("other")) {
        others.add(name);
      }
    }
    assertThat(others).isEmpty();
    assertThat(outcomes)
        .containsExactlyInAnyOrderEntriesOf(Map.of("read", 139, "protocol not supported", 242));
  }

  private static String outcome(String name) {
    try {
      ModelReader.read(new ModelFiles(Models.published(name), null));
      return "read";
    } catch (InvalidModelException e) {
      List<String> messages = e.problems().stream().map(Problem::message).toList();
      if (messages.size() == 1 && messages.get(0).matches("the protocol .* is not supported")) {
        return "protocol not supported";
      }
      if (messages.size() == 1
          && messages.get(0).matches("none of the protocols .* is supported")) {
        return "protocol not supported";
      }
      return "other";
    }
  }

  private static Stream<Shape.Structure> structures(ServiceModel model) {
    return model.shapes().values().stream()
        .filter(Shape.Structure.class::isInstance)
        .map(Shape.Structure.class::cast);
  }

  /** The same model with its operations and shapes in another order. */
  private static ModelFile shuffle(ModelFile file) throws IOException {
    JsonValue root =
        Objects.requireNonNull(JsonTreeReader.read(file, new Problems(List.of(file.name()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(root, 0, new Random(42), json);
    }
    return new ModelFile("shuffled.json", out.toByteArray());
  }

  private static void write(JsonValue value, int depth, Random random, JsonGenerator json)
      throws IOException {
    if (value instanceof JsonValue.JsonObject object) {
      json.writeStartObject();
      List<Map.Entry<String, JsonValue>> members = new ArrayList<>(object.members().entrySet());
      if (depth < 2) {
        Collections.shuffle(members, random);
      }
      for (Map.Entry<String, JsonValue> member : members) {
        json.writeFieldName(member.getKey());
        write(member.getValue(), depth + 1, random, json);
      }
      json.writeEndObject();
    } else if (value instanceof JsonValue.JsonArray array) {
      json.writeStartArray();
      for (JsonValue item : array.items()) {
        write(item, depth + 1, random, json);
      }
      json.writeEndArray();
    } else if (value instanceof JsonValue.JsonString string) {
      json.writeString(string.value());
    } else if (value instanceof JsonValue.JsonNumber number) {
      json.writeNumber(number.value());
    } else if (value instanceof JsonValue.JsonBoolean bool) {
      json.writeBoolean(bool.value());
    } else {
      json.writeNull();
    }
  }
}
