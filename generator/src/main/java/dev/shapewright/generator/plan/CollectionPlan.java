package dev.shapewright.generator.plan;

/**
 * A collection that is an element of another, and so needs a codec of its own.
 *
 * @param type its type
 */
public record CollectionPlan(TypePlan type) {}
