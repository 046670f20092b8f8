/** Waits until a service is in a certain state, for generated waiters. */
@NullMarked
package dev.shapewright.runtime.waiter;

import org.jspecify.annotations.NullMarked;
