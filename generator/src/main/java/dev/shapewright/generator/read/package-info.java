/**
 * Turns model files into a linked service model, or says everything that is wrong with them. Files
 * become a tree of located JSON values; readers, one for each section of a model, turn the tree
 * into the values of {@code model}; the linker then checks what only the whole can tell. Nobody
 * throws on the way: problems are collected, and one exception at the end carries them all. May
 * import {@code model} and {@code jmespath}; the only package of the generator that sees Jackson.
 */
@NullMarked
package dev.shapewright.generator.read;

import org.jspecify.annotations.NullMarked;
