package dev.shapewright.generator.plan;

/**
 * A collection that is an element of another, and so needs a codec of its own.
 *
 * @param type its type
 * @param written whether it is part of a request
 * @param read whether it is part of a response
 */
public record CollectionPlan(TypePlan type, boolean written, boolean read) {}
