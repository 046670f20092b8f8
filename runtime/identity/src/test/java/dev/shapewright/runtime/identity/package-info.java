/** Tests of the sources of credentials, each against a loopback imitation of its endpoint. */
@NullMarked
package dev.shapewright.runtime.identity;

import org.jspecify.annotations.NullMarked;
