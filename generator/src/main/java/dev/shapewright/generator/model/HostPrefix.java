package dev.shapewright.generator.model;

import java.util.List;

/**
 * What an operation puts before the service's host name.
 *
 * @param parts the parts, in their order
 * @param location where it stands
 */
public record HostPrefix(List<Part> parts, SourceLocation location) {
  /**
   * A part of it.
   *
   * @param text what stands there, or the name of the input's member that does
   * @param label whether it is a member
   */
  public record Part(String text, boolean label) {}
}
