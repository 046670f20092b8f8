/** The output for the whole Data Pipeline service. */
@NullMarked
package dev.shapewright.generator.datapipeline;

import org.jspecify.annotations.NullMarked;
