package dev.shapewright.runtime.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Amazon resource name, as endpoint rules see them.
 *
 * @param partition such as {@code aws}
 * @param service such as {@code dynamodb}
 * @param region such as {@code us-east-1}; empty for resources without a region
 * @param accountId the owner's account; empty for resources without an owner
 * @param resourceId what stands between the colons and slashes of the rest
 */
public record Arn(
    String partition, String service, String region, String accountId, List<String> resourceId) {
  /**
   * Keeps a copy.
   *
   * @param partition such as {@code aws}
   * @param service such as {@code dynamodb}
   * @param region such as {@code us-east-1}; may be empty
   * @param accountId the owner's account; may be empty
   * @param resourceId what stands between the colons and slashes of the rest
   */
  public Arn {
    resourceId = List.copyOf(resourceId);
  }

  static @Nullable Arn parse(String text) {
    String[] parts = new String[5];
    int start = 0;
    for (int i = 0; i < parts.length; i++) {
      int colon = text.indexOf(':', start);
      if (colon < 0) {
        return null;
      }
      parts[i] = text.substring(start, colon);
      start = colon + 1;
    }
    boolean arn = parts[0].equals("arn") && !parts[1].isEmpty() && !parts[2].isEmpty();
    return arn && start < text.length()
        ? new Arn(parts[1], parts[2], parts[3], parts[4], resource(text, start))
        : null;
  }

  private static List<String> resource(String text, int start) {
    List<String> parts = new ArrayList<>();
    int from = start;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ':' || text.charAt(i) == '/') {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }
}
