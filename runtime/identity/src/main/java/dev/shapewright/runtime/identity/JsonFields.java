package dev.shapewright.runtime.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts, numbers and truth values of a JSON object, by name; those of objects within it by path
 * ({@code roleCredentials.accessKeyId}). Lists, nulls and what lies deeper are passed over.
 * Immutable.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 32;

  /** An object's name stands before those of all its fields: a long one would fill the memory. */
  private static final int MAX_PREFIX = 100;

  private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private final String where;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private JsonFields(String where) {
    this.where = where;
  }

  /**
   * Reads an object.
   *
   * @param where how messages name the place
   * @throws SourceException if the bytes are not one JSON object; shows none of them
   */
  static JsonFields read(byte[] bytes, String where) {
    JsonFields fields = new JsonFields(where);
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw fields.malformed();
      }
      fields.readObject(parser, "");
      if (parser.nextToken() != null) {
        throw fields.malformed();
      }
      return fields;
    } catch (IOException e) {
      // Its message quotes the text.
      throw fields.malformed();
    }
  }

  private void readObject(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && prefix.isEmpty() && name.length() < MAX_PREFIX) {
        readObject(parser, name + ".");
      } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(name, parser.getText());
      }
    }
  }

  private SourceException malformed() {
    return SourceException.passing(where + " gave no JSON object", null);
  }

  /** A value, or null when it is absent or empty. */
  @Nullable String get(String name) {
    String value = fields.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** A value that must be there. */
  String require(String name) {
    String value = get(name);
    if (value == null) {
      throw SourceException.lasting(where + " gave no " + name, null);
    }
    return value;
  }

  /** All of them, in their order. */
  Map<String, String> all() {
    return new LinkedHashMap<>(fields);
  }

  /**
   * Credentials of four fields, of which the last two may be absent.
   *
   * @param names of the key, the secret, the token and the time of expiration
   */
  Credentials credentials(String... names) {
    Instant expiration = time(names[3]);
    return credentials(where, require(names[0]), require(names[1]), get(names[2]), expiration);
  }

  /** Makes credentials, and says where they are from when they cannot be used. */
  static Credentials credentials(
      String where,
      String key,
      String secret,
      @Nullable String token,
      @Nullable Instant expiration) {
    try {
      return token == null
          ? Credentials.of(key, secret).withExpiration(expiration)
          : Credentials.ofSession(key, secret, token, expiration);
    } catch (CredentialsException e) {
      throw SourceException.lasting(where + ": " + e.getMessage(), e);
    }
  }

  /** A time in ISO 8601 or in milliseconds since 1970. */
  @Nullable Instant time(String name) {
    String text = get(name);
    return text == null ? null : time(text, where, name);
  }

  static Instant time(String text, String where, String name) {
    try {
      boolean digits = text.length() < 16;
      for (int i = 0; digits && i < text.length(); i++) {
        digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      }
      if (digits) {
        return bounded(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      // Older versions of the AWS CLI wrote the zone's name.
      String zoned =
          text.endsWith("UTC") ? text.substring(0, text.length() - 3).strip() + "Z" : text;
      return bounded(Instant.parse(zoned));
    } catch (DateTimeException e) {
      throw SourceException.lasting(where + ": " + name + " is no time", null);
    }
  }

  /** What can be calculated with. */
  private static Instant bounded(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return time.isAfter(MAX_TIME) ? MAX_TIME : time;
  }

  /** The names alone: values may be secret. */
  @Override
  public String toString() {
    return "JsonFields" + fields.keySet();
  }
}
