package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a walk through pages has got to. */
final class PageCursor<I, O> {
  private final Paging<I, O> paging;
  private final Set<Object> tokens = new HashSet<>();
  private @Nullable I request;
  private boolean goesInCircles;

  PageCursor(Paging<I, O> paging, I firstRequest) {
    this.paging = paging;
    this.request = firstRequest;
  }

  boolean isAtEnd() {
    return request == null;
  }

  /** The request of the next page, or null after the last. */
  @Nullable I request() {
    if (goesInCircles) {
      throw new AwsClientException(
          "The service gave the same page token twice; following it would never end");
    }
    return request;
  }

  /** Goes beyond the page that was asked for. */
  void pass(I asked, O page) {
    Object token = paging.nextToken(page);
    request = token == null ? null : paging.next(asked, page);
    // The page itself is good: what cannot be had is the one behind it.
    goesInCircles = token != null && !tokens.add(token);
  }
}
