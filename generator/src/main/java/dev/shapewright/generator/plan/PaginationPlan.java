package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation's results follow one another, in Java.
 *
 * @param javaType the paginator's class
 * @param method the name of the client's method
 * @param inputTokens members of the request
 * @param outputTokens members of the response, as many
 * @param moreResults member of the response, or null
 * @param results the member of the response that holds the items
 */
public record PaginationPlan(
    ClassName javaType,
    String method,
    List<MemberPlan> inputTokens,
    List<MemberPlan> outputTokens,
    @Nullable MemberPlan moreResults,
    MemberPlan results) {}
