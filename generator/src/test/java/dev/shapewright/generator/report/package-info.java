/** Tests of the report. */
@NullMarked
package dev.shapewright.generator.report;

import org.jspecify.annotations.NullMarked;
