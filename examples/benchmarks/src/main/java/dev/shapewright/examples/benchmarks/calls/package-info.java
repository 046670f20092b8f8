/**
 * What a call costs in a process that has been running for a while: the same calls by all
 * participants. Ours are here; the peers and the floors, which the profile {@code bench} alone
 * compiles, import the peers, jackson-core and JMH.
 */
@NullMarked
package dev.shapewright.examples.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
