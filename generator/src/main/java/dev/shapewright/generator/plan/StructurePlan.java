package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Deprecation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure as it stands in Java.
 *
 * @param kind what it is for
 * @param shape the name of its shape, or null for the request or response of an operation without
 *     input or output
 * @param operation the operation of a request or response, or null
 * @param javaType its class
 * @param codec its codec
 * @param validator its validator, or null when there is nothing to check or nothing is sent
 * @param members in the model's order
 * @param documentation in the model's HTML, or null
 * @param deprecation why it should no longer be used, or null when it is current
 * @param union whether exactly one member has a value
 * @param recursive whether it may contain itself
 * @param written whether it is part of a request
 * @param read whether it is part of a response
 * @param unionSource where it comes from that it is a union, or null when it is none
 * @param source the JSON pointer of what it is made from
 */
public record StructurePlan(
    Kind kind,
    @Nullable String shape,
    @Nullable String operation,
    ClassName javaType,
    ClassName codec,
    @Nullable ClassName validator,
    List<MemberPlan> members,
    @Nullable String documentation,
    @Nullable Deprecation deprecation,
    boolean union,
    boolean recursive,
    boolean written,
    boolean read,
    @Nullable String unionSource,
    String source) {

  /** What a structure is for. */
  public enum Kind {
    /** What an operation takes. */
    REQUEST,
    /** What an operation gives. */
    RESPONSE,
    /** A part of requests, responses or errors. */
    NESTED
  }
}
