package dev.shapewright.examples.songs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shapewright.examples.dynamodb.DynamoDBAsyncClient;
import dev.shapewright.examples.dynamodb.DynamoDBClient;
import dev.shapewright.examples.dynamodb.model.AttributeValue;
import dev.shapewright.examples.dynamodb.model.CancellationReason;
import dev.shapewright.examples.dynamodb.model.QueryRequest;
import dev.shapewright.examples.dynamodb.model.TransactionCanceledException;
import dev.shapewright.examples.songs.RecordedDynamoDb.Call;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.waiter.WaiterOptions;
import dev.shapewright.runtime.waiter.WaiterTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SongTableTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static DynamoDBClient clientOf(RecordedDynamoDb service) {
    return DynamoDBClient.builder()
        .region("eu-central-1")
        .endpoint(service.endpoint().toString())
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
        .build();
  }

  /** A song that has an attribute of every type. */
  private static Map<String, AttributeValue> song() {
    Map<String, AttributeValue> song = new HashMap<>();
    song.put("Artist", string("Franz Schubert"));
    song.put("Title", string("Das Wirtshaus"));
    song.put("Awards", number("10"));
    song.put("Price", number("1.25000000000000000000000000000000000001"));
    song.put(
        "Cover", AttributeValue.builder().b(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)).build());
    song.put("Genres", AttributeValue.builder().ss(List.of("Folk", "Pop")).build());
    song.put("Charts", AttributeValue.builder().ns(List.of("42.2", "-19", "7.5")).build());
    song.put(
        "Samples",
        AttributeValue.builder().bs(List.of(bytes(1, 2, 3), bytes(0xFF, 0xFE, 0xFD))).build());
    AttributeValue loud = map(Map.of("Loud", AttributeValue.builder().bool(false).build()));
    song.put("Studio", map(Map.of("City", string("Wien"), "Rooms", list(number("1"), loud))));
    AttributeValue none = AttributeValue.builder().nullValue(true).build();
    song.put("Tracks", list(string("Drums"), number("3"), none, list()));
    song.put("Remark", none);
    song.put("Live", AttributeValue.builder().bool(true).build());
    return song;
  }

  @Test
  void aTableIsAwaitedUntilItIsActive() throws IOException {
    try (RecordedDynamoDb service =
            new RecordedDynamoDb(
                "create-table",
                "describe-table-missing",
                "describe-table-creating",
                "describe-table-active");
        DynamoDBClient client = clientOf(service)) {
      List<Duration> waits = new ArrayList<>();

      new SongTable(client, "Songs").create(WaiterOptions.ofModel().withTime(new Waits(waits)));

      assertThat(waits).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
      assertThat(service.calls())
          .extracting(Call::operation)
          .containsExactly("CreateTable", "DescribeTable", "DescribeTable", "DescribeTable");
      assertThat(service.calls().get(0).body().get("KeySchema"))
          .isEqualTo(RecordedDynamoDb.body("create-table").at("/TableDescription/KeySchema"));
    }
  }

  @Test
  void attributesOfEveryTypeAreWrittenAndRead() throws IOException {
    try (RecordedDynamoDb service = new RecordedDynamoDb("empty", "get-item");
        DynamoDBClient client = clientOf(service)) {
      SongTable songs = new SongTable(client, "Songs");

      songs.put(song());
      Map<String, AttributeValue> found = songs.find("Franz Schubert", "Das Wirtshaus");

      assertThat(found).isEqualTo(song());
      assertThat(service.calls()).extracting(Call::operation).containsExactly("PutItem", "GetItem");
      JsonNode recorded = RecordedDynamoDb.body("get-item").get("Item");
      assertThat(service.calls().get(0).body().get("Item")).isEqualTo(recorded);
      assertThat(service.calls().get(1).body())
          .isEqualTo(
              json(
                  """
                  {"TableName": "Songs", "ConsistentRead": true,
                   "Key": {"Artist": {"S": "Franz Schubert"}, "Title": {"S": "Das Wirtshaus"}}}
                  """));
    }
  }

  @Test
  void aSongThatTheTableLacksIsNull() throws IOException {
    try (RecordedDynamoDb service = new RecordedDynamoDb("empty");
        DynamoDBClient client = clientOf(service)) {
      assertThat(new SongTable(client, "Songs").find("Franz Schubert", "Erlkoenig")).isNull();
    }
  }

  @Test
  void songsComePageByPageAndAnEmptyPageIsNotTheLast() throws IOException {
    try (RecordedDynamoDb service = new RecordedDynamoDb("query-1", "query-2", "query-3");
        DynamoDBClient client = clientOf(service)) {
      Iterator<Map<String, AttributeValue>> songs =
          new SongTable(client, "Songs").of("Franz Schubert", 2).iterator();

      assertThat(songs.next()).containsEntry("Title", string("Das Wirtshaus"));
      assertThat(service.calls()).hasSize(1); // The next page is fetched when it is needed.
      assertThat(songs.next()).containsEntry("Title", string("Der Leiermann"));
      assertThat(songs.next()).containsEntry("Title", string("Die Post"));
      assertThat(songs).isExhausted();

      assertThat(service.calls()).extracting(Call::operation).containsOnly("Query").hasSize(3);
      JsonNode first = service.calls().get(0).body();
      assertThat(first)
          .isEqualTo(
              json(
                  """
                  {"TableName": "Songs", "KeyConditionExpression": "Artist = :artist", "Limit": 2,
                   "ExpressionAttributeValues": {":artist": {"S": "Franz Schubert"}}}
                  """));
      for (int page = 1; page < 3; page++) {
        assertThat(service.calls().get(page).body().get("ExclusiveStartKey"))
            .isEqualTo(RecordedDynamoDb.body("query-" + page).get("LastEvaluatedKey"));
      }
    }
  }

  @Test
  void aSubscriberGetsTheSameSongsFromTheAsynchronousClient() throws Exception {
    try (RecordedDynamoDb service = new RecordedDynamoDb("query-1", "query-2", "query-3");
        DynamoDBClient client = clientOf(service);
        DynamoDBAsyncClient asyncClient = asyncClientOf(service)) {
      QueryRequest query = new SongTable(client, "Songs").query("Franz Schubert", 2);
      Collector<Map<String, AttributeValue>> songs = new Collector<>();

      asyncClient.queryPaginator(query).items().subscribe(songs);

      assertThat(songs.all().get(10, TimeUnit.SECONDS))
          .extracting(song -> song.get("Title"))
          .containsExactly(string("Das Wirtshaus"), string("Der Leiermann"), string("Die Post"));
      assertThat(service.calls()).hasSize(3);
    }
  }

  @Test
  void aCancelledTransactionTellsTheReasonOfEachOfItsItems() throws IOException {
    try (RecordedDynamoDb service = new RecordedDynamoDb("transaction-cancelled");
        DynamoDBClient client = clientOf(service)) {
      SongTable songs = new SongTable(client, "Songs");

      TransactionCanceledException cancelled =
          catchThrowableOfType(
              TransactionCanceledException.class, () -> songs.rename(song(), "Der Leiermann"));

      assertThat(cancelled.status()).isEqualTo(400);
      assertThat(cancelled.requestId())
          .isEqualTo("9L8V1Y0T5S3W7ZFNACHDRXYJBMEE3TZWBX4JNVESO55Z8JBDJJSP");
      assertThat(cancelled).hasMessageContaining("[ConditionalCheckFailed, None]");
      assertThat(cancelled.cancellationReasons())
          .containsExactly(
              CancellationReason.builder()
                  .code("ConditionalCheckFailed")
                  .message("The conditional request failed")
                  .item(
                      Map.of(
                          "Artist", string("Franz Schubert"),
                          "Title", string("Der Leiermann"),
                          "Awards", number("2")))
                  .build(),
              CancellationReason.builder().code("None").build());
      assertThat(service.calls()).hasSize(1); // It would be cancelled again.
      JsonNode request = service.calls().get(0).body();
      assertThat(request.get("ClientRequestToken").asText()).hasSize(36);
      assertThat(request.at("/TransactItems/0/Put/Item/Title/S").asText())
          .isEqualTo("Der Leiermann");
      assertThat(request.at("/TransactItems/1/Delete/Key/Title/S").asText())
          .isEqualTo("Das Wirtshaus");
    }
  }

  private static DynamoDBAsyncClient asyncClientOf(RecordedDynamoDb service) {
    return DynamoDBAsyncClient.builder()
        .region("eu-central-1")
        .endpoint(service.endpoint().toString())
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
        .build();
  }

  /** Notes how long a waiter would wait, and does not. */
  private record Waits(List<Duration> durations) implements WaiterTime {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void sleep(Duration duration) {
      durations.add(duration);
    }

    @Override
    public void runAfter(Duration duration, Runnable task) {
      durations.add(duration);
      task.run();
    }
  }

  /** Asks for one item after the other. */
  private static final class Collector<T> implements Flow.Subscriber<T> {
    private final List<T> items = new ArrayList<>();
    private final CompletableFuture<List<T>> all = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    CompletableFuture<List<T>> all() {
      return all;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(T item) {
      items.add(item);
      requireNonNull(subscription).request(1);
    }

    @Override
    public void onError(Throwable failure) {
      all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      all.complete(items);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }

  private static AttributeValue string(String value) {
    return AttributeValue.builder().s(value).build();
  }

  private static AttributeValue number(String value) {
    return AttributeValue.builder().n(value).build();
  }

  private static AttributeValue map(Map<String, AttributeValue> entries) {
    return AttributeValue.builder().m(entries).build();
  }

  private static AttributeValue list(AttributeValue... items) {
    return AttributeValue.builder().l(List.of(items)).build();
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.copyOf(bytes);
  }
}
