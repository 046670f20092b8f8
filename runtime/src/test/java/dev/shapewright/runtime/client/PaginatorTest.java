package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaginatorTest {
  private record Page(List<String> items, @Nullable String next) {}

  /** The request is the page's token; the first one is "first". */
  private static final class Pages implements Paging<String, Page>, Results<Page> {
    private final List<Page> pages;
    private final Paginator<String, Page, String> paginator =
        new Paginator<>(this, this::fetch, Page::items, "first");
    final List<String> fetched = new ArrayList<>();
    int failures;

    Pages(Page... pages) {
      this.pages = List.of(pages);
    }

    @Override
    public Iterator<Page> iterator() {
      return paginator.iterator();
    }

    Results<String> items() {
      return paginator.items();
    }

    private Page fetch(String request) {
      if (failures > 0) {
        failures--;
        throw new AwsClientException("broken");
      }
      fetched.add(request);
      for (int i = 0; i < pages.size() - 1; i++) {
        if (request.equals(pages.get(i).next())) {
          return pages.get(i + 1);
        }
      }
      return pages.get(0);
    }

    @Override
    public @Nullable Object nextToken(Page page) {
      return Paging.tokens(page.next());
    }

    @Override
    public String next(String request, Page page) {
      return String.valueOf(page.next());
    }
  }

  private static Pages threePages() {
    return new Pages(new Page(List.of("a", "b"), "two"), new Page(List.of(), "three"), page("c"));
  }

  private static Page page(String item) {
    return new Page(List.of(item), null);
  }

  @Test
  void pagesComeInOrderAndEndWithTheOneWithoutToken() {
    Pages pages = threePages();
    assertThat(pages)
        .extracting(Page::items)
        .containsExactly(List.of("a", "b"), List.of(), List.of("c"));
    assertThat(pages.fetched).containsExactly("first", "two", "three");
  }

  @Test
  void itemsPassOverEmptyPages() {
    assertThat(threePages().items()).containsExactly("a", "b", "c");
    assertThat(new Pages(new Page(List.of(), null)).items()).isEmpty();
    assertThat(threePages().items().stream()).containsExactly("a", "b", "c");
  }

  @Test
  void aPageIsFetchedOnlyWhenItIsAskedFor() {
    Pages pages = threePages();
    Results<String> items = pages.items();
    Iterator<String> iterator = items.iterator();
    assertThat(pages.fetched).isEmpty();
    assertThat(iterator.next()).isEqualTo("a");
    assertThat(iterator.hasNext()).isTrue();
    assertThat(iterator.next()).isEqualTo("b");
    assertThat(pages.fetched).containsExactly("first");
    assertThat(iterator.next()).isEqualTo("c");
    assertThat(iterator.hasNext()).isFalse();
    assertThat(pages.fetched).hasSize(3);
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void askingForTheNextPageTwiceFetchesNothing() {
    Pages pages = threePages();
    Iterator<Page> iterator = pages.iterator();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(pages.fetched).isEmpty();
  }

  @Test
  void aStreamIsLazyOrderedAndSequential() {
    Pages pages = threePages();
    assertThat(pages.stream().findFirst()).map(Page::next).contains("two");
    assertThat(pages.fetched).containsExactly("first");
    assertThat(pages.items().stream().limit(2)).containsExactly("a", "b");
    assertThat(pages.fetched).containsExactly("first", "first");
    assertThat(pages.stream().isParallel()).isFalse();
    assertThat(pages.stream().spliterator().hasCharacteristics(Spliterator.ORDERED)).isTrue();
  }

  @Test
  void everyIteratorBeginsWithTheFirstPage() {
    Pages pages = threePages();
    Results<String> items = pages.items();
    assertThat(items).hasSize(3);
    assertThat(items).hasSize(3);
    assertThat(pages.fetched).hasSize(6);
  }

  @Test
  void aRepeatedTokenEndsTheIterationBehindThePagesThatCame() {
    Pages pages = new Pages(new Page(List.of("a"), "same"), new Page(List.of("b"), "same"));
    Iterator<String> iterator = pages.items().iterator();
    assertThat(iterator.next()).isEqualTo("a");
    assertThat(iterator.next()).isEqualTo("b");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(AwsClientException.class)
          .hasMessage("The service gave the same page token twice; following it would never end");
    }
    assertThat(pages.fetched).containsExactly("first", "same");
  }

  @Test
  void aCycleOfSeveralTokensEndsTheIterationToo() {
    Pages pages =
        new Pages(
            new Page(List.of("a"), "one"),
            new Page(List.of("b"), "two"),
            new Page(List.of("c"), "three"),
            new Page(List.of("d"), "one"));
    Iterator<String> iterator = pages.items().iterator();
    for (String item : List.of("a", "b", "c", "d")) {
      assertThat(iterator.next()).isEqualTo(item);
    }
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(AwsClientException.class)
        .hasMessage("The service gave the same page token twice; following it would never end");
    assertThat(pages.fetched).containsExactly("first", "one", "two", "three");
    Iterator<String> another = pages.items().iterator();
    assertThat(another.next()).as("each iterator remembers its own tokens").isEqualTo("a");
    assertThat(another.next()).isEqualTo("b");
  }

  @Test
  void afterAFailureTheSamePageCanBeAskedForAgain() {
    Pages pages = threePages();
    Iterator<Page> iterator = pages.iterator();
    iterator.next();
    pages.failures = 1;
    assertThatThrownBy(iterator::next).hasMessage("broken");
    assertThat(iterator.next().items()).isEmpty();
    assertThat(pages.fetched).containsExactly("first", "two");
  }

  @Test
  void afterAFailureItemsGoOnWithTheSamePage() {
    Pages pages = threePages();
    Iterator<String> iterator = pages.items().iterator();
    pages.failures = 1;
    assertThatThrownBy(iterator::hasNext).hasMessage("broken");
    assertThat(iterator.next()).isEqualTo("a");
    assertThat(iterator.next()).isEqualTo("b");
    pages.failures = 2;
    assertThatThrownBy(iterator::next).hasMessage("broken");
    assertThatThrownBy(iterator::hasNext).hasMessage("broken");
    assertThat(iterator.next()).isEqualTo("c");
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    assertThat(pages.fetched).containsExactly("first", "two", "three");
  }

  @Test
  void behindTheLastPageThereIsNone() {
    Iterator<Page> iterator = new Pages(page("a")).iterator();
    iterator.next();
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void tokensThatAreAbsentOrEmptyAreNone() {
    assertThat(Paging.tokens((Object) null)).isNull();
    assertThat(Paging.tokens("", null, List.of(), Map.of())).isNull();
    assertThat(Paging.tokens("", "a")).isEqualTo(Paging.tokens("", "a")).isNotNull();
    assertThat(Paging.tokens(0)).isNotNull();
  }
}
