/** Tests of the goals, without a Maven around them. */
@NullMarked
package dev.shapewright.maven;

import org.jspecify.annotations.NullMarked;
