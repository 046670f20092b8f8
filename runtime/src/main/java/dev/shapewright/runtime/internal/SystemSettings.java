package dev.shapewright.runtime.internal;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started with. A blank value counts as absent; white space around one is cut
 * off.
 */
public class SystemSettings {
  /** For subclasses; tests give their own environment. */
  protected SystemSettings() {}

  /**
   * The settings of this process, read anew each time.
   *
   * @return the real environment and system properties
   */
  public static SystemSettings process() {
    return new SystemSettings();
  }

  /**
   * An environment variable.
   *
   * @param name its name
   * @return its value, or null when it is absent or blank
   */
  public final @Nullable String environment(String name) {
    return presentOrNull(rawEnvironment(name));
  }

  /**
   * A system property.
   *
   * @param name its name
   * @return its value, or null when it is absent or blank
   */
  public final @Nullable String property(String name) {
    return presentOrNull(rawProperty(name));
  }

  /**
   * The user's home directory.
   *
   * @return {@code HOME}, {@code USERPROFILE} or the system property {@code user.home}; null when
   *     none is set
   */
  public final @Nullable File home() {
    String home = environment("HOME");
    if (home == null) {
      home = environment("USERPROFILE");
    }
    if (home == null) {
      home = property("user.home");
    }
    return home == null ? null : new File(home);
  }

  /**
   * An environment variable as it is set.
   *
   * @param name its name
   * @return its value, or null
   */
  protected @Nullable String rawEnvironment(String name) {
    return System.getenv(name);
  }

  /**
   * A system property as it is set.
   *
   * @param name its name
   * @return its value, or null
   */
  protected @Nullable String rawProperty(String name) {
    return System.getProperty(name);
  }

  static @Nullable String presentOrNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
