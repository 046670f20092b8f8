/**
 * The generator run over the models that the services publish: every one of a protocol that is
 * supported, or those that hold the most traps.
 */
@NullMarked
package dev.shapewright.generator.published;

import org.jspecify.annotations.NullMarked;
