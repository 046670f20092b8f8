/** How operations of generated clients are called. */
@NullMarked
package dev.shapewright.generator.calls;

import org.jspecify.annotations.NullMarked;
