package dev.shapewright.generator.plan;

/**
 * Where the rules of a shape come from: the shape and, for each kind of rule that an overlay made,
 * why.
 *
 * @param shape the shape's name
 * @param limits where the least and the greatest length or number come from
 * @param pattern where the pattern comes from
 * @param values where the listed values come from
 */
public record RuleSource(String shape, String limits, String pattern, String values) {}
