package dev.shapewright.runtime.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that a test makes up; it has nothing of the real process. */
public final class FakeSettings extends SystemSettings {
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  public FakeSettings env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public FakeSettings prop(String name, String value) {
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
