/**
 * What a generated client costs. Each {@code …Benchmark} measures one thing; {@code Requests} makes
 * what they measure with. Imports JMH, the generated client and the runtime.
 */
@NullMarked
package dev.shapewright.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
