package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an operation's results, fetched one after the other as they are asked for; {@link
 * #items} gives what is on them. When fetching a page fails, the iterator throws what the call
 * threw and can be asked for the same page again. A service that gives a token which it gave before
 * ends the iteration, after the pages that it did give, with an {@link AwsClientException}.
 *
 * @param <I> the request
 * @param <O> the response: one page
 * @param <T> an item of a page
 */
public abstract class Paginator<I, O, T> implements Results<O> {
  private final I firstRequest;

  /**
   * Fetches nothing yet.
   *
   * @param firstRequest asks for the first page
   */
  protected Paginator(I firstRequest) {
    this.firstRequest = firstRequest;
  }

  /**
   * Fetches one page.
   *
   * @param request asks for the page
   * @return the page
   */
  protected abstract O fetch(I request);

  /**
   * What leads from a page to the next.
   *
   * @param page the page
   * @return the tokens, or null when the page is the last
   */
  protected abstract @Nullable Object nextToken(O page);

  /**
   * The request of the next page.
   *
   * @param request asked for the page before it
   * @param page the page before it, which is not the last
   * @return asks for the next page
   */
  protected abstract I next(I request, O page);

  /**
   * What is on a page.
   *
   * @param page the page
   * @return its items in order
   */
  protected abstract List<T> items(O page);

  /**
   * The items of all pages.
   *
   * @return the items in order; a page is fetched when those before it hold no further item
   */
  public Results<T> items() {
    return () -> new ItemIterator<>(this, iterator());
  }

  /** The pages, from the first. */
  @Override
  public Iterator<O> iterator() {
    return new PageIterator<>(this);
  }

  private static final class PageIterator<I, O> implements Iterator<O> {
    private final Paginator<I, O, ?> paginator;
    private @Nullable I request;
    private final Set<Object> tokens = new HashSet<>();
    private boolean goesInCircles;

    PageIterator(Paginator<I, O, ?> paginator) {
      this.paginator = paginator;
      this.request = paginator.firstRequest;
    }

    @Override
    public boolean hasNext() {
      return request != null;
    }

    @Override
    public O next() {
      I current = request;
      if (current == null) {
        throw new NoSuchElementException("The last page was given already");
      }
      if (goesInCircles) {
        throw new AwsClientException(
            "The service gave the same page token twice; following it would never end");
      }
      O page = paginator.fetch(current);
      Object nextToken = paginator.nextToken(page);
      request = nextToken == null ? null : paginator.next(current, page);
      // The page itself is good: what cannot be had is the one behind it.
      goesInCircles = nextToken != null && !tokens.add(nextToken);
      return page;
    }
  }

  private static final class ItemIterator<O, T> implements Iterator<T> {
    private final Paginator<?, O, T> paginator;
    private final Iterator<O> pages;
    private Iterator<T> items = List.<T>of().iterator();

    ItemIterator(Paginator<?, O, T> paginator, Iterator<O> pages) {
      this.paginator = paginator;
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = paginator.items(pages.next()).iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("The last item was given already");
      }
      return items.next();
    }
  }
}
