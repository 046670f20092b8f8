package dev.shapewright.runtime.jdkhttp;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request's body that notes each piece that the JDK takes, and that is given once: when the JDK
 * repeats a request by itself, the second one fails for want of a body.
 */
final class SentBody implements BodyPublisher {
  private final BodyPublisher bytes;
  private final ExchangeState state;
  private final AtomicBoolean given = new AtomicBoolean();

  SentBody(byte[] body, ExchangeState state) {
    this.bytes = BodyPublishers.ofByteArray(body);
    this.state = state;
  }

  @Override
  public long contentLength() {
    return bytes.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    if (given.compareAndSet(false, true)) {
      state.send();
      bytes.subscribe(new Noting(subscriber, state));
    } else {
      subscriber.onSubscribe(new Nothing());
      subscriber.onError(new IOException("the request is not sent twice"));
    }
  }

  private static final class Noting implements Subscriber<ByteBuffer>, Subscription {
    private final Subscriber<? super ByteBuffer> subscriber;
    private final ExchangeState state;
    private volatile Subscription subscription = new Nothing();

    Noting(Subscriber<? super ByteBuffer> subscriber, ExchangeState state) {
      this.subscriber = subscriber;
      this.state = state;
    }

    @Override
    public void onSubscribe(Subscription made) {
      subscription = made;
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long count) {
      // More is asked for once what was given before has been written.
      state.move();
      subscription.request(count);
    }

    @Override
    public void cancel() {
      subscription.cancel();
    }

    @Override
    public void onNext(ByteBuffer item) {
      subscriber.onNext(item);
    }

    @Override
    public void onError(Throwable failure) {
      subscriber.onError(failure);
    }

    @Override
    public void onComplete() {
      subscriber.onComplete();
    }
  }

  private static final class Nothing implements Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }
}
