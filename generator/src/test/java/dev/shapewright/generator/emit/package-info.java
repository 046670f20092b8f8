/** Tests of how things are spelt: by fragments, and by models made to break out of them. */
@NullMarked
package dev.shapewright.generator.emit;

import org.jspecify.annotations.NullMarked;
