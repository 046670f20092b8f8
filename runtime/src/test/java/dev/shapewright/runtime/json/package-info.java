/** Tests of the JSON form: what is written, what is read, what is refused. */
@NullMarked
package dev.shapewright.runtime.json;

import org.jspecify.annotations.NullMarked;
