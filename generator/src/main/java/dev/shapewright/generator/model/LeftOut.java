package dev.shapewright.generator.model;

import java.util.List;

/**
 * An operation that nothing is generated for, since it makes use of what is not supported.
 *
 * @param operation the operation's name
 * @param features what is not supported, such as {@code an event stream}; at least one
 * @param location where the first of them stands
 */
public record LeftOut(String operation, List<String> features, SourceLocation location) {}
