/**
 * The output for a small model that shows each kind of output once, and how that output behaves.
 */
@NullMarked
package dev.shapewright.generator.golden;

import org.jspecify.annotations.NullMarked;
