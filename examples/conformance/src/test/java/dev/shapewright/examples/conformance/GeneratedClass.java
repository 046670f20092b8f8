package dev.shapewright.examples.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A class of a generated client: its methods, found by the names that members have in the model.
 */
final class GeneratedClass {
  /** What a name that is taken gets behind it. */
  private static final List<String> ENDINGS = List.of("", "value", "member", "2");

  private final Class<?> type;
  private final Map<String, Method> getters = new ConcurrentHashMap<>();
  private final Map<String, Method> setters = new ConcurrentHashMap<>();

  GeneratedClass(Class<?> type) {
    this.type = type;
  }

  Object builder() {
    return result(named(type, "builder", 0), null);
  }

  Object build(Object builder) {
    return result(named(builder.getClass(), "build", 0), builder);
  }

  Method setter(String member) {
    return setters.computeIfAbsent(
        member,
        name -> {
          Class<?> builder = named(type, "builder", 0).getReturnType();
          return find(
              builder,
              name,
              method ->
                  method.getParameterCount() == 1
                      && method.getParameterTypes()[0] != Consumer.class);
        });
  }

  /** Whether an object has a value for a member, as far as {@code hasX()} can tell. */
  boolean has(Object object, String member) {
    String getter = getter(member).getName();
    String name = "has" + getter.substring(0, 1).toUpperCase(Locale.ROOT) + getter.substring(1);
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
        .allMatch(method -> result(method, object).equals(true));
  }

  @Nullable Object get(Object object, String member) {
    return GeneratedObjects.invoke(getter(member), object);
  }

  Object ofText(String text) {
    return result(named(type, "of", 1), null, text);
  }

  String textOf(Object object) {
    return (String) result(named(type, "value", 0), object);
  }

  private Method getter(String member) {
    return getters.computeIfAbsent(
        member,
        name -> {
          boolean message =
              Throwable.class.isAssignableFrom(type) && name.equalsIgnoreCase("message");
          return find(
              type, message ? "errorMessage" : name, method -> method.getParameterCount() == 0);
        });
  }

  private static Object result(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    return Objects.requireNonNull(GeneratedObjects.invoke(method, target, arguments));
  }

  private static Method named(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no method " + name));
  }

  private static Method find(Class<?> type, String member, Predicate<Method> wanted) {
    for (String ending : ENDINGS) {
      String name = letters(member) + ending;
      List<Method> found =
          Arrays.stream(type.getMethods())
              .filter(m -> m.getDeclaringClass() != Object.class && !m.isBridge())
              .filter(m -> letters(m.getName()).equals(name) && wanted.test(m))
              .toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      if (found.size() > 1) {
        throw new AssertionError(type + " has several methods for the member " + member + found);
      }
    }
    throw new AssertionError(type + " has no method for the member " + member);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
