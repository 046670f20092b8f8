/** Tests of what is written to a folder, and of what there is left alone. */
@NullMarked
package dev.shapewright.generator.write;

import org.jspecify.annotations.NullMarked;
