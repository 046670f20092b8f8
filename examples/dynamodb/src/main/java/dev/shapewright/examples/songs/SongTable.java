package dev.shapewright.examples.songs;

import dev.shapewright.examples.dynamodb.DynamoDBClient;
import dev.shapewright.examples.dynamodb.DynamoDBWaiters;
import dev.shapewright.examples.dynamodb.model.AttributeDefinition;
import dev.shapewright.examples.dynamodb.model.AttributeValue;
import dev.shapewright.examples.dynamodb.model.BillingMode;
import dev.shapewright.examples.dynamodb.model.Delete;
import dev.shapewright.examples.dynamodb.model.DescribeTableRequest;
import dev.shapewright.examples.dynamodb.model.GetItemResponse;
import dev.shapewright.examples.dynamodb.model.KeySchemaElement;
import dev.shapewright.examples.dynamodb.model.KeyType;
import dev.shapewright.examples.dynamodb.model.Put;
import dev.shapewright.examples.dynamodb.model.QueryRequest;
import dev.shapewright.examples.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import dev.shapewright.examples.dynamodb.model.ScalarAttributeType;
import dev.shapewright.examples.dynamodb.model.TransactWriteItem;
import dev.shapewright.runtime.waiter.WaiterOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of songs. An artist and a title make the key; what else a song has is free. */
public final class SongTable {
  private static final String ARTIST = "Artist";
  private static final String TITLE = "Title";

  private final DynamoDBClient client;
  private final String name;

  /**
   * Names the table, which need not exist yet.
   *
   * @param client reaches DynamoDB; it stays the caller's to close
   * @param name the table's name
   */
  public SongTable(DynamoDBClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /**
   * Makes the table, and waits until it takes songs.
   *
   * @param patience how long and how often to ask
   * @throws dev.shapewright.runtime.waiter.WaiterTimeoutException if that was not long enough
   */
  public void create(WaiterOptions patience) {
    client.createTable(
        request ->
            request
                .tableName(name)
                .attributeDefinitions(List.of(text(ARTIST), text(TITLE)))
                .keySchema(List.of(key(ARTIST, KeyType.HASH), key(TITLE, KeyType.RANGE)))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    DynamoDBWaiters.tableExists(
        client, DescribeTableRequest.builder().tableName(name).build(), patience);
  }

  /**
   * Puts a song into the table, in place of one of the same key.
   *
   * @param song its attributes, the key's two among them
   */
  public void put(Map<String, AttributeValue> song) {
    client.putItem(request -> request.tableName(name).item(song));
  }

  /**
   * Finds a song.
   *
   * @param artist the first half of its key
   * @param title the second half of its key
   * @return its attributes, or null if the table has no such song
   */
  public @Nullable Map<String, AttributeValue> find(String artist, String title) {
    GetItemResponse response =
        client.getItem(
            request -> request.tableName(name).key(keyOf(artist, title)).consistentRead(true));
    return response.hasItem() ? response.item() : null;
  }

  /**
   * The songs of an artist by title, fetched page by page as the stream is read.
   *
   * @param artist the first half of their keys
   * @param pageSize how many songs to ask for at a time, at least 1
   * @return the songs' attributes
   */
  public Stream<Map<String, AttributeValue>> of(String artist, int pageSize) {
    return client.queryPaginator(query(artist, pageSize)).items().stream();
  }

  /** What {@link #of} asks for. */
  QueryRequest query(String artist, int pageSize) {
    return QueryRequest.builder()
        .tableName(name)
        .keyConditionExpression("Artist = :artist")
        .expressionAttributeValues(Map.of(":artist", string(artist)))
        .limit(pageSize)
        .build();
  }

  /**
   * Gives a song another title. A title is half of the key, so the song moves: the new one is put
   * and the old one deleted, both or neither.
   *
   * @param song its attributes as the table has them
   * @param title the new title
   * @throws dev.shapewright.examples.dynamodb.model.TransactionCanceledException if the artist has
   *     a song of that title already, or the song is gone; its reasons tell which, and the song
   *     that is in the way
   */
  public void rename(Map<String, AttributeValue> song, String title) {
    Map<String, AttributeValue> renamed = new HashMap<>(song);
    renamed.put(TITLE, string(title));
    Put put =
        Put.builder()
            .tableName(name)
            .item(renamed)
            .conditionExpression("attribute_not_exists(Artist)")
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    Delete delete =
        Delete.builder()
            .tableName(name)
            .key(Map.of(ARTIST, song.get(ARTIST), TITLE, song.get(TITLE)))
            .conditionExpression("attribute_exists(Artist)")
            .build();
    client.transactWriteItems(
        request ->
            request.transactItems(
                List.of(
                    TransactWriteItem.builder().put(put).build(),
                    TransactWriteItem.builder().delete(delete).build())));
  }

  private static Map<String, AttributeValue> keyOf(String artist, String title) {
    return Map.of(ARTIST, string(artist), TITLE, string(title));
  }

  private static AttributeValue string(String value) {
    return AttributeValue.builder().s(value).build();
  }

  private static AttributeDefinition text(String attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
