/**
 * Credentials, where they come from, and Signature Version 4. May use {@code internal}, {@code
 * http} and the root package.
 */
@NullMarked
package dev.shapewright.runtime.auth;

import org.jspecify.annotations.NullMarked;
