package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a structure as it stands in Java.
 *
 * @param model the member in the model
 * @param target the member's shape in the model
 * @param name the name of field, accessor and setter
 * @param hasName the name of the method that tells an absent collection from an empty one
 * @param constant the name of its descriptor in the codec
 * @param type its type
 * @param sensitive whether its value must not be shown: the member or its shape says so
 * @param requiredSource where it comes from that it must be given, if it must
 * @param tokenForm the random token that a request of a client gets where this member is absent;
 *     null when it gets none: it is no idempotency token, or none that a random one fits
 * @param changes what an overlay changed of the member or its shape
 */
public record MemberPlan(
    Member model,
    Shape target,
    String name,
    String hasName,
    String constant,
    TypePlan type,
    boolean sensitive,
    String requiredSource,
    @Nullable TokenForm tokenForm,
    List<OverlayChange> changes) {}
