package dev.shapewright.examples.conformance.differential;

import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Turns plain values into objects of the SDK, and back, by the SDK's own lists of its fields. */
final class SdkObjects {
  private SdkObjects() {}

  /**
   * Makes a structure.
   *
   * @param builder an empty builder of its class
   * @param shape the structure's shape
   * @param plain the members that have a value
   */
  static Object make(SdkPojo builder, @Nullable Shape shape, Map<?, ?> plain) {
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = plain.get(field.locationName());
      if (shape != null && value != null) {
        field.set(builder, make(field, shape.member(field.locationName()), value));
      }
    }
    return ((Buildable) builder).build();
  }

  /** The plain form of a structure: of the members that both models know, those with a value. */
  static Map<String, @Nullable Object> plain(Shape shape, SdkPojo object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (SdkField<?> field : object.sdkFields()) {
      String name = field.locationName();
      Object value = field.getValueOrDefault(object);
      if (shape.hasMember(name) && value != null && !isAbsent(value)) {
        members.put(name, plain(field, shape.member(name), value));
      }
    }
    return members;
  }

  static SdkField<?> item(SdkField<?> list) {
    return list.getRequiredTrait(ListTrait.class).memberFieldInfo();
  }

  static SdkField<?> value(SdkField<?> map) {
    return map.getRequiredTrait(MapTrait.class).valueFieldInfo();
  }

  private static @Nullable Object make(SdkField<?> field, Shape shape, @Nullable Object plain) {
    if (plain == null) {
      return null;
    }
    return switch (shape.type()) {
      case "structure" -> make(field.constructor().get(), shape, (Map<?, ?>) plain);
      case "list" -> {
        List<@Nullable Object> items = new ArrayList<>();
        ((List<?>) plain).forEach(value -> items.add(make(item(field), shape.item(), value)));
        yield items;
      }
      case "map" -> {
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) plain)
            .forEach((key, value) -> entries.put(key, make(value(field), shape.value(), value)));
        yield entries;
      }
      case "blob" -> SdkBytes.fromByteArray(((Bytes) plain).toByteArray());
      default -> plain;
    };
  }

  private static @Nullable Object plain(SdkField<?> field, Shape shape, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (shape.type()) {
      case "structure" -> plain(shape, (SdkPojo) value);
      case "list" -> {
        List<@Nullable Object> items = new ArrayList<>();
        ((List<?>) value).forEach(item -> items.add(plain(item(field), shape.item(), item)));
        yield items;
      }
      case "map" -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value)
            .forEach(
                (key, each) ->
                    entries.put(Objects.toString(key), plain(value(field), shape.value(), each)));
        yield entries;
      }
      case "blob" -> Bytes.copyOf(((SdkBytes) value).asByteArray());
      default -> value;
    };
  }

  /** The SDK has an empty collection of a class of its own in place of none. */
  private static boolean isAbsent(Object value) {
    return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
  }
}
