/**
 * Spelling only: each emitter turns its part of the plan into one kind of file, in memory. May
 * import {@code plan}, {@code jmespath}, {@code model} and JavaPoet.
 */
@NullMarked
package dev.shapewright.generator.emit;

import org.jspecify.annotations.NullMarked;
