package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * The pages of an operation's results for subscribers; {@link #items} gives what is on them. Each
 * subscriber gets the pages from the first, by calls of its own: one page is fetched when it has
 * asked for more than those before it hold, none ahead of that. Cancelling ends the call under way.
 * What a call fails with goes to {@code onError}, and so does an {@link AwsClientException} after a
 * page with a token that the service gave before.
 *
 * <p>Subscribers are told by the threads that carry out the client's calls, or that ask for more;
 * they must not block them for long, and not throw.
 *
 * @param <I> the request
 * @param <O> the response: one page
 * @param <T> an item of a page
 */
public final class AsyncPaginator<I, O, T> implements Flow.Publisher<O> {
  private final Paging<I, O> paging;
  private final Function<I, CompletableFuture<O>> fetch;
  private final Function<O, List<T>> contents;
  private final I firstRequest;

  /**
   * Fetches nothing yet.
   *
   * @param paging how pages follow one another
   * @param fetch begins to fetch the page that a request asks for
   * @param contents gives the items of a page in order
   * @param firstRequest asks for the first page
   */
  public AsyncPaginator(
      Paging<I, O> paging,
      Function<I, CompletableFuture<O>> fetch,
      Function<O, List<T>> contents,
      I firstRequest) {
    this.paging = paging;
    this.fetch = fetch;
    this.contents = contents;
    this.firstRequest = firstRequest;
  }

  /**
   * The items of all pages.
   *
   * @return gives the items in order
   */
  public Flow.Publisher<T> items() {
    return subscriber -> begin(contents, subscriber);
  }

  /**
   * Gives the pages to a subscriber, from the first.
   *
   * @param subscriber gets the pages
   */
  @Override
  public void subscribe(Flow.Subscriber<? super O> subscriber) {
    begin(List::of, subscriber);
  }

  private <R> void begin(Function<O, List<R>> parts, Flow.Subscriber<? super R> subscriber) {
    subscriber.onSubscribe(new PageSubscription<>(paging, firstRequest, fetch, parts, subscriber));
  }
}
