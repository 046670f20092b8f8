/** Tests of the transport on {@code java.net.http}. */
@NullMarked
package dev.shapewright.runtime.jdkhttp;

import org.jspecify.annotations.NullMarked;
