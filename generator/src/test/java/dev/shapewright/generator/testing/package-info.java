/**
 * What the tests of the generator have in common: running it in memory, compiling what it gives.
 */
@NullMarked
package dev.shapewright.generator.testing;

import org.jspecify.annotations.NullMarked;
