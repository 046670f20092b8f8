/** Tests of generated endpoint rules and of the runtime's functions beneath them. */
@NullMarked
package dev.shapewright.generator.endpoints;

import org.jspecify.annotations.NullMarked;
