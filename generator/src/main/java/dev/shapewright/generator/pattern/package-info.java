/**
 * Turns the patterns of a model into checks that need one pass over a value: plain loops, automaton
 * tables, both of them joined, or a simulation. Immutable values and pure functions; imports
 * nothing else of ours.
 */
@NullMarked
package dev.shapewright.generator.pattern;

import org.jspecify.annotations.NullMarked;
