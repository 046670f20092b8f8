package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shapewright.examples.benchmarks.server.PipelineData;
import dev.shapewright.examples.benchmarks.server.PipelineData.FieldData;
import dev.shapewright.examples.benchmarks.server.PipelineData.ObjectData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/**
 * A call without a client: jackson-core writes the request into a buffer that is used again, and
 * reads the answer's strings, which it does not keep. A small request is signed as well; of a large
 * one it is the writing alone, for {@link HashFloor} has the rest.
 */
final class MemoryFloor implements Calls {
  private final JsonFactory json = new JsonFactory();
  private final HashFloor hashes;
  private final ReusedBuffer buffer = new ReusedBuffer();
  private final PipelineData data;
  private final byte[] objects;
  private final byte[] empty = "{}".getBytes(UTF_8);

  MemoryFloor(int bytes) throws GeneralSecurityException {
    hashes = new HashFloor(bytes);
    data = PipelineData.ofBytes(bytes);
    objects = data.describeObjectsAnswer().getBytes(UTF_8);
  }

  @Override
  public Object setTaskStatus() throws IOException {
    buffer.reset();
    try (JsonGenerator out = json.createGenerator(buffer)) {
      out.writeStartObject();
      out.writeStringField("taskId", TASK_ID);
      out.writeStringField("taskStatus", "FINISHED");
      out.writeEndObject();
    }
    String signature = hashes.sign(buffer.array(), buffer.size());
    try (JsonParser in = json.createParser(empty)) {
      while (in.nextToken() != null) {
        // Nothing in it.
      }
    }
    return signature;
  }

  @Override
  public Object describeObjects() throws IOException {
    int names = 0;
    int characters = 0;
    try (JsonParser in = json.createParser(objects)) {
      boolean isName = false;
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          isName = in.currentName().equals("name");
        } else if (token == JsonToken.VALUE_STRING) {
          characters += in.getText().length();
          names += isName ? 1 : 0;
        }
      }
    }
    Calls.requireAll(names, data.objects().size());
    return characters;
  }

  @Override
  public Object putDefinition() throws IOException {
    buffer.reset();
    try (JsonGenerator out = json.createGenerator(buffer)) {
      out.writeStartObject();
      out.writeStringField("pipelineId", "df-1");
      out.writeArrayFieldStart("pipelineObjects");
      for (ObjectData object : data.objects()) {
        write(out, object);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return buffer.size();
  }

  @Override
  public Object putReadyDefinition() throws IOException {
    return putDefinition();
  }

  @Override
  public void close() {}

  private static void write(JsonGenerator out, ObjectData object) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", object.id());
    out.writeStringField("name", object.name());
    out.writeArrayFieldStart("fields");
    for (FieldData field : object.fields()) {
      out.writeStartObject();
      out.writeStringField("key", field.key());
      out.writeStringField(field.isReference() ? "refValue" : "stringValue", field.value());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Shows its array, which grows and stays. */
  private static final class ReusedBuffer extends ByteArrayOutputStream {
    byte[] array() {
      return buf;
    }
  }
}
