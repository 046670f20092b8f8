package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsAsyncClient;
import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.ParcelsWaiters;
import dev.shapewright.golden.parcels.model.Aisle;
import dev.shapewright.golden.parcels.model.AisleState;
import dev.shapewright.golden.parcels.model.BusyException;
import dev.shapewright.golden.parcels.model.Member;
import dev.shapewright.golden.parcels.model.ParcelTooHeavyException;
import dev.shapewright.golden.parcels.model.ParcelsException;
import dev.shapewright.golden.parcels.model.StampParcelRequest;
import dev.shapewright.golden.parcels.model.StampParcelResponse;
import dev.shapewright.golden.parcels.model.SurveyWarehouseRequest;
import dev.shapewright.golden.parcels.model.SurveyWarehouseResponse;
import dev.shapewright.golden.parcels.model.Warehouse;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.waiter.WaiterFailedException;
import dev.shapewright.runtime.waiter.WaiterOptions;
import dev.shapewright.runtime.waiter.WaiterResult;
import dev.shapewright.runtime.waiter.WaiterTime;
import dev.shapewright.runtime.waiter.WaiterTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Generated waiters, on clients that give one answer after the other, without real waiting. */
@SuppressWarnings("deprecation") // One of the operations is.
final class WaitersTest {
  private static final SurveyWarehouseRequest REQUEST =
      SurveyWarehouseRequest.builder().limit(1).build();

  /** Notes the waits in place of waiting. */
  private static final class Pauses implements WaiterTime {
    final List<Duration> waits = new ArrayList<>();

    @Override
    public long nanoTime() {
      return waits.stream().mapToLong(Duration::toNanos).sum();
    }

    @Override
    public void sleep(Duration duration) {
      waits.add(duration);
    }

    @Override
    public void runAfter(Duration duration, Runnable task) {
      waits.add(duration);
      task.run();
    }
  }

  private static final class Answers {
    private final Iterator<Object> answers;

    Answers(Object... answers) {
      this.answers = Arrays.asList(answers).iterator();
    }

    Object next() {
      Object answer = answers.next();
      if (answer instanceof RuntimeException e) {
        throw e;
      }
      return answer;
    }
  }

  private static ParcelsClient client(Object... answers) {
    Answers service = new Answers(answers);
    return new ParcelsClient() {
      @Override
      public SurveyWarehouseResponse surveyWarehouse(SurveyWarehouseRequest request) {
        assertThat(request).isSameAs(REQUEST);
        return (SurveyWarehouseResponse) service.next();
      }

      @Override
      public StampParcelResponse stampParcel(StampParcelRequest request) {
        return (StampParcelResponse) service.next();
      }

      @Override
      public void close() {}
    };
  }

  private final Pauses pauses = new Pauses();
  private final WaiterOptions options = WaiterOptions.ofModel().withTime(pauses);

  private static SurveyWarehouseResponse response(Consumer<Warehouse.Builder> warehouse) {
    Warehouse.Builder builder = Warehouse.builder();
    warehouse.accept(builder);
    return SurveyWarehouseResponse.builder().warehouse(builder.build()).build();
  }

  private static SurveyWarehouseResponse aisles(AisleState... states) {
    return response(
        warehouse ->
            warehouse.aisles(
                Arrays.stream(states).map(state -> Aisle.builder().state(state).build()).toList()));
  }

  private static SurveyWarehouseResponse status(String status) {
    return SurveyWarehouseResponse.builder().status(AisleState.of(status)).build();
  }

  private static AwsServiceException error(String code, int status) {
    return new ParcelsException(
        new ServiceError(
            code, "said so", new ResponseMetadata(status, Headers.empty(), List.of())));
  }

  @Test
  void everyItemMustBeAsExpectedAndThereMustBeOne() {
    SurveyWarehouseResponse open = aisles(AisleState.OPEN, AisleState.OPEN);
    WaiterResult<SurveyWarehouseResponse> result =
        ParcelsWaiters.aislesOpen(
            client(
                SurveyWarehouseResponse.builder().build(),
                aisles(),
                aisles(AisleState.OPEN, AisleState.IN_REPAIR),
                open),
            REQUEST,
            options);

    assertThat(result).isEqualTo(new WaiterResult<>(open, null, 4));
    assertThat(pauses.waits).containsOnly(Duration.ofSeconds(5)).hasSize(3);
  }

  @Test
  void oneItemIsEnoughToFail() {
    SurveyWarehouseResponse closed = aisles(AisleState.OPEN, AisleState.CLOSED);
    assertThatThrownBy(() -> ParcelsWaiters.aislesOpen(client(closed), REQUEST, options))
        .isInstanceOfSatisfying(
            WaiterFailedException.class,
            e -> {
              assertThat(e.calls()).isEqualTo(1);
              assertThat(e.lastResponse()).isSameAs(closed);
              assertThat(e.getCause()).isNull();
            })
        .hasMessage("AislesOpen will not come about, says response 1");
  }

  @Test
  void errorsAreToldByTheirClass() {
    assertThatThrownBy(
            () ->
                ParcelsWaiters.aislesOpen(
                    client(
                        BusyException.builder().build(), ParcelTooHeavyException.builder().build()),
                    REQUEST,
                    options))
        .isInstanceOfSatisfying(
            WaiterFailedException.class, e -> assertThat(e.calls()).isEqualTo(2))
        .hasCauseInstanceOf(ParcelTooHeavyException.class);
    assertThat(pauses.waits).hasSize(1);
  }

  @Test
  void errorsThatTheModelDoesNotDeclareAreToldByTheirCode() {
    AwsServiceException gone = error("WarehouseNotFound", 400);
    assertThat(ParcelsWaiters.warehouseGone(client(gone), REQUEST, options))
        .isEqualTo(new WaiterResult<>(null, gone, 1));
  }

  @Test
  void anErrorThatMeansNothingIsThrownAsItIs() {
    AwsServiceException other = error("Other", 500);
    assertThatThrownBy(() -> ParcelsWaiters.warehouseGone(client(other), REQUEST, options))
        .isSameAs(other);
  }

  @Test
  void theNumberOfCallsHasALimit() {
    SurveyWarehouseResponse repair = aisles(AisleState.IN_REPAIR);
    assertThatThrownBy(
            () ->
                ParcelsWaiters.aislesOpen(client(repair, repair, repair, repair), REQUEST, options))
        .isInstanceOfSatisfying(
            WaiterTimeoutException.class, e -> assertThat(e.lastResponse()).isSameAs(repair))
        .hasMessage("AislesOpen has not come about after 4 calls, the most allowed");
  }

  @Test
  void statusesOfErrorsAndAbsenceOfErrors() {
    StampParcelRequest request = StampParcelRequest.builder().parcelId("p").build();
    StampParcelResponse stamped = StampParcelResponse.builder().build();

    assertThat(
            ParcelsWaiters.stampKnown(client(error("Lost", 404), stamped), request, options)
                .response())
        .isSameAs(stamped);
    assertThatThrownBy(
            () -> ParcelsWaiters.stampKnown(client(error("Lost", 400)), request, options))
        .isInstanceOf(WaiterFailedException.class);
  }

  @Test
  void statusesOfResponses() {
    SurveyWarehouseResponse there =
        SurveyWarehouseResponse.builder()
            .responseMetadata(new ResponseMetadata(200, Headers.empty(), List.of()))
            .build();
    AwsServiceException gone = error("WarehouseNotFound", 400);
    assertThat(ParcelsWaiters.warehouseGone(client(there, gone), REQUEST, options).calls())
        .isEqualTo(2);
  }

  @Test
  void valuesAreComparedAsJmesPathDoes() {
    assertThat(ParcelsWaiters.warehouseOpen(client(status("OPEN")), REQUEST, options).calls())
        .isEqualTo(1);
    assertThatThrownBy(
            () -> ParcelsWaiters.warehouseOpen(client(status("BURNT")), REQUEST, options))
        .isInstanceOf(WaiterFailedException.class);
    SurveyWarehouseResponse opened = status("CLOSED").toBuilder().open(true).build();
    assertThat(
            ParcelsWaiters.warehouseOpen(client(status("CLOSED"), opened), REQUEST, options)
                .calls())
        .isEqualTo(2);
    assertThatThrownBy(
            () ->
                ParcelsWaiters.warehouseOpen(
                    client(
                        SurveyWarehouseResponse.builder()
                            .status(AisleState.CLOSED)
                            .warehouse(Warehouse.builder().motto("never ever").build())
                            .build()),
                    REQUEST,
                    options))
        .isInstanceOf(WaiterFailedException.class);
    assertThatThrownBy(
            () ->
                ParcelsWaiters.warehouseOpen(
                    client(SurveyWarehouseResponse.builder().build()), REQUEST, options))
        .isInstanceOf(WaiterFailedException.class);
  }

  private int calls(SurveyWarehouseResponse... answers) {
    return ParcelsWaiters.aislesRelieved(client(List.of(answers).toArray()), REQUEST, options)
        .calls();
  }

  private void refuses(SurveyWarehouseResponse answer) {
    assertThatThrownBy(() -> calls(answer)).isInstanceOf(WaiterFailedException.class);
  }

  private static SurveyWarehouseResponse with(Aisle.Builder... aisles) {
    return response(
        warehouse -> warehouse.aisles(Arrays.stream(aisles).map(Aisle.Builder::build).toList()));
  }

  @Test
  void filtersOrdersAndFunctions() {
    Aisle.Builder fine = Aisle.builder().state(AisleState.OPEN).load(1).capacity(1L);
    Aisle.Builder full = Aisle.builder().state(AisleState.OPEN).load(2).capacity(1L);

    assertThat(calls(with(full), with(fine))).isEqualTo(2);
    assertThat(calls(with(Aisle.builder()), with())).isEqualTo(2);
    refuses(
        with(
            Aisle.builder().load(91),
            Aisle.builder().load(91).keeper(Member.builder().name("nobody").build())));
    assertThat(
            calls(
                with(Aisle.builder().load(90).keeper(Member.builder().name("nobody").build())),
                with()))
        .isEqualTo(2);
    refuses(
        response(
            warehouse ->
                warehouse
                    .aisles(List.of(Aisle.builder().id("A9").build()))
                    .tags(Map.of("mood", "bad"))));
    refuses(
        with(
            Aisle.builder().shelves(Collections.nCopies(98, "s")),
            Aisle.builder().shelves(List.of("s"))));
  }

  @Test
  void waitsWithoutAThreadOnTheAsynchronousClient() {
    Answers service = new Answers(status("CLOSED"), status("OPEN"));
    ParcelsAsyncClient client =
        new ParcelsAsyncClient() {
          @Override
          public CompletableFuture<SurveyWarehouseResponse> surveyWarehouse(
              SurveyWarehouseRequest request) {
            return CompletableFuture.completedFuture((SurveyWarehouseResponse) service.next());
          }

          @Override
          public void close() {}
        };

    assertThat(ParcelsWaiters.warehouseOpen(client, REQUEST, options).join().calls()).isEqualTo(2);
    assertThat(pauses.waits).containsExactly(Duration.ofSeconds(20));
  }
}
