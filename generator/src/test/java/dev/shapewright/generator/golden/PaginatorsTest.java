package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsAsyncClient;
import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.model.Aisle;
import dev.shapewright.golden.parcels.model.CloseOfficeRequest;
import dev.shapewright.golden.parcels.model.ListParcelsRequest;
import dev.shapewright.golden.parcels.model.ListParcelsResponse;
import dev.shapewright.golden.parcels.model.ListShelvesRequest;
import dev.shapewright.golden.parcels.model.ListShelvesResponse;
import dev.shapewright.golden.parcels.model.Member;
import dev.shapewright.golden.parcels.model.ParcelSummary;
import dev.shapewright.golden.parcels.model.ScanStockRequest;
import dev.shapewright.golden.parcels.model.ScanStockResponse;
import dev.shapewright.golden.parcels.model.SurveyWarehouseRequest;
import dev.shapewright.golden.parcels.model.SurveyWarehouseResponse;
import dev.shapewright.golden.parcels.model.Warehouse;
import dev.shapewright.runtime.AwsClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
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

  /** Three pages of a warehouse; the token of the next is the last aisle's. */
  private static SurveyWarehouseResponse survey(SurveyWarehouseRequest request) {
    int last = request.afterAisle() == null ? 0 : Integer.parseInt(request.afterAisle());
    List<Aisle> aisles = new ArrayList<>();
    for (int id = last + 1; id <= last + 2; id++) {
      aisles.add(Aisle.builder().id("" + id).shelves(List.of(id + "a", id + "b")).build());
    }
    return SurveyWarehouseResponse.builder()
        .warehouse(
            Warehouse.builder()
                .aisles(aisles)
                .hasMoreAisles(last < 4)
                .stock(Map.of("bolts", last))
                .motto(last == 2 ? null : "motto " + last)
                .build())
        .build();
  }

  private static final SurveyWarehouseRequest SURVEY = SurveyWarehouseRequest.builder().build();

  private static final ParcelsClient WAREHOUSE =
      new ParcelsClient() {
        @Override
        public SurveyWarehouseResponse surveyWarehouse(SurveyWarehouseRequest request) {
          return survey(request);
        }

        @Override
        public void close() {}
      };

  @Test
  void tokensAndResultsMayBeExpressions() {
    assertThat(WAREHOUSE.surveyWarehousePaginator(SURVEY)).hasSize(3);
    assertThat(WAREHOUSE.surveyWarehousePaginator(SURVEY).items())
        .extracting(Aisle::id)
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(WAREHOUSE.surveyWarehouseShelvesPaginator(SURVEY).items())
        .hasSize(12)
        .startsWith("1a", "1b", "2a")
        .endsWith("6b");
    assertThat(WAREHOUSE.surveyWarehouseStockPaginator(SURVEY).items())
        .containsExactly(Map.entry("bolts", 0), Map.entry("bolts", 2), Map.entry("bolts", 4));
    assertThat(WAREHOUSE.surveyWarehouseMottoPaginator(SURVEY).items())
        .containsExactly("motto 0", "motto 4");
  }

  @Test
  void expressionsAreSafeFromNull() {
    ParcelsClient nothing =
        new ParcelsClient() {
          @Override
          public SurveyWarehouseResponse surveyWarehouse(SurveyWarehouseRequest request) {
            return SurveyWarehouseResponse.builder().build();
          }

          @Override
          public void close() {}
        };
    assertThat(nothing.surveyWarehousePaginator(SURVEY)).hasSize(1);
    assertThat(nothing.surveyWarehousePaginator(SURVEY).items()).isEmpty();
    assertThat(nothing.surveyWarehouseShelvesPaginator(SURVEY).items()).isEmpty();
    assertThat(nothing.surveyWarehouseStockPaginator(SURVEY).items()).isEmpty();
    assertThat(nothing.surveyWarehouseMottoPaginator(SURVEY).items()).isEmpty();
  }

  @Test
  void tokensMayBeMapsNumbersAndStructures() {
    List<ScanStockRequest> requests = new ArrayList<>();
    ParcelsClient client =
        new ParcelsClient() {
          @Override
          public ScanStockResponse scanStock(ScanStockRequest request) {
            requests.add(request);
            ScanStockResponse.Builder page = ScanStockResponse.builder();
            return switch (requests.size()) {
              case 1 -> page.nextKey(Map.of("k", "1")).nextNumber(0).build();
              case 2 -> page.lastKey(Map.of("k", "2")).nextKey(Map.of("k", "3")).build();
              case 3 -> page.next(Member.builder().name("n").build()).build();
              default -> page.lastKey(Map.of()).build();
            };
          }

          @Override
          public void close() {}
        };

    assertThat(client.scanStockPaginator(ScanStockRequest.builder().build())).hasSize(4);
    assertThat(requests)
        .containsExactly(
            ScanStockRequest.builder().build(),
            ScanStockRequest.builder().startKey(Map.of("k", "1")).fromNumber(0).build(),
            ScanStockRequest.builder().startKey(Map.of("k", "2")).build(),
            ScanStockRequest.builder().from(Member.builder().name("n").build()).build());
  }

  @Test
  void subscribersGetPagesAndItems() {
    ParcelsAsyncClient client =
        new ParcelsAsyncClient() {
          @Override
          public CompletableFuture<SurveyWarehouseResponse> surveyWarehouse(
              SurveyWarehouseRequest request) {
            return CompletableFuture.completedFuture(survey(request));
          }

          @Override
          public void close() {}
        };
    List<String> got = new ArrayList<>();
    client
        .surveyWarehouseShelvesPaginator(SURVEY)
        .items()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(String shelf) {
                got.add(shelf);
              }

              @Override
              public void onError(Throwable failure) {
                got.add(failure.toString());
              }

              @Override
              public void onComplete() {
                got.add("end");
              }
            });

    assertThat(got).hasSize(13).startsWith("1a", "1b").endsWith("6b", "end");
  }
}
