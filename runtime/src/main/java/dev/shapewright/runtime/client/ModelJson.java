package dev.shapewright.runtime.client;

import dev.shapewright.runtime.codec.Codec;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.json.JsonShapeReader;
import dev.shapewright.runtime.json.JsonShapeWriter;
import org.jspecify.annotations.Nullable;

/** Writes and reads the classes of a model as JSON. Generated code derives from it. */
public abstract class ModelJson {
  private final String prefix;

  /**
   * Knows the classes of a package.
   *
   * @param modelPackage the package of the model's classes
   */
  protected ModelJson(String modelPackage) {
    this.prefix = modelPackage + ".";
  }

  /**
   * Finds the codec of a class.
   *
   * @param name the simple name of a class of the model's package
   * @return its codec, or null if it is none that has a JSON form
   */
  protected abstract @Nullable Codec<?> codec(String name);

  /**
   * Writes an object.
   *
   * @param value an object of a class of the model
   * @param indented whether to write it on several lines
   * @return its JSON in UTF-8
   * @throws IllegalArgumentException if the model has no such class
   * @throws CodecException if JSON cannot express a value in it
   */
  public final byte[] write(Object value, boolean indented) {
    return write(value, value.getClass(), indented);
  }

  private <T> byte[] write(Object value, Class<T> type, boolean indented) {
    return JsonShapeWriter.write(type.cast(value), codec(type), indented);
  }

  /**
   * Reads an object.
   *
   * @param <T> the object's class
   * @param json its JSON in UTF-8
   * @param type its class, one of the model
   * @return the object
   * @throws IllegalArgumentException if the model has no such class
   * @throws CodecException if this is no JSON of such an object; tells the place
   */
  public final <T> T read(byte[] json, Class<T> type) {
    // No bytes at all are an empty object only where a response has them.
    return JsonShapeReader.read(json.length == 0 ? new byte[] {' '} : json, codec(type));
  }

  @SuppressWarnings("unchecked") // A class has the codec of its name.
  private <T> Codec<T> codec(Class<T> type) {
    String name = type.getName();
    Codec<?> codec = name.startsWith(prefix) ? codec(name.substring(prefix.length())) : null;
    if (codec == null) {
      throw new IllegalArgumentException(name + " has no JSON form in this model");
    }
    return (Codec<T>) codec;
  }
}
