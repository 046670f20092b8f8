/** Tests of whether and when an attempt is repeated. */
@NullMarked
package dev.shapewright.runtime.retry;

import org.jspecify.annotations.NullMarked;
