package dev.shapewright.examples.conformance;

import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns plain values into objects of generated classes, and back. A plain structure is a map from
 * the model's member names to those members that have a value; a plain enumeration is its text; all
 * else is as generated classes have it.
 */
public final class GeneratedObjects {
  private static final Map<Class<?>, GeneratedClass> CLASSES = new ConcurrentHashMap<>();

  private GeneratedObjects() {}

  /**
   * Makes an object.
   *
   * @param shape the shape of the value
   * @param type the Java type that is wanted, type arguments included
   * @param plain the plain value
   */
  public static @Nullable Object make(Shape shape, Type type, @Nullable Object plain) {
    if (plain == null) {
      return null;
    }
    return switch (shape.type()) {
      case "structure" -> structure(shape, (Class<?>) type, (Map<?, ?>) plain);
      case "list" -> list(shape, argument(type, 0), (List<?>) plain);
      case "map" -> map(shape, type, (Map<?, ?>) plain);
      case "string" -> text((Class<?>) type, (String) plain);
      default -> plain;
    };
  }

  /** Makes an object that has no members. */
  public static Object empty(Class<?> type) {
    GeneratedClass generated = of(type);
    return generated.build(generated.builder());
  }

  /** The plain form of an object that a client gave. */
  public static @Nullable Object plain(Shape shape, @Nullable Object object) {
    if (object == null) {
      return null;
    }
    return switch (shape.type()) {
      case "structure" -> plainStructure(shape, object);
      case "list" -> plainList(shape, (List<?>) object);
      case "map" -> plainMap(shape, (Map<?, ?>) object);
      case "string" -> plainText(object);
      default -> object;
    };
  }

  /** The members of a structure or an exception that have a value. */
  public static Map<String, @Nullable Object> plainStructure(Shape shape, Object object) {
    GeneratedClass type = of(object.getClass());
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name : shape.members()) {
      if (type.has(object, name)) {
        Object value = type.get(object, name);
        if (value != null) {
          members.put(name, plain(shape.member(name), value));
        }
      }
    }
    return members;
  }

  static @Nullable Object invoke(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new AssertionError(e.getCause());
    }
  }

  private static GeneratedClass of(Class<?> type) {
    return CLASSES.computeIfAbsent(type, GeneratedClass::new);
  }

  private static Object structure(Shape shape, Class<?> type, Map<?, ?> members) {
    GeneratedClass generated = of(type);
    Object builder = generated.builder();
    members.forEach(
        (key, value) -> {
          String name = (String) key;
          Method setter = generated.setter(name);
          Type wanted = setter.getGenericParameterTypes()[0];
          invoke(setter, builder, make(shape.member(name), wanted, value));
        });
    return generated.build(builder);
  }

  private static List<@Nullable Object> list(Shape shape, Type item, List<?> plain) {
    List<@Nullable Object> items = new ArrayList<>();
    plain.forEach(value -> items.add(make(shape.item(), item, value)));
    return items;
  }

  private static Map<Object, @Nullable Object> map(Shape shape, Type type, Map<?, ?> plain) {
    Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
    plain.forEach(
        (key, value) ->
            entries.put(
                Objects.requireNonNull(make(shape.key(), argument(type, 0), key)),
                make(shape.value(), argument(type, 1), value)));
    return entries;
  }

  private static Object text(Class<?> type, String plain) {
    return type == String.class ? plain : of(type).ofText(plain);
  }

  private static List<@Nullable Object> plainList(Shape shape, List<?> items) {
    List<@Nullable Object> plain = new ArrayList<>();
    items.forEach(item -> plain.add(plain(shape.item(), item)));
    return plain;
  }

  private static Map<String, @Nullable Object> plainMap(Shape shape, Map<?, ?> entries) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> plain.put((String) plainText(key), plain(shape.value(), value)));
    return plain;
  }

  private static Object plainText(Object object) {
    return object instanceof String ? object : of(object.getClass()).textOf(object);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
