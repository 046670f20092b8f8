/**
 * HTTP requests and responses, the transport interface and the default transport over JDK sockets.
 * May use {@code endpoint}, {@code internal} and the root package.
 */
@NullMarked
package dev.shapewright.runtime.http;

import org.jspecify.annotations.NullMarked;
