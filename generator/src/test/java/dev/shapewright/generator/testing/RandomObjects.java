package dev.shapewright.generator.testing;

import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.Document;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Fills objects of generated classes with random values, through their builders. */
public final class RandomObjects {
  private static final int DEEPEST = 4;
  private static final List<String> TEXTS =
      List.of("", "a", "NORMAL", "\"\\\u0000\n", "é \ud83d\ude00", "null", "a".repeat(300));

  private final Random random;
  private int depth;

  /** Equal seeds give equal objects. */
  public RandomObjects(long seed) {
    this.random = new Random(seed);
  }

  /** An object of a class that has a builder, or is an enumeration. */
  public Object make(Class<?> type) {
    try {
      return isEnumeration(type)
          ? type.getMethod("of", String.class).invoke(null, text())
          : built(type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private static boolean isEnumeration(Class<?> type) {
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (nested.isEnum()) {
        return true;
      }
    }
    return false;
  }

  private Object built(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    Class<?> builderType = builder.getClass();
    depth++;
    for (Method setter : builderType.getDeclaredMethods()) {
      boolean sets =
          Modifier.isPublic(setter.getModifiers())
              && setter.getReturnType() == builderType
              && setter.getParameterCount() == 1
              && !setter.getName().equals("responseMetadata");
      if (sets && random.nextInt(depth + 3) < 3) {
        setter.invoke(builder, value(setter.getAnnotatedParameterTypes()[0]));
      }
    }
    depth--;
    return builderType.getMethod("build").invoke(builder);
  }

  private @Nullable Object value(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (!(type instanceof ParameterizedType collection)) {
      return depth > DEEPEST && hasBuilder((Class<?>) type) ? null : simple((Class<?>) type);
    }
    AnnotatedType[] elements =
        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
    AnnotatedType element = elements[elements.length - 1];
    int size = random.nextInt(depth > DEEPEST ? 1 : 4);
    if (collection.getRawType() == List.class) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(element(element));
      }
      return items;
    }
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(text(), element(element));
    }
    return entries;
  }

  /** An element of a sparse collection may be null, but a document is one itself. */
  private @Nullable Object element(AnnotatedType type) {
    boolean sparse = type.isAnnotationPresent(Nullable.class) && type.getType() != Document.class;
    return sparse && random.nextInt(3) == 0 ? null : value(type);
  }

  private static boolean hasBuilder(Class<?> type) {
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (nested.getSimpleName().equals("Builder")) {
        return true;
      }
    }
    return false;
  }

  private Object simple(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "Boolean" -> random.nextBoolean();
      case "Integer" -> random.nextInt();
      case "Long" -> random.nextLong();
      case "Float" ->
          List.of(random.nextFloat(), Float.NaN, Float.MIN_VALUE).get(random.nextInt(3));
      case "Double" ->
          List.of(random.nextGaussian(), Double.NaN, Double.NEGATIVE_INFINITY, -Double.MAX_VALUE)
              .get(random.nextInt(4));
      case "BigInteger" -> new BigInteger(200, random).negate();
      case "BigDecimal" -> new BigDecimal(new BigInteger(200, random), random.nextInt(-400, 400));
      // What every timestamp format can tell.
      case "Instant" -> Instant.ofEpochSecond(random.nextInt());
      case "Bytes" -> bytes();
      case "Document" -> document();
      default -> make(type);
    };
  }

  private Bytes bytes() {
    byte[] content = new byte[random.nextInt(9)];
    random.nextBytes(content);
    return Bytes.copyOf(content);
  }

  private Document document() {
    depth++;
    Document document =
        switch (random.nextInt(depth > DEEPEST ? 4 : 6)) {
          case 0 -> Document.ofNull();
          case 1 -> Document.of(random.nextBoolean());
          case 2 -> Document.of(random.nextGaussian());
          case 3 -> Document.of(text());
          case 4 -> Document.of(List.of(document(), document()));
          default -> Document.of(Map.of("", document(), "k", document()));
        };
    depth--;
    return document;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
