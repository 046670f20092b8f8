/** Tests of JMESPath: its syntax, and what is linked to shapes. */
@NullMarked
package dev.shapewright.generator.jmespath;

import org.jspecify.annotations.NullMarked;
