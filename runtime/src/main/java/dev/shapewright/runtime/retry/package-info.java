/** Whether and when a failed attempt is repeated. May use the root package. */
@NullMarked
package dev.shapewright.runtime.retry;

import org.jspecify.annotations.NullMarked;
