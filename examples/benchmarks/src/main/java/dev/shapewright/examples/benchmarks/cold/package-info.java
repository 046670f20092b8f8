/**
 * Programs that make one call and end: each is all that a user would write, on the class path that
 * it needs. Each file imports its own client alone.
 */
@NullMarked
package dev.shapewright.examples.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
