package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A walk through pages, each fetched when it is asked for. */
final class PageIterator<I, O> implements Iterator<O> {
  private final Paging<I, O> paging;
  private final Function<I, O> fetch;
  private final Set<Object> tokens = new HashSet<>();
  private @Nullable I request;
  private boolean goesInCircles;

  PageIterator(Paging<I, O> paging, Function<I, O> fetch, I firstRequest) {
    this.paging = paging;
    this.fetch = fetch;
    this.request = firstRequest;
  }

  @Override
  public boolean hasNext() {
    return request != null;
  }

  /** Asks for the next page; fails where there is none. */
  I request() {
    if (request == null) {
      throw new NoSuchElementException("The last page was given already");
    }
    if (goesInCircles) {
      throw new AwsClientException(
          "The service gave the same page token twice; following it would never end");
    }
    return request;
  }

  @Override
  public O next() {
    I asked = request();
    O page = fetch.apply(asked);
    Object token = paging.nextToken(page);
    request = token == null ? null : paging.next(asked, page);
    // The page itself is good: what cannot be had is the one behind it.
    goesInCircles = token != null && !tokens.add(token);
    return page;
  }
}
