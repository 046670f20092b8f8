/** Texts compared, line by line. May import nothing of ours. */
@NullMarked
package dev.shapewright.generator.text;

import org.jspecify.annotations.NullMarked;
