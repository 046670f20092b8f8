/** Rules that hold for the generator as a whole. */
@NullMarked
package dev.shapewright.generator;

import org.jspecify.annotations.NullMarked;
