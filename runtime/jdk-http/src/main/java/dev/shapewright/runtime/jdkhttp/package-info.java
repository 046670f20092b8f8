/**
 * {@link dev.shapewright.runtime.jdkhttp.JdkHttpTransport}, a transport on {@code java.net.http}.
 * Uses the runtime's {@code http} and {@code endpoint} packages and its root package.
 */
@NullMarked
package dev.shapewright.runtime.jdkhttp;

import org.jspecify.annotations.NullMarked;
