package dev.shapewright.runtime.client;

import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.ShapeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response as a generator would write it; {@code text} is sensitive. */
record StatusResponse(
    @Nullable String text,
    @Nullable Integer number,
    List<String> items,
    @Nullable String marker,
    ResponseMetadata metadata) {

  static StatusResponse read(ShapeReader in, ResponseMetadata metadata) {
    String text = null;
    Integer number = null;
    List<String> items = List.of();
    String marker = null;
    in.startStructure();
    for (String name = in.nextMember(); name != null; name = in.nextMember()) {
      switch (name) {
        case "text" -> text = in.string();
        case "number" -> number = in.integer();
        case "items" -> items = in.list(Codecs.STRING);
        case "marker" -> marker = in.string();
        default -> in.skip();
      }
    }
    return new StatusResponse(text, number, items, marker, metadata);
  }

  @Override
  public String toString() {
    return "StatusResponse[number=" + number + "]";
  }
}
