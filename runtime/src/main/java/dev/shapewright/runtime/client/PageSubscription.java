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
  private final PageCursor<I, O> cursor;
  private final Function<I, CompletableFuture<O>> fetch;
  private final Function<O, List<R>> parts;
  private final Flow.Subscriber<? super R> subscriber;

  private final AtomicInteger news = new AtomicInteger();
  private final AtomicLong demand = new AtomicLong();
  private volatile boolean cancelled;
  private volatile @Nullable Throwable failure;

  // The rest belongs to whoever takes the steps.
  private Iterator<R> ready = List.<R>of().iterator();
  private @Nullable I request;
  private @Nullable CompletableFuture<O> page;
  private boolean ended;

  PageSubscription(
      PageCursor<I, O> cursor,
      Function<I, CompletableFuture<O>> fetch,
      Function<O, List<R>> parts,
      Flow.Subscriber<? super R> subscriber) {
    this.cursor = cursor;
    this.fetch = fetch;
    this.parts = parts;
    this.subscriber = subscriber;
  }

  @Override
  public void request(long more) {
    if (more <= 0) {
      failure =
          new IllegalArgumentException("Asked for " + more + " items; at least 1 is expected");
    } else {
      long asked = demand.get();
      while (!demand.compareAndSet(asked, asked + more < 0 ? Long.MAX_VALUE : asked + more)) {
        asked = demand.get();
      }
    }
    takeSteps();
  }

  @Override
  public void cancel() {
    cancelled = true;
    takeSteps();
  }

  private void takeSteps() {
    if (news.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      while (step()) {
        // On to the next one.
      }
      seen = news.addAndGet(-seen);
    } while (seen != 0);
  }

  /** Takes one step; false if none can be taken before there are news. */
  private boolean step() {
    if (cancelled) {
      ended = true;
      if (page != null) {
        page.cancel(true);
      }
    }
    if (ended) {
      return false;
    }
    Throwable reason = failure;
    if (reason != null) {
      ended = true;
      if (page != null) {
        page.cancel(true);
      }
      subscriber.onError(reason);
      return false;
    }
    if (ready.hasNext()) {
      return give();
    }
    try {
      return turnPage();
    } catch (CompletionException e) {
      failure = e.getCause() == null ? e : e.getCause();
    } catch (Throwable e) {
      failure = e;
    }
    return true;
  }

  private boolean give() {
    if (demand.get() == 0) {
      return false;
    }
    if (demand.get() != Long.MAX_VALUE) {
      demand.decrementAndGet();
    }
    subscriber.onNext(ready.next());
    return true;
  }

  private boolean turnPage() {
    CompletableFuture<O> underWay = page;
    I asked = request;
    if (underWay != null && asked != null) {
      if (!underWay.isDone()) {
        return false;
      }
      page = null;
      O come = underWay.join();
      cursor.pass(asked, come);
      ready = parts.apply(come).iterator();
      return true;
    }
    asked = cursor.request();
    if (asked == null) {
      ended = true;
      subscriber.onComplete();
      return false;
    }
    if (demand.get() == 0) {
      return false;
    }
    request = asked;
    CompletableFuture<O> begun = fetch.apply(asked);
    page = begun;
    CompletableFuture<O> unused = begun.whenComplete((come, failed) -> takeSteps());
    return true;
  }
}
