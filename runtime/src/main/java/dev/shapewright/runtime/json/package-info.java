/**
 * The JSON form of shapes: the only package that sees Jackson. May use {@code codec}, {@code
 * internal} and the root package.
 */
@NullMarked
package dev.shapewright.runtime.json;

import org.jspecify.annotations.NullMarked;
