/** Generated clients as tests see them: driven through their shapes, without their sources. */
@NullMarked
package dev.shapewright.examples.conformance;

import org.jspecify.annotations.NullMarked;
