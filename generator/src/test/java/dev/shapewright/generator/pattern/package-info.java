/** Tests of the pattern compiler, and the strings that try patterns. */
@NullMarked
package dev.shapewright.generator.pattern;

import org.jspecify.annotations.NullMarked;
