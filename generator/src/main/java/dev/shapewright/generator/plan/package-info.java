/**
 * Every decision about the output: what is selected, how it is named, which Java types stand for
 * which shapes, what gets a validator, a reader, a writer. Nothing is decided after this. May
 * import {@code model} and {@code jmespath}, and JavaPoet for its names of types.
 */
@NullMarked
package dev.shapewright.generator.plan;

import org.jspecify.annotations.NullMarked;
