@NullMarked
package dev.shapewright.generator.diff;

import org.jspecify.annotations.NullMarked;
