/**
 * JMESPath: what companion files of models say of responses, parsed and then linked to the shapes
 * that it is about. Knows nothing of Java. May import {@code model}.
 */
@NullMarked
package dev.shapewright.generator.jmespath;

import org.jspecify.annotations.NullMarked;
