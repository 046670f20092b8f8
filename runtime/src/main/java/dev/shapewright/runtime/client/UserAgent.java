package dev.shapewright.runtime.client;

import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** How a client presents itself to a service. */
final class UserAgent {
  /** The version of this runtime; a test compares it with the build's. */
  static final String VERSION = "0.1.0";

  private static final int MAX_APPLICATION = 50;

  private UserAgent() {}

  /**
   * The header's value.
   *
   * @param application the application's id, or null for what the process was started with
   */
  static String of(ServiceDescriptor service, @Nullable String application) {
    String id = application == null ? applicationOfProcess() : application;
    return "shapewright-java/"
        + VERSION
        + " ua/2.1 api/"
        + token(service.serviceId())
        + "#"
        + token(service.apiVersion())
        + " os/"
        + token(System.getProperty("os.name", "unknown"))
        + " lang/java#"
        + token(System.getProperty("java.version", "unknown"))
        + (id == null ? "" : " app/" + token(id));
  }

  static String checkedApplication(String id) {
    if (id.length() > MAX_APPLICATION) {
      throw new IllegalArgumentException(
          "An application id has at most " + MAX_APPLICATION + " characters, not " + id.length());
    }
    return id;
  }

  /** One that is too long is left out: a setting of the process must not break its clients. */
  private static @Nullable String applicationOfProcess() {
    SystemSettings settings = SystemSettings.process();
    String id = settings.property("sdk.ua.appId");
    id = id == null ? settings.environment("AWS_SDK_UA_APP_ID") : id;
    return id == null || id.length() > MAX_APPLICATION ? null : id;
  }

  /** What is no letter, digit, dot or hyphen becomes an underscore. */
  private static String token(String text) {
    StringBuilder token = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '-';
      token.append(plain ? c : '_');
    }
    return token.toString();
  }
}
