package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation's results follow one another.
 *
 * @param operation the operation's name
 * @param inputTokens the input members that take the tokens
 * @param outputTokens the output members that give them, as many
 * @param moreResults the output member that says whether there are more, or null when the tokens do
 * @param limitKey the input member that limits a page, or null
 * @param resultKeys the output members that hold the results, at least one
 * @param location where it stands
 */
public record Pagination(
    String operation,
    List<String> inputTokens,
    List<String> outputTokens,
    @Nullable String moreResults,
    @Nullable String limitKey,
    List<String> resultKeys,
    SourceLocation location) {}
