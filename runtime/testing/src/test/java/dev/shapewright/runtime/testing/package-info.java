/** Tests of the script itself; what clients make of it is tested with a generated one. */
@org.jspecify.annotations.NullMarked
package dev.shapewright.runtime.testing;
