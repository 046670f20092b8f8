/**
 * A service model as immutable values, linked and checked: every shape that is named exists. May
 * import nothing of ours.
 */
@NullMarked
package dev.shapewright.generator.model;

import org.jspecify.annotations.NullMarked;
