package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a structure.
 *
 * @param name the name in the model
 * @param target the name of its shape
 * @param documentation in the model's HTML, or null
 * @param required whether a value must be given
 * @param sensitive whether the member itself is marked so
 * @param idempotencyToken whether an absent value is filled with a fresh random id
 * @param hostLabel whether it may become a part of the host name
 * @param jsonText whether its string holds JSON
 * @param timestampFormat the format that the member asks for, or null when the shape decides
 * @param deprecation why it should no longer be used, or null when it is current
 * @param rules what else an overlay demands of a string
 * @param failurePart what it tells of a failure, as an overlay says, or null
 * @param location where it stands
 */
public record Member(
    String name,
    String target,
    @Nullable String documentation,
    boolean required,
    boolean sensitive,
    boolean idempotencyToken,
    boolean hostLabel,
    boolean jsonText,
    @Nullable String timestampFormat,
    @Nullable Deprecation deprecation,
    List<Rule> rules,
    @Nullable FailurePart failurePart,
    SourceLocation location) {}
