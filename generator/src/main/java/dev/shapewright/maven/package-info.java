/**
 * The goals of the plugin: the only package that knows Maven. May import {@code generator} and
 * {@code read}.
 */
@NullMarked
package dev.shapewright.maven;

import org.jspecify.annotations.NullMarked;
