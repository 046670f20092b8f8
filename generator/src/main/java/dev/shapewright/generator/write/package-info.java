/**
 * The only room that touches the disk for output: writes what differs, deletes what an earlier run
 * wrote and this one does not. May import nothing of ours.
 */
@NullMarked
package dev.shapewright.generator.write;

import org.jspecify.annotations.NullMarked;
