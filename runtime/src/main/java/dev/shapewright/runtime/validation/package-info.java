/** What generated validators report and how a caller sees it. May use the root package. */
@NullMarked
package dev.shapewright.runtime.validation;

import org.jspecify.annotations.NullMarked;
