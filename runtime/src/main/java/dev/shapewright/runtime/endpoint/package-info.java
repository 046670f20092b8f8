/**
 * Where requests go: endpoints, partitions and the region. May use {@code internal} and the root
 * package.
 */
@NullMarked
package dev.shapewright.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
