/** Tests of where requests go. */
@NullMarked
package dev.shapewright.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
