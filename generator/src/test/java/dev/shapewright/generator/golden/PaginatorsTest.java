package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.model.CloseOfficeRequest;
import dev.shapewright.golden.parcels.model.ListParcelsRequest;
import dev.shapewright.golden.parcels.model.ListParcelsResponse;
import dev.shapewright.golden.parcels.model.ListShelvesRequest;
import dev.shapewright.golden.parcels.model.ListShelvesResponse;
import dev.shapewright.golden.parcels.model.ParcelSummary;
import dev.shapewright.runtime.AwsClientException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paginators, on clients that implement one method alone. */
final class PaginatorsTest {
  /** Three pages, of two, none and one parcel. */
  private static final class Office implements ParcelsClient {
    final List<ListParcelsRequest> requests = new ArrayList<>();

    @Override
    public ListParcelsResponse listParcels(ListParcelsRequest request) {
      requests.add(request);
      return switch (String.valueOf(request.marker())) {
        case "null" -> page("m1", true, "a", "b");
        case "m1" -> page("m2", true);
        case "m2" -> page("ignored", false, "c");
        default -> throw new IllegalArgumentException(request.toString());
      };
    }

    @Override
    public void close() {}
  }

  private static ListParcelsResponse page(String marker, boolean more, String... parcels) {
    return ListParcelsResponse.builder()
        .marker(marker)
        .hasMore(more)
        .parcels(
            List.of(parcels).stream()
                .map(id -> ParcelSummary.builder().parcelId(id).build())
                .toList())
        .build();
  }

  private static final ListParcelsRequest FIRST =
      ListParcelsRequest.builder().shelf("s").limit(2).build();

  @Test
  void walksPages() {
    List<Integer> sizes = new ArrayList<>();
    for (ListParcelsResponse page : new Office().listParcelsPaginator(FIRST)) {
      sizes.add(page.parcels().size());
    }
    assertThat(sizes).containsExactly(2, 0, 1);
  }

  @Test
  void walksItemsAcrossEmptyPages() {
    List<String> ids = new ArrayList<>();
    for (ParcelSummary parcel : new Office().listParcelsPaginator(FIRST).items()) {
      ids.add(parcel.parcelId());
    }
    assertThat(ids).containsExactly("a", "b", "c");
    assertThat(
            new Office().listParcelsPaginator(FIRST).items().stream().map(ParcelSummary::parcelId))
        .containsExactly("a", "b", "c");
  }

  @Test
  void fetchesAPageWhenItIsAskedFor() {
    Office office = new Office();
    var pages = office.listParcelsPaginator(FIRST);
    assertThat(office.requests).isEmpty();

    assertThat(pages.items().stream().findFirst()).isPresent();
    assertThat(office.requests).hasSize(1);
  }

  @Test
  void keepsTheOtherMembersOfTheRequest() {
    Office office = new Office();
    assertThat(office.listParcelsPaginator(FIRST).stream()).hasSize(3);

    assertThat(office.requests)
        .containsExactly(
            FIRST, FIRST.toBuilder().marker("m1").build(), FIRST.toBuilder().marker("m2").build());
  }

  @Test
  void refusesATokenThatComesTwice() {
    ParcelsClient stuck =
        new ParcelsClient() {
          @Override
          public ListParcelsResponse listParcels(ListParcelsRequest request) {
            return page("same", true, "a");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> stuck.listParcelsPaginator(FIRST).stream().count())
        .isInstanceOf(AwsClientException.class)
        .hasMessageContaining("same page token twice");
  }

  @Test
  void carriesAllTokensWhenThereAreSeveral() {
    ParcelsClient client =
        new ParcelsClient() {
          @Override
          public ListShelvesResponse listShelves(ListShelvesRequest request) {
            ListShelvesResponse.Builder page = ListShelvesResponse.builder();
            return request.nextRoom() == null
                ? page.shelves(List.of("1")).nextRoom("r").nextShelf("s").build()
                : page.shelves(List.of(request.nextRoom() + request.nextShelf())).build();
          }

          @Override
          public void close() {}
        };

    assertThat(client.listShelvesPaginator(ListShelvesRequest.builder().build()).items())
        .containsExactly("1", "rs");
  }

  @Test
  void methodsThatAreNotImplementedSayTheirName() {
    assertThatThrownBy(() -> new Office().closeOffice(CloseOfficeRequest.builder().build()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("closeOffice");
  }
}
