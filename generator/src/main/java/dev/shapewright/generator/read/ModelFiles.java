package dev.shapewright.generator.read;

import org.jspecify.annotations.Nullable;

/**
 * The files that make up a service model, unread.
 *
 * @param service the model itself, {@code service-2.json} or the like
 * @param paginators how results are paged, {@code paginators-1.json} or the like, or null when the
 *     model comes without
 */
public record ModelFiles(ModelFile service, @Nullable ModelFile paginators) {}
