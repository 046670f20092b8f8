/** Tests of the reader: by small models written in the tests, and by the published ones. */
@NullMarked
package dev.shapewright.generator.read;

import org.jspecify.annotations.NullMarked;
