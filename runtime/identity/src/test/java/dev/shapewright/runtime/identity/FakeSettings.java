package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.internal.SystemSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Settings that a test makes up; it has nothing of the real process. */
final class FakeSettings extends SystemSettings {
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final Map<String, String> properties = new ConcurrentHashMap<>();

  FakeSettings env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  FakeSettings prop(String name, String value) {
    properties.put(name, value);
    return this;
  }

  @Override
  protected @Nullable String rawEnvironment(String name) {
    return environment.get(name);
  }

  @Override
  protected @Nullable String rawProperty(String name) {
    return properties.get(name);
  }
}
