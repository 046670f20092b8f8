package dev.shapewright.examples.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The objects of a pipeline, in no client's classes: what all participants are given to send, and
 * what the server answers with. All objects have the same keys, as objects of one type have, and
 * texts of their own; every tenth field is a reference. The same in every run.
 *
 * @param objects the objects
 */
public record PipelineData(List<ObjectData> objects) {
  /** How many fields an object has. */
  public static final int FIELDS = 50;

  /** The size of the large request and answer: 100 objects of 50 fields. */
  public static final int LARGE = 455_000;

  private static final int STRING = "{\"key\":\"\",\"stringValue\":\"\"},".length();
  private static final int REFERENCE = "{\"key\":\"\",\"refValue\":\"\"},".length();
  private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxz";

  /**
   * One object.
   *
   * @param id its identifier
   * @param name its name
   * @param fields its fields
   */
  public record ObjectData(String id, String name, List<FieldData> fields) {}

  /**
   * One field.
   *
   * @param key its name
   * @param value a text, or the identifier of an object
   * @param isReference which of both
   */
  public record FieldData(String key, String value, boolean isReference) {}

  /**
   * Makes objects.
   *
   * @param bytes how long the JSON of them is to be, to within a field
   * @return the objects
   */
  public static PipelineData ofBytes(int bytes) {
    Random random = new Random(bytes);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      keys.add(letters(random, 8 + i % 13));
    }
    List<ObjectData> objects = new ArrayList<>();
    int left = bytes - "{\"hasMoreResults\":false,\"pipelineObjects\":[]}".length();
    while (left > 0) {
      String id = letters(random, 24);
      String name = letters(random, 10 + random.nextInt(20));
      left -= name.length() + "{\"id\":\"\",\"name\":\"\",\"fields\":[]},".length() + 24;
      List<FieldData> fields = new ArrayList<>();
      for (int i = 0; i < FIELDS && left > 0; i++) {
        String key = keys.get(i);
        boolean isReference = i % 10 == 9;
        String value = letters(random, isReference ? 24 : 30 + random.nextInt(41));
        fields.add(new FieldData(key, value, isReference));
        left -= key.length() + value.length() + (isReference ? REFERENCE : STRING);
      }
      objects.add(new ObjectData(id, name, fields));
    }
    return new PipelineData(objects);
  }

  /**
   * The answer to {@code DescribeObjects} that has these objects.
   *
   * @return JSON
   */
  public String describeObjectsAnswer() {
    StringBuilder json = new StringBuilder("{\"hasMoreResults\":false,");
    appendObjects(json);
    return json.append('}').toString();
  }

  /**
   * The body of {@code PutPipelineDefinition} that has these objects.
   *
   * @return JSON
   */
  public String putDefinitionBody() {
    StringBuilder json = new StringBuilder("{\"pipelineId\":\"df-1\",");
    appendObjects(json);
    return json.append('}').toString();
  }

  private void appendObjects(StringBuilder json) {
    json.append("\"pipelineObjects\":[");
    String comma = "";
    for (ObjectData object : objects) {
      json.append(comma).append("{\"id\":\"").append(object.id());
      json.append("\",\"name\":\"").append(object.name()).append("\",\"fields\":[");
      comma = "";
      for (FieldData field : object.fields()) {
        json.append(comma).append("{\"key\":\"").append(field.key());
        json.append(field.isReference() ? "\",\"refValue\":\"" : "\",\"stringValue\":\"");
        json.append(field.value()).append("\"}");
        comma = ",";
      }
      json.append("]}");
      comma = ",";
    }
    json.append(']');
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
