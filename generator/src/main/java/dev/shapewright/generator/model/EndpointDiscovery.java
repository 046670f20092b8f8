package dev.shapewright.generator.model;

import java.util.List;
import java.util.Map;

/**
 * How a service tells where some of its operations must be called.
 *
 * @param operation the name of the operation that tells
 * @param identifiers by each operation that must ask, the members of its input that the endpoint
 *     depends on; sorted
 */
public record EndpointDiscovery(String operation, Map<String, List<String>> identifiers) {}
