package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Authentication;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads how requests prove who sends them. Newer models list what is accepted in {@code auth}, of
 * which the first that is known counts; older ones have {@code signatureVersion} for the service
 * and {@code authtype} for an operation. What an operation says goes before what the service says,
 * and {@code auth} before the older keys.
 */
final class AuthenticationReader {
  private static final String SIGNATURE = "aws.auth#sigv4";
  private static final String BEARER_TOKEN = "smithy.api#httpBearerAuth";
  private static final String NONE = "smithy.api#noAuth";
  private static final String SUPPORTED =
      "Supported: a signature of version 4, a bearer token, none.";

  private final Unlinked unlinked;
  private final boolean takesTokens;
  private final Authentication ofService;

  AuthenticationReader(ObjectView metadata, Unlinked unlinked) {
    this.unlinked = unlinked;
    List<JsonString> accepted = accepted(metadata);
    this.takesTokens = names(accepted).contains(BEARER_TOKEN);
    this.ofService = ofService(metadata, accepted);
  }

  private Authentication ofService(ObjectView metadata, List<JsonString> accepted) {
    if (!accepted.isEmpty()) {
      Authentication known = firstKnown(accepted);
      if (known == null) {
        refuse(accepted.get(0).place(), described(accepted));
      }
      return known == null ? Authentication.SIGNATURE : known;
    }
    JsonString version = metadata.stringAt("signatureVersion");
    if (version == null || version.value().equals("v4")) {
      return Authentication.SIGNATURE;
    }
    if (version.value().equals("bearer")) {
      return Authentication.BEARER_TOKEN;
    }
    refuse(version.place(), "the signature version " + JsonValue.quoted(version.value()));
    return Authentication.SIGNATURE;
  }

  private void refuse(Place place, String what) {
    unlinked.problems().error(place, what + " is not supported", SUPPORTED);
  }

  /** How an operation's requests do it; noted as unsupported if that is not known. */
  Authentication of(String operation, ObjectView view) {
    JsonString type = view.stringAt("authtype");
    if (view.flag("unsignedPayload") || (type != null && type.value().equals("v4-unsigned-body"))) {
      unlinked.unsupportedInOperation(operation, view.place(), "a signature without the body");
    }
    List<JsonString> accepted = accepted(view);
    if (!accepted.isEmpty()) {
      return ofList(operation, accepted);
    }
    if (type == null) {
      return ofService;
    }
    return switch (type.value()) {
      case "none" -> Authentication.NONE;
      case "bearer" -> Authentication.BEARER_TOKEN;
      case "v4", "v4-unsigned-body" -> Authentication.SIGNATURE;
      default -> {
        unlinked.unsupportedInOperation(
            operation, type.place(), "the authentication " + JsonValue.quoted(type.value()));
        yield ofService;
      }
    };
  }

  private Authentication ofList(String operation, List<JsonString> accepted) {
    Authentication known = firstKnown(accepted);
    if (known == null) {
      unlinked.unsupportedInOperation(operation, accepted.get(0).place(), described(accepted));
    } else if (known == Authentication.SIGNATURE
        && takesTokens
        && !names(accepted).contains(BEARER_TOKEN)) {
      // A client that is given a token for the other operations would send it here too.
      unlinked.unsupportedInOperation(
          operation,
          accepted.get(0).place(),
          described(accepted) + " without the service's bearer token");
    }
    return known == null ? ofService : known;
  }

  /**
   * A signature counts before a token that is accepted too: who has a token gives it to a client.
   */
  private static @Nullable Authentication firstKnown(List<JsonString> accepted) {
    List<String> names = names(accepted);
    if (names.get(0).equals(NONE)) {
      return Authentication.NONE;
    }
    if (names.contains(SIGNATURE)) {
      return Authentication.SIGNATURE;
    }
    if (names.contains(BEARER_TOKEN)) {
      return Authentication.BEARER_TOKEN;
    }
    return names.contains(NONE) ? Authentication.NONE : null;
  }

  private static List<JsonString> accepted(ObjectView view) {
    return view.has("auth") ? view.strings("auth") : List.of();
  }

  private static List<String> names(List<JsonString> accepted) {
    return accepted.stream().map(JsonString::value).toList();
  }

  private static String described(List<JsonString> accepted) {
    return "the authentication "
        + accepted.stream()
            .map(each -> JsonValue.quoted(each.value()))
            .collect(Collectors.joining(" or "));
  }
}
