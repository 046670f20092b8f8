/** Tests of the way of a whole call, blocking and asynchronous. */
@NullMarked
package dev.shapewright.runtime.client;

import org.jspecify.annotations.NullMarked;
