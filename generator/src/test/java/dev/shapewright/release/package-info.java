/** Tests of what is published, and in which form. */
@NullMarked
package dev.shapewright.release;

import org.jspecify.annotations.NullMarked;
