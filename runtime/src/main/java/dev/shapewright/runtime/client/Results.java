package dev.shapewright.runtime.client;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Results that are fetched while they are iterated over. Each iteration begins anew, with the first
 * page.
 *
 * @param <T> a page, or an item of a page
 */
public interface Results<T> extends Iterable<T> {
  /**
   * The results as a stream, fetched as the stream advances.
   *
   * @return a sequential, ordered stream
   */
  default Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
