package dev.shapewright.generator.read;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.read.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * A change as an overlay file states it; whether it binds to anything is not known yet.
 *
 * @param op {@code add}, {@code replace} or {@code remove}
 * @param pointer where
 * @param value what is to be there, null for {@code remove} alone
 * @param optional whether the change is left out where the model lacks what holds the place
 * @param told the change as it is told of in the output
 */
record StatedChange(
    String op,
    JsonString pointer,
    @Nullable JsonValue value,
    boolean optional,
    OverlayChange told) {}
