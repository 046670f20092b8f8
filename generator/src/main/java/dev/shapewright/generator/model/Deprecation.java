package dev.shapewright.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Says that something should no longer be used.
 *
 * @param message what to do instead, or null when the model is silent
 * @param since when that began, or null when the model is silent
 */
public record Deprecation(@Nullable String message, @Nullable String since) {}
