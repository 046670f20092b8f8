package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.Retries;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code metadata}. */
final class MetadataReader {
  private static final String SUPPORTED = "json";
  private static final String RETRY = "shapewright:retry";
  private static final Set<String> RETRY_KEYS = Set.of("maxAttempts", "baseDelayMillis");
  private static final List<String> JSON_VERSIONS = List.of("1.0", "1.1");

  private final ObjectView view;
  private final Problems problems;

  MetadataReader(ObjectView view, Problems problems) {
    this.view = view;
    this.problems = problems;
  }

  /** Whether the service speaks a protocol that is supported; reported if not. */
  boolean speaksSupportedProtocol() {
    // Newer models list all protocols; the single one is then but the first choice of the list.
    List<JsonString> protocols = view.has("protocols") ? view.strings("protocols") : List.of();
    if (!protocols.isEmpty()) {
      return protocols.stream().anyMatch(p -> p.value().equals(SUPPORTED))
          || refuse(protocols.get(0).place(), protocols);
    }
    JsonString protocol = view.requiredString("protocol");
    return protocol != null
        && (protocol.value().equals(SUPPORTED) || refuse(protocol.place(), List.of(protocol)));
  }

  private boolean refuse(Place place, List<JsonString> protocols) {
    String names =
        protocols.stream().map(p -> JsonValue.quoted(p.value())).collect(Collectors.joining(", "));
    problems.error(
        place,
        (protocols.size() == 1 ? "the protocol %s is" : "none of the protocols %s is")
                .formatted(names)
            + (protocols.size() == 1 ? " not supported" : " supported"),
        "Supported: " + SUPPORTED + ".");
    return false;
  }

  /**
   * Reads all but the protocol. What is missing or wrong is reported and given as an empty text.
   */
  Metadata read() {
    String serviceId = text("serviceId");
    String fullName = fullName();
    String endpointPrefix = orEmpty(token("endpointPrefix", true));
    String signingName = token("signingName", false);
    return new Metadata(
        orEmpty(token("apiVersion", true)),
        orEmpty(serviceId),
        fullName == null ? orEmpty(serviceId) : fullName,
        endpointPrefix,
        signingName == null ? endpointPrefix : signingName,
        orEmpty(token("targetPrefix", true)),
        orEmpty(jsonVersion()),
        view.string("uid"),
        view.object("awsQueryCompatible") != null,
        retries());
  }

  /**
   * {@code "shapewright:retry": {"maxAttempts": 4, "baseDelayMillis": 25}}: published models do not
   * say how their services want to be retried; overlays do.
   */
  private @Nullable Retries retries() {
    Traits.checkOwnKeys(view, "metadata", Set.of(RETRY), problems);
    ObjectView retry = view.object(RETRY);
    if (retry == null) {
      return null;
    }
    for (String key : retry.members().keySet()) {
      if (!RETRY_KEYS.contains(key)) {
        problems.error(
            retry.place(),
            "shapewright:retry has no key " + JsonValue.quoted(key),
            Suggestion.hint(key, RETRY_KEYS));
      }
    }
    int attempts = WholeNumber.read(retry, "maxAttempts", 1, 10, problems);
    int delay = WholeNumber.read(retry, "baseDelayMillis", 1, 20_000, problems);
    return new Retries(attempts == 0 ? 3 : attempts, delay == 0 ? 50 : delay);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private @Nullable String jsonVersion() {
    JsonString version = view.requiredString("jsonVersion");
    if (version == null || JSON_VERSIONS.contains(version.value())) {
      return version == null ? null : version.value();
    }
    problems.error(
        version.place(),
        "expected the JSON version \"1.0\" or \"1.1\", found " + JsonValue.quoted(version.value()));
    return null;
  }

  private @Nullable String fullName() {
    JsonString name = view.stringAt("serviceFullName");
    return name == null || !isOneLine(name) ? null : name.value();
  }

  /** It stands in documentation, and in lines of the build's log. */
  private boolean isOneLine(JsonString name) {
    if (name.value().codePoints().allMatch(MetadataReader::isOfALine)) {
      return true;
    }
    problems.error(
        name.place(),
        "expected a text of one line without control characters, found " + name.described());
    return false;
  }

  private static boolean isOfALine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private @Nullable String text(String key) {
    JsonString string = view.requiredString(key);
    if (string != null && string.value().isBlank()) {
      problems.error(string.place(), "expected a text, found " + string.described());
      return null;
    }
    if (string != null && string.value().length() > Names.MOST_CHARACTERS) {
      problems.error(
          string.place(),
          "expected at most %d characters, found %d"
              .formatted(Names.MOST_CHARACTERS, string.value().length()));
      return null;
    }
    return string == null || !isOneLine(string) ? null : string.value();
  }

  /**
   * A string that becomes part of a host name or a header, where blanks and the like cannot stand.
   */
  private @Nullable String token(String key, boolean required) {
    JsonString string = required ? view.requiredString(key) : view.stringAt(key);
    if (string == null) {
      return null;
    }
    String value = string.value();
    if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      problems.error(
          string.place(), "expected printable ASCII without blanks, found " + string.described());
      return null;
    }
    return value;
  }
}
