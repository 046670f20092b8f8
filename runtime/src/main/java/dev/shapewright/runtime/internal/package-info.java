/**
 * Settings of the process (environment, system properties, profile files) as the other packages
 * read them. Exported to {@code dev.shapewright.runtime.identity} alone. May use the root package.
 */
@NullMarked
package dev.shapewright.runtime.internal;

import org.jspecify.annotations.NullMarked;
