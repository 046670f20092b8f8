package dev.shapewright.runtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one section of a profile file. A sub-property's name is its parent's, a dot and
 * its own: {@code data_pipeline.endpoint_url}. Immutable.
 */
public final class ProfileSection {
  private static final ProfileSection EMPTY = new ProfileSection(Map.of());

  private final Map<String, String> properties;

  ProfileSection(Map<String, String> properties) {
    this.properties = Map.copyOf(properties);
  }

  static ProfileSection empty() {
    return EMPTY;
  }

  /**
   * A property's value.
   *
   * @param name in lower case
   * @return the value, or null when it is absent or blank
   */
  public @Nullable String get(String name) {
    return SystemSettings.presentOrNull(properties.get(name));
  }

  /**
   * These properties, and beneath them those of a weaker section. Static keys are not mixed: when
   * this section has any of them, the weaker one's are left out.
   */
  ProfileSection over(ProfileSection weaker) {
    if (weaker.properties.isEmpty()) {
      return this;
    }
    Map<String, String> merged = new LinkedHashMap<>(weaker.properties);
    if (hasStaticKeys()) {
      merged.remove("aws_access_key_id");
      merged.remove("aws_secret_access_key");
      merged.remove("aws_session_token");
    }
    merged.putAll(properties);
    return new ProfileSection(merged);
  }

  private boolean hasStaticKeys() {
    return get("aws_access_key_id") != null || get("aws_secret_access_key") != null;
  }

  /** The names alone: values may be secret. */
  @Override
  public String toString() {
    return "ProfileSection" + properties.keySet();
  }
}
