/** Tests of what generated code and users meet, and what the other tests share. */
@NullMarked
package dev.shapewright.runtime;

import org.jspecify.annotations.NullMarked;
