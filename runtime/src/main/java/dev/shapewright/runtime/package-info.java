/**
 * Values and exceptions that users and generated code meet everywhere. Depends on no other package
 * of the runtime.
 */
@NullMarked
package dev.shapewright.runtime;

import org.jspecify.annotations.NullMarked;
