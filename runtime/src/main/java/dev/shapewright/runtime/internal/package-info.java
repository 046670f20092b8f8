/**
 * What several packages use: settings of the process (environment, system properties, profile
 * files) and text that is put together as bytes. Exported to {@code
 * dev.shapewright.runtime.identity} alone. May use the root package.
 */
@NullMarked
package dev.shapewright.runtime.internal;

import org.jspecify.annotations.NullMarked;
