/** Rules that hold for the runtime as a whole: its packages, its module. */
@NullMarked
package dev.shapewright.runtime.house;

import org.jspecify.annotations.NullMarked;
