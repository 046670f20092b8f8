/**
 * The goals of the plugin: the only package that knows Maven. May import {@code generator}, {@code
 * read}, {@code diff}, and what {@code write} refuses.
 */
@NullMarked
package dev.shapewright.maven;

import org.jspecify.annotations.NullMarked;
