/**
 * What differs between two versions of a service as they stand in Java, and what that means for
 * those who call it. May import {@code model}, {@code plan} and {@code jmespath}, and never touches
 * the disk.
 */
@NullMarked
package dev.shapewright.generator.diff;

import org.jspecify.annotations.NullMarked;
