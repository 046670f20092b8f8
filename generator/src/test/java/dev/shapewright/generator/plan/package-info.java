/** Tests of decisions: names, types, patterns. */
@NullMarked
package dev.shapewright.generator.plan;

import org.jspecify.annotations.NullMarked;
