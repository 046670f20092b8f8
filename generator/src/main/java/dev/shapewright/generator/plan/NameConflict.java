package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.SourceLocation;

/**
 * A name that was given before and cannot be given again.
 *
 * @param location where it is stated
 * @param key what has it
 * @param found what is wrong with it, in words
 * @param hint what may help
 */
public record NameConflict(SourceLocation location, NameKey key, String found, String hint) {}
