/** Input that nobody means well: what it yields is a diagnostic, or code that compiles. */
@NullMarked
package dev.shapewright.generator.hostile;

import org.jspecify.annotations.NullMarked;
