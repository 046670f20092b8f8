/** Tests of the transports, against servers on the loopback address that follow a script. */
@NullMarked
package dev.shapewright.runtime.http;

import org.jspecify.annotations.NullMarked;
