/**
 * What a call costs in a process that has been running for a while: the same calls by all
 * participants, measured by JMH. Imports JMH, the generated client, the peers and jackson-core.
 */
@NullMarked
package dev.shapewright.examples.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
