package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.SystemSettings;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What sources see of the process and of time. Tests make up their own. */
class Surroundings {
  private final SystemSettings settings;
  private final ProfileFiles profiles;
  private final Clock clock;

  Surroundings(SystemSettings settings, Clock clock) {
    this.settings = settings;
    this.profiles = new ProfileFiles(settings);
    this.clock = clock;
  }

  static Surroundings ofTheProcess() {
    return new Surroundings(SystemSettings.process(), Clock.systemUTC());
  }

  SystemSettings settings() {
    return settings;
  }

  ProfileFiles profiles() {
    return profiles;
  }

  Clock clock() {
    return clock;
  }

  /** A system property, else an environment variable. */
  @Nullable String setting(String property, String variable) {
    String value = settings.property(property);
    return value == null ? settings.environment(variable) : value;
  }

  /** From 0 to less than 1. */
  double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  void sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  static System.Logger log() {
    return System.getLogger("dev.shapewright.runtime.identity");
  }
}
