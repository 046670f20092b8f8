package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** Holds the one factory of parsers and generators; made at first use. */
final class SharedFactory {
  static final int MAX_DEPTH = 512;
  static final int MAX_STRING_CHARS = 64 * 1024 * 1024;
  static final int MAX_NUMBER_CHARS = 1000;

  static final JsonFactory INSTANCE = create();

  private SharedFactory() {}

  private static JsonFactory create() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING_CHARS)
                .maxNumberLength(MAX_NUMBER_CHARS)
                .build())
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        // The names in the table are looked up by content; interning costs more than it saves.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        // The protocol is UTF-8 only.
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        // Not the pool per thread: it outlives clients and is of no use to virtual threads.
        .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
        .build();
  }
}
