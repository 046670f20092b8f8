package dev.shapewright.generator.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How any text is made legal for a string shape.
 *
 * @param method the name of the method that does it
 * @param constant the name of the constant that knows how
 * @param shape the shape's name in the model
 * @param min the fewest characters
 * @param max the most characters, or null for any number
 * @param pattern tells legal characters from others; null when all are legal
 * @param repeated how often the pattern wants a character at the least, 1 or more: so often a legal
 *     one matches it
 * @param replacement a legal character that takes the place of others, or the empty text if there
 *     is none
 */
public record SanitizerPlan(
    String method,
    String constant,
    String shape,
    BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable PatternPlan pattern,
    int repeated,
    String replacement) {}
