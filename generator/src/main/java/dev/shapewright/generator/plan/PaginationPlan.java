package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.jmespath.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation's results follow one another, in Java.
 *
 * @param javaType the class that knows it
 * @param tokens what leads from a page to the next, at least one
 * @param moreResults whether there is a next page, or null when the tokens tell
 * @param results what the pages hold, at least one
 * @param limit the member of the request that limits a page, or null
 * @param constants what does not change from page to page, as the model puts it
 */
public record PaginationPlan(
    ClassName javaType,
    List<Token> tokens,
    @Nullable Path moreResults,
    List<Results> results,
    @Nullable MemberPlan limit,
    List<String> constants) {

  /**
   * A token.
   *
   * @param input the member of the request that takes it
   * @param output what gives it, of the same type
   */
  public record Token(MemberPlan input, Path output) {}

  /**
   * Results of one kind.
   *
   * @param clientMethod the name of the client's method
   * @param method the name of the method that takes them from a page
   * @param expression what gives them, as the model puts it
   * @param path what gives them: a list whose items, a map whose entries, or one value
   */
  public record Results(String clientMethod, String method, String expression, Path path) {}
}
