package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who watch a client's calls: before, in the order they were added; after, reversed.
 */
final class Interceptors {
  private final List<Interceptor> all;
  private final @Nullable Consumer<? super CallMetrics> metrics;

  Interceptors(List<Interceptor> all, @Nullable Consumer<? super CallMetrics> metrics) {
    this.all = List.copyOf(all);
    this.metrics = metrics;
  }

  /** Whether nobody gets to see the requests and responses of calls. */
  boolean areNone() {
    return all.isEmpty();
  }

  /** Whether somebody wants to know what calls cost. */
  boolean measure() {
    return metrics != null;
  }

  @SuppressWarnings("unchecked") // The class of the new request is that of the old one.
  <I> I beforeExecution(CallLog call, I request) {
    I current = request;
    for (int i = 0; i < all.size(); i++) {
      Object next = all.get(i).beforeExecution(call, current);
      if (next == null || next.getClass() != current.getClass()) {
        throw new AwsClientException(
            "An interceptor made "
                + (next == null ? null : next.getClass().getName())
                + " of "
                + current.getClass().getName());
      }
      current = (I) next;
    }
    return current;
  }

  HttpRequest beforeSigning(CallLog call, HttpRequest request) {
    HttpRequest current = request;
    for (int i = 0; i < all.size(); i++) {
      current = Objects.requireNonNull(all.get(i).beforeSigning(call, current), "beforeSigning");
    }
    return current;
  }

  void afterAttempt(CallLog call, @Nullable HttpResponse response, @Nullable Throwable failure) {
    for (int i = all.size() - 1; i >= 0; i--) {
      try {
        all.get(i).afterAttempt(call, response, failure);
      } catch (RuntimeException e) {
        Log.watcherFailed(call, all.get(i), e);
      }
    }
  }

  void afterExecution(CallLog call, @Nullable Object response, @Nullable Throwable failure) {
    for (int i = all.size() - 1; i >= 0; i--) {
      try {
        all.get(i).afterExecution(call, response, failure);
      } catch (RuntimeException e) {
        Log.watcherFailed(call, all.get(i), e);
      }
    }
    if (metrics != null) {
      try {
        metrics.accept(call.metrics(failure));
      } catch (RuntimeException e) {
        Log.watcherFailed(call, metrics, e);
      }
    }
  }
}
