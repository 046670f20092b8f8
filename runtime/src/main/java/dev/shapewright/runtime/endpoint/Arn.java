package dev.shapewright.runtime.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an Amazon resource name, as endpoint rules see them. Immutable. */
public final class Arn {
  private final String[] parts;
  private final List<String> resourceId;

  private Arn(String[] parts, List<String> resourceId) {
    this.parts = parts;
    this.resourceId = resourceId;
  }

  /**
   * Takes a name apart.
   *
   * @param text any text
   * @return its parts, or null when it is no Amazon resource name
   */
  public static @Nullable Arn parse(String text) {
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
    if (!parts[0].equals("arn")
        || parts[1].isEmpty()
        || parts[2].isEmpty()
        || start == text.length()) {
      return null;
    }
    List<String> resource = new ArrayList<>();
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ':' || text.charAt(i) == '/') {
        resource.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return new Arn(parts, List.copyOf(resource));
  }

  /**
   * The partition.
   *
   * @return such as {@code aws}
   */
  public String partition() {
    return parts[1];
  }

  /**
   * The service.
   *
   * @return such as {@code dynamodb}
   */
  public String service() {
    return parts[2];
  }

  /**
   * The region.
   *
   * @return such as {@code us-east-1}; empty for resources without a region
   */
  public String region() {
    return parts[3];
  }

  /**
   * The owner's account.
   *
   * @return its id; empty for resources without an owner
   */
  public String accountId() {
    return parts[4];
  }

  /**
   * The rest, which names the resource.
   *
   * @return what stands between its colons and slashes
   */
  public List<String> resourceId() {
    return resourceId;
  }
}
