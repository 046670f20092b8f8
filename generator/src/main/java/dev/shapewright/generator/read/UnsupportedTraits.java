package dev.shapewright.generator.read;

import java.util.List;
import java.util.Map;

/**
 * Notes what the format can say that would change requests or responses and is not supported, so
 * that nothing is generated wrong. No published model of a JSON protocol says any of it yet.
 *
 * <p>These keys are known and without effect in the JSON protocols:
 *
 * <ul>
 *   <li>of a service: {@code serviceAbbreviation}, {@code ripServiceName}, {@code xmlNamespace},
 *       {@code protocolSettings} unless HTTP/2 is required of all calls
 *   <li>of an operation: {@code idempotent}, {@code readonly}, {@code resultWrapper}, {@code
 *       httpChecksum} where it is optional, {@code endpointdiscovery} where it is optional
 *   <li>of shapes and members: {@code box}, {@code synthetic}, {@code flattened}, {@code xmlOrder},
 *       {@code xmlNamespace}, {@code xmlAttribute}, {@code wrapper}, {@code queryName}
 * </ul>
 */
final class UnsupportedTraits {
  /** What members may have, by the key that says so. */
  private static final List<Map.Entry<String, String>> OF_MEMBERS =
      List.of(
          Map.entry("location", "a member outside the body"),
          Map.entry("locationName", "a member with a name of its own on the wire"),
          Map.entry("streaming", "a stream"),
          Map.entry("requiresLength", "a stream"));

  private final Unlinked unlinked;

  UnsupportedTraits(Unlinked unlinked) {
    this.unlinked = unlinked;
  }

  void ofService(ObjectView metadata) {
    ObjectView protocol = metadata.object("protocolSettings");
    if (protocol != null && "required".equals(protocol.string("h2"))) {
      unlinked.problems().error(protocol.place(), "HTTP/2 for all calls is not supported", null);
    }
    if (metadata.has("globalEndpoint")) {
      unlinked
          .problems()
          .warning(
              metadata.place(),
              "the global endpoint is ignored: "
                  + JsonValue.quoted(String.valueOf(metadata.string("globalEndpoint"))),
              "Endpoint rules tell of it too; without them, clients must be given the endpoint.");
    }
  }

  void ofOperation(String name, ObjectView view) {
    ObjectView http = view.object("http");
    if (http != null && !is(http, "method", "POST")) {
      note(name, http, "a method other than POST");
    }
    if (http != null && !is(http, "requestUri", "/")) {
      note(name, http, "a path other than /");
    }
    ObjectView checksum = view.object("httpChecksum");
    if (view.flag("httpChecksumRequired")
        || (checksum != null && checksum.flag("requestChecksumRequired"))) {
      note(name, view, "a checksum of the request");
    }
  }

  private void note(String operation, ObjectView view, String what) {
    unlinked.unsupportedInOperation(operation, view.place(), what);
  }

  private static boolean is(ObjectView view, String key, String expected) {
    String value = view.string(key);
    return value == null || value.equals(expected);
  }

  /** Notes what a member has, or a shape of a value. */
  void ofShape(String shape, ObjectView view) {
    for (Map.Entry<String, String> each : OF_MEMBERS) {
      JsonValue value = view.members().get(each.getKey());
      if (value != null && !isFalse(value)) {
        unlinked.unsupportedInShape(shape, view.place(), each.getValue());
      }
    }
  }

  /** Notes what a list or a map says of its elements beside their shape. */
  void ofElement(String shape, ObjectView reference) {
    if (reference.has("timestampFormat")) {
      unlinked.unsupportedInShape(
          shape, reference.place(), "a timestamp format of the elements of a collection");
    }
  }

  private static boolean isFalse(JsonValue value) {
    return value instanceof JsonValue.JsonBoolean flag && !flag.value();
  }
}
