/** The interfaces between generated codecs and a wire format. May use the root package. */
@NullMarked
package dev.shapewright.runtime.codec;

import org.jspecify.annotations.NullMarked;
