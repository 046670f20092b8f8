package dev.shapewright.runtime.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation's results follow one another. What generated paginators implement.
 *
 * @param <I> the request
 * @param <O> the response: one page
 */
public interface Paging<I, O> {
  /**
   * What leads from a page to the next.
   *
   * @param page the page
   * @return the tokens, or null when the page is the last
   */
  @Nullable Object nextToken(O page);

  /**
   * The request of the next page.
   *
   * @param request asked for the page before it
   * @param page the page before it, which is not the last
   * @return asks for the next page
   */
  I next(I request, O page);

  /**
   * All tokens of a page as one.
   *
   * @param tokens the values that the page has for them; null and empty ones count as absent
   * @return equal for equal tokens, or null if all are absent
   */
  static @Nullable Object tokens(@Nullable Object... tokens) {
    for (Object token : tokens) {
      boolean absent =
          token == null
              || token.equals("")
              || (token instanceof Collection<?> list && list.isEmpty())
              || (token instanceof Map<?, ?> map && map.isEmpty());
      if (!absent) {
        return Arrays.asList(tokens);
      }
    }
    return null;
  }
}
