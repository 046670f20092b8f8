/**
 * Settings of the process (environment, system properties, profile files) as the other packages read them. Not\n * exported.
 */
@NullMarked
package dev.shapewright.runtime.internal;

import org.jspecify.annotations.NullMarked;
