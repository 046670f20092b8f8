/** Tests of credentials and signatures, by published known answers among others. */
@NullMarked
package dev.shapewright.runtime.auth;

import org.jspecify.annotations.NullMarked;
