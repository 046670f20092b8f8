package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.AwsClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsyncPaginatorTest {
  private record Page(List<String> items, @Nullable String next) {}

  private static final class Tokens implements Paging<String, Page> {
    @Override
    public @Nullable Object nextToken(Page page) {
      return Paging.tokens(page.next());
    }

    @Override
    public String next(String request, Page page) {
      return String.valueOf(page.next());
    }
  }

  /** Notes all that it is told. */
  private static class Listener<T> implements Flow.Subscriber<T> {
    final List<T> got = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    final CountDownLatch end = new CountDownLatch(1);
    final long atOnce;
    final long afterEach;
    boolean completed;
    Flow.@Nullable Subscription subscription;

    Listener(long atOnce, long afterEach) {
      this.atOnce = atOnce;
      this.afterEach = afterEach;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      if (atOnce > 0) {
        subscription.request(atOnce);
      }
    }

    @Override
    public void onNext(T item) {
      got.add(item);
      if (afterEach > 0) {
        subscription().request(afterEach);
      }
    }

    @Override
    public void onError(Throwable failure) {
      failures.add(failure);
      end.countDown();
    }

    @Override
    public void onComplete() {
      completed = true;
      end.countDown();
    }

    Flow.Subscription subscription() {
      Flow.Subscription given = subscription;
      if (given == null) {
        throw new IllegalStateException("Not subscribed");
      }
      return given;
    }
  }

  private final List<String> fetched = new ArrayList<>();

  private CompletableFuture<Page> fetch(String request) {
    fetched.add(request);
    return CompletableFuture.completedFuture(
        switch (request) {
          case "first" -> new Page(List.of("a", "b"), "two");
          case "two" -> new Page(List.of(), "three");
          default -> new Page(List.of("c"), null);
        });
  }

  private final AsyncPaginator<String, Page, String> pages =
      new AsyncPaginator<>(new Tokens(), this::fetch, Page::items, "first");

  @Test
  void givesPagesAndItemsInOrder() {
    Listener<Page> all = new Listener<>(Long.MAX_VALUE, 0);
    pages.subscribe(all);
    assertThat(all.got)
        .extracting(Page::items)
        .containsExactly(List.of("a", "b"), List.of(), List.of("c"));
    assertThat(all.completed).isTrue();

    Listener<String> items = new Listener<>(1, 1);
    pages.items().subscribe(items);
    assertThat(items.got).containsExactly("a", "b", "c");
    assertThat(items.completed).isTrue();
    assertThat(fetched).as("each subscriber begins anew").hasSize(6);
  }

  @Test
  void fetchesNothingBeforeItIsAskedFor() {
    Listener<String> items = new Listener<>(0, 0);
    pages.items().subscribe(items);
    assertThat(fetched).isEmpty();

    items.subscription().request(1);
    assertThat(items.got).containsExactly("a");
    items.subscription().request(1);
    assertThat(items.got).containsExactly("a", "b");
    assertThat(fetched).containsExactly("first");
    assertThat(items.completed).isFalse();

    items.subscription().request(1);
    assertThat(items.got).containsExactly("a", "b", "c");
    assertThat(items.completed).as("the end needs no demand").isTrue();
    assertThat(fetched).containsExactly("first", "two", "three");
  }

  @Test
  void demandMayExceedAllNumbers() {
    Listener<String> items = new Listener<>(Long.MAX_VALUE, Long.MAX_VALUE);
    pages.items().subscribe(items);
    assertThat(items.got).hasSize(3);
  }

  @Test
  void aDemandOfNothingIsAnError() {
    Listener<String> items = new Listener<>(0, 0);
    pages.items().subscribe(items);
    items.subscription().request(0);
    items.subscription().request(1);

    assertThat(items.failures)
        .singleElement()
        .isInstanceOf(IllegalArgumentException.class)
        .hasToString(
            "java.lang.IllegalArgumentException: Asked for 0 items; at least 1 is expected");
    assertThat(fetched).isEmpty();
  }

  @Test
  void cancellingEndsTheCallUnderWay() {
    CompletableFuture<Page> call = new CompletableFuture<>();
    Listener<Page> listener = new Listener<>(1, 0);
    new AsyncPaginator<String, Page, String>(new Tokens(), request -> call, Page::items, "first")
        .subscribe(listener);
    assertThat(call).isNotDone();

    listener.subscription().cancel();

    assertThat(call).isCancelled();
    assertThat(listener.got).isEmpty();
    assertThat(listener.failures).isEmpty();
    assertThat(listener.completed).isFalse();
  }

  @Test
  void nothingComesAfterCancelling() {
    Listener<String> items =
        new Listener<>(Long.MAX_VALUE, 0) {
          @Override
          public void onNext(String item) {
            super.onNext(item);
            subscription().cancel();
          }
        };
    pages.items().subscribe(items);

    assertThat(items.got).containsExactly("a");
    assertThat(items.completed).isFalse();
    assertThat(fetched).containsExactly("first");
  }

  @Test
  void whatACallFailsWithIsTheError() {
    AwsClientException broken = new AwsClientException("broken");
    Listener<Page> late = new Listener<>(1, 0);
    CompletableFuture<Page> call = new CompletableFuture<>();
    new AsyncPaginator<String, Page, String>(new Tokens(), request -> call, Page::items, "first")
        .subscribe(late);
    call.completeExceptionally(broken);
    assertThat(late.failures).containsExactly(broken);

    Listener<Page> early = new Listener<>(1, 0);
    new AsyncPaginator<String, Page, String>(
            new Tokens(),
            request -> {
              throw broken;
            },
            Page::items,
            "first")
        .subscribe(early);
    assertThat(early.failures).containsExactly(broken);
  }

  @Test
  void aRepeatedTokenIsAnErrorBehindThePagesThatCame() {
    Listener<String> items = new Listener<>(Long.MAX_VALUE, 0);
    new AsyncPaginator<String, Page, String>(
            new Tokens(),
            request -> CompletableFuture.completedFuture(new Page(List.of(request), "same")),
            Page::items,
            "first")
        .items()
        .subscribe(items);

    assertThat(items.got).containsExactly("first", "same");
    assertThat(items.failures)
        .singleElement()
        .isInstanceOf(AwsClientException.class)
        .hasToString(
            "dev.shapewright.runtime.AwsClientException: The service gave the same page token"
                + " twice; following it would never end");
    assertThat(items.completed).isFalse();
  }

  @Test
  void pagesThatAreThereAtOnceDeepenNoStack() {
    int[] count = {0};
    Listener<String> items = new Listener<>(1, 1);
    new AsyncPaginator<String, Page, String>(
            new Tokens(),
            request ->
                CompletableFuture.completedFuture(
                    new Page(List.of("x"), ++count[0] < 100_000 ? "t" + count[0] : null)),
            Page::items,
            "first")
        .items()
        .subscribe(items);

    assertThat(items.got).hasSize(100_000);
    assertThat(items.completed).isTrue();
  }

  @Test
  void signalsOfManyThreadsComeOneAfterTheOther() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int[] count = {0};
      Listener<String> items = new Listener<>(0, 0);
      new AsyncPaginator<String, Page, String>(
              new Tokens(),
              request ->
                  CompletableFuture.supplyAsync(
                      () -> new Page(List.of("x", "y"), ++count[0] < 1_000 ? "t" + count[0] : null),
                      threads),
              Page::items,
              "first")
          .items()
          .subscribe(items);
      for (int i = 0; i < 2_000; i++) {
        threads.execute(() -> items.subscription().request(1));
      }

      assertThat(items.end.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(items.got).hasSize(2_000);
      assertThat(items.failures).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }
}
