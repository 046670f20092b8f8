/**
 * The page that shows a service as it was generated: a model and its plan in, HTML out. May import
 * {@code plan}, {@code pattern} and {@code model}; it never touches the disk.
 */
@NullMarked
package dev.shapewright.generator.report;

import org.jspecify.annotations.NullMarked;
