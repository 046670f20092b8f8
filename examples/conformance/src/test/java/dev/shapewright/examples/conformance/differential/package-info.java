/** Generated clients and the AWS SDK v2 side by side: one request, one answer, one outcome. */
@NullMarked
package dev.shapewright.examples.conformance.differential;

import org.jspecify.annotations.NullMarked;
