package dev.shapewright.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service model, read just far enough to walk along its shapes. */
public final class ServiceShapes {
  private final JsonNode model;

  /**
   * Takes a model.
   *
   * @param model the content of a {@code service-2.json}
   */
  public ServiceShapes(JsonNode model) {
    this.model = model;
  }

  /** The name before the operation's in {@code X-Amz-Target}. */
  public String targetPrefix() {
    return model.path("metadata").path("targetPrefix").asText();
  }

  /** The version of the protocol, such as {@code 1.1}. */
  public String jsonVersion() {
    return model.path("metadata").path("jsonVersion").asText();
  }

  /** The names of all operations, in the model's order. */
  public List<String> operations() {
    List<String> names = new ArrayList<>();
    model.path("operations").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What an operation takes, or null when it takes nothing. */
  public @Nullable Shape input(String operation) {
    return optional(model.path("operations").path(operation).path("input"));
  }

  /** What an operation gives, or null when it gives nothing. */
  public @Nullable Shape output(String operation) {
    return optional(model.path("operations").path(operation).path("output"));
  }

  /** The errors that an operation declares. */
  public List<Shape> errors(String operation) {
    List<Shape> errors = new ArrayList<>();
    for (JsonNode reference : model.path("operations").path(operation).path("errors")) {
      errors.add(target(reference));
    }
    return errors;
  }

  /** The shape of a name. */
  public Shape shape(String name) {
    JsonNode content = model.path("shapes").path(name);
    if (content.isMissingNode()) {
      throw new IllegalArgumentException("The model has no shape " + name);
    }
    return new Shape(name, content);
  }

  private @Nullable Shape optional(JsonNode reference) {
    return reference.isMissingNode() ? null : target(reference);
  }

  private Shape target(JsonNode reference) {
    return shape(reference.path("shape").asText());
  }

  /** A shape of the model. */
  public final class Shape {
    private final String name;
    private final JsonNode content;

    private Shape(String name, JsonNode content) {
      this.name = name;
      this.content = content;
    }

    /** The name in the model. */
    public String name() {
      return name;
    }

    /** The type, such as {@code structure}; that of a document is {@code document}. */
    public String type() {
      return content.path("document").asBoolean() ? "document" : content.path("type").asText();
    }

    /** What the model says of the shape. */
    public JsonNode content() {
      return content;
    }

    /** Whether exactly one member has a value. */
    public boolean isUnion() {
      return content.path("union").asBoolean();
    }

    /** Whether null may stand among the values. */
    public boolean isSparse() {
      return content.path("sparse").asBoolean();
    }

    /** The names of the members, in the model's order. */
    public List<String> members() {
      List<String> names = new ArrayList<>();
      content.path("members").fieldNames().forEachRemaining(names::add);
      return names;
    }

    /** Whether a structure has a member of that name. */
    public boolean hasMember(String member) {
      return content.path("members").has(member);
    }

    /** The target of a structure's member. */
    public Shape member(String member) {
      return target(reference(member));
    }

    /** What the model says of a structure's member. */
    public JsonNode reference(String member) {
      return Objects.requireNonNull(content.path("members").get(member), member);
    }

    /** What a list holds. */
    public Shape item() {
      return target(content.path("member"));
    }

    /** The keys of a map. */
    public Shape key() {
      return target(content.path("key"));
    }

    /** The values of a map. */
    public Shape value() {
      return target(content.path("value"));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
