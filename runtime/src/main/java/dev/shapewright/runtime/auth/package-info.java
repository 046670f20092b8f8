/**
 * Credentials, where they come from, and Signature Version 4. May use {@code internal}, {@code
 * http}, the {@code endpoint} that a request names, and the root package.
 */
@NullMarked
package dev.shapewright.runtime.auth;

import org.jspecify.annotations.NullMarked;
