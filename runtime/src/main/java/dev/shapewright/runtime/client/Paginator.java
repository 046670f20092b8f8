package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

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
public final class Paginator<I, O, T> implements Results<O> {
  private final Paging<I, O> paging;
  private final Function<I, O> fetch;
  private final Function<O, List<T>> contents;
  private final I firstRequest;

  /**
   * Fetches nothing yet.
   *
   * @param paging how pages follow one another
   * @param fetch fetches the page that a request asks for
   * @param contents gives the items of a page in order
   * @param firstRequest asks for the first page
   */
  public Paginator(
      Paging<I, O> paging, Function<I, O> fetch, Function<O, List<T>> contents, I firstRequest) {
    this.paging = paging;
    this.fetch = fetch;
    this.contents = contents;
    this.firstRequest = firstRequest;
  }

  /**
   * The items of all pages.
   *
   * @return the items in order; a page is fetched when those before it hold no further item
   */
  public Results<T> items() {
    return () -> stream().flatMap(page -> contents.apply(page).stream()).iterator();
  }

  /** The pages, from the first. */
  @Override
  public Iterator<O> iterator() {
    return new PageIterator<>(paging, fetch, firstRequest);
  }
}
