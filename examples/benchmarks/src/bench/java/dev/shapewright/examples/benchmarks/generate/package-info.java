/**
 * What generating a client costs. Runs in processes of its own, on the class path of one generator.
 * Imports the generators and the JDK.
 */
@NullMarked
package dev.shapewright.examples.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
