/** The example against a service that answers from files. */
@NullMarked
package dev.shapewright.examples.songs;

import org.jspecify.annotations.NullMarked;
