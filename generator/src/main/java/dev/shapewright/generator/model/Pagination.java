package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation's results follow one another. What is said of the output are
 * expressions in JMESPath.
 *
 * @param operation the operation's name
 * @param inputTokens the input members that take the tokens
 * @param outputTokens what gives them, as many
 * @param moreResults what says whether there are more, or null when the tokens do
 * @param limitKey the input member that limits a page, or null
 * @param resultKeys what gives the results, at least one
 * @param constantKeys what does not change from page to page
 * @param location where it stands
 */
public record Pagination(
    String operation,
    List<String> inputTokens,
    List<String> outputTokens,
    @Nullable String moreResults,
    @Nullable String limitKey,
    List<String> resultKeys,
    List<String> constantKeys,
    SourceLocation location) {}
