/** A scripted service for the tests of projects that use generated clients. */
@NullMarked
package dev.shapewright.runtime.testing;

import org.jspecify.annotations.NullMarked;
