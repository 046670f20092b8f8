/** Tests of how texts are compared. */
@NullMarked
package dev.shapewright.generator.text;

import org.jspecify.annotations.NullMarked;
