package dev.shapewright.examples.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The models that both generators are given, in folders. */
final class Models {
  private static final String DATA_PIPELINE = "dev/shapewright/model/datapipeline/2012-10-29/";
  private static final String SAGE_MAKER = "models/api.sagemaker-2017-07-24-model.json";

  private final Path folder;

  Models(Path folder) {
    this.folder = folder;
  }

  /** AWS Data Pipeline, with its paginators and its endpoint rules. */
  Path dataPipeline() throws IOException {
    Path model = Files.createDirectories(folder.resolve("datapipeline"));
    for (String name : List.of("service-2.json", "paginators-1.json", "endpoint-rule-set-1.json")) {
      Files.write(model.resolve(name), resource(DATA_PIPELINE + name));
    }
    return model;
  }

  /** AWS Data Pipeline with only these operations, alone. */
  Path dataPipeline(List<String> operations) throws IOException {
    Path model = Files.createDirectories(folder.resolve("datapipeline-" + operations.size()));
    Files.write(
        model.resolve("service-2.json"),
        reduced(resource(DATA_PIPELINE + "service-2.json"), operations));
    Files.write(
        model.resolve("endpoint-rule-set-1.json"),
        resource(DATA_PIPELINE + "endpoint-rule-set-1.json"));
    return model;
  }

  /** Amazon SageMaker. */
  Path sageMaker() throws IOException {
    Path model = Files.createDirectories(folder.resolve("sagemaker"));
    Files.write(model.resolve("service-2.json"), resource(SAGE_MAKER));
    return model;
  }

  /**
   * A service with so many operations: those of AWS Data Pipeline, with all their shapes, as often
   * as it takes, each time under names of their own. So twice the operations are twice the model.
   */
  Path repeated(int operations) throws IOException {
    Path model = Files.createDirectories(folder.resolve("repeated-" + operations));
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode once = (ObjectNode) mapper.readTree(resource(DATA_PIPELINE + "service-2.json"));
    ObjectNode all = once.deepCopy();
    ObjectNode allOperations = all.putObject("operations");
    ObjectNode allShapes = all.putObject("shapes");
    for (int copy = 0; allOperations.size() < operations; copy++) {
      String prefix = "C" + copy;
      for (Map.Entry<String, JsonNode> operation : once.get("operations").properties()) {
        if (allOperations.size() < operations) {
          ObjectNode renamed = operation.getValue().deepCopy();
          rename(renamed, prefix);
          renamed.put("name", prefix + operation.getKey());
          allOperations.set(prefix + operation.getKey(), renamed);
        }
      }
      for (Map.Entry<String, JsonNode> shape : once.get("shapes").properties()) {
        JsonNode renamed = shape.getValue().deepCopy();
        rename(renamed, prefix);
        allShapes.set(prefix + shape.getKey(), renamed);
      }
    }
    Files.write(model.resolve("service-2.json"), mapper.writeValueAsBytes(all));
    return model;
  }

  /** Puts something before the name of each shape that is referred to. */
  private static void rename(JsonNode node, String prefix) {
    if (node instanceof ObjectNode object && object.path("shape").isTextual()) {
      object.put("shape", prefix + object.path("shape").textValue());
    }
    node.forEach(child -> rename(child, prefix));
  }

  private static byte[] reduced(byte[] content, List<String> operations) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode model = (ObjectNode) mapper.readTree(content);
    ((ObjectNode) model.get("operations")).retain(operations);
    return mapper.writeValueAsBytes(model);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = Models.class.getClassLoader().getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    }
  }
}
