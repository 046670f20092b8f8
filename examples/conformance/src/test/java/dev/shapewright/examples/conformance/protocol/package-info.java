/** The protocol tests of the Smithy language, run against clients that are generated for them. */
@NullMarked
package dev.shapewright.examples.conformance.protocol;

import org.jspecify.annotations.NullMarked;
