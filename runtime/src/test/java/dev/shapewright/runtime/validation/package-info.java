/** Tests of what breaks a rule and how it is told. */
@NullMarked
package dev.shapewright.runtime.validation;

import org.jspecify.annotations.NullMarked;
