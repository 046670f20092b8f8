package dev.shapewright.runtime.jdkhttp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A response's body as it comes in, up to a limit; each piece counts as progress. Memory grows with
 * what came, not with what was announced.
 */
final class ReceivedBody implements BodySubscriber<byte[]> {
  private final ExchangeState state;
  private final int limit;
  private final long announced;
  private final @Nullable RefusedResponse refusal;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * Starts with nothing.
   *
   * @param limit how many bytes the body may have
   * @param announced how many it has to have, -1 if that is not known
   * @param refusal why the response is refused whatever its body is, or null
   */
  ReceivedBody(ExchangeState state, int limit, long announced, @Nullable RefusedResponse refusal) {
    this.state = state;
    this.limit = limit;
    this.announced = announced;
    this.refusal = refusal;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Subscription made) {
    subscription = made;
    if (refusal == null) {
      made.request(Long.MAX_VALUE);
    } else {
      refuse(refusal);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    state.move();
    for (ByteBuffer piece : pieces) {
      if (result.isDone()) {
        return;
      }
      if (piece.remaining() > limit - bytes.size()) {
        refuse(new RefusedResponse("its body is longer than " + limit + " bytes"));
        // Over TLS, JDK 25 leaves each connection open whose subscription is cancelled while the
        // server writes; with an exception as well it closes about half of them.
        throw new IllegalStateException("The body is refused");
      }
      byte[] some = new byte[piece.remaining()];
      piece.get(some);
      bytes.write(some, 0, some.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    if (announced >= 0 && bytes.size() != announced) {
      result.completeExceptionally(
          new IOException("the body has " + bytes.size() + " of " + announced + " bytes"));
    } else {
      result.complete(bytes.toByteArray());
    }
  }

  /** Cancelling closes the connection, or ends the stream of HTTP/2. */
  private void refuse(RefusedResponse why) {
    result.completeExceptionally(why);
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
