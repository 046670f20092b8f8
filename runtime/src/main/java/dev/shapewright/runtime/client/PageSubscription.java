package dev.shapewright.runtime.client;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's walk through pages. Whoever has news (a page came, more is asked for, the
 * subscriber has enough) takes the next steps, unless another thread is at it: then that one does.
 * So all signals come one after the other, and a page that is there at once deepens no stack.
 */
final class PageSubscription<I, O, R> implements Flow.Subscription {
  private final Function<I, CompletableFuture<O>> fetch;
  private final Function<O, List<R>> parts;
  private final Flow.Subscriber<? super R> subscriber;
  private final AtomicInteger news = new AtomicInteger();
  private final AtomicLong demand = new AtomicLong();
  private volatile boolean cancelled;
  private volatile @Nullable Throwable failure;

  // The rest belongs to whoever takes the steps.
  private final PageIterator<I, O> pages;
  private Iterator<R> ready = List.<R>of().iterator();
  private @Nullable CompletableFuture<O> page;

  PageSubscription(
      Paging<I, O> paging,
      I firstRequest,
      Function<I, CompletableFuture<O>> fetch,
      Function<O, List<R>> parts,
      Flow.Subscriber<? super R> subscriber) {
    this.pages = new PageIterator<>(paging, asked -> fetched(), firstRequest);
    this.fetch = fetch;
    this.parts = parts;
    this.subscriber = subscriber;
  }

  @Override
  public void request(long more) {
    if (more <= 0) {
      failure =
          new IllegalArgumentException("Asked for " + more + " items; at least 1 is expected");
    } else if (demand.addAndGet(more) < 0) {
      demand.set(Long.MAX_VALUE);
    }
    takeSteps();
  }

  @Override
  public void cancel() {
    cancelled = true;
    takeSteps();
  }

  private void takeSteps() {
    int seen = news.getAndIncrement() == 0 ? 1 : 0;
    while (seen != 0) {
      while (!cancelled && step()) {
        // On to the next one.
      }
      if (cancelled && page != null) {
        page.cancel(true);
      }
      seen = news.addAndGet(-seen);
    }
  }

  /** Takes one step; false if none can be taken before there are news. */
  private boolean step() {
    Throwable reason = failure;
    if (reason != null) {
      cancelled = true;
      subscriber.onError(reason);
    } else if (ready.hasNext()) {
      if (demand.get() == 0) {
        return false;
      }
      demand.decrementAndGet();
      subscriber.onNext(ready.next());
    } else if (page == null && !pages.hasNext()) {
      cancelled = true;
      subscriber.onComplete();
    } else {
      try {
        return turnPage();
      } catch (CompletionException e) {
        failure = e.getCause() == null ? e : e.getCause();
      } catch (Throwable e) {
        failure = e;
      }
    }
    return true;
  }

  private boolean turnPage() {
    CompletableFuture<O> underWay = page;
    if (underWay == null) {
      I asked = pages.request();
      if (demand.get() == 0) {
        return false;
      }
      underWay = fetch.apply(asked);
      page = underWay;
      CompletableFuture<O> unused = underWay.whenComplete((come, failed) -> takeSteps());
    } else if (underWay.isDone()) {
      ready = parts.apply(pages.next()).iterator();
    } else {
      return false;
    }
    return true;
  }

  private O fetched() {
    CompletableFuture<O> done = page;
    page = null;
    if (done == null) {
      throw new IllegalStateException();
    }
    return done.join();
  }
}
