/** Tests of what reads settings and profiles. */
@NullMarked
package dev.shapewright.runtime.internal;

import org.jspecify.annotations.NullMarked;
