/**
 * Runs all measurements and writes the report. Imports whatever is measured; nothing imports it.
 */
@NullMarked
package dev.shapewright.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
