package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The check of a shape that is no structure.
 *
 * @param method the name of the checking method
 * @param shape the shape in the model
 * @param type its Java type
 * @param pattern how its pattern is checked, or null when it has none
 * @param source where the rules come from
 * @param sensitive whether a message must not show the value
 */
public record CheckPlan(
    String method,
    Shape shape,
    TypePlan type,
    @Nullable PatternPlan pattern,
    RuleSource source,
    boolean sensitive) {}
