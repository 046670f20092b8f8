package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instance metadata service of EC2, version 2 alone: each request carries a token that was
 * asked for before; there is no falling back to requests without one.
 */
final class InstanceMetadata {
  static final String NAME = "EC2 instance metadata";

  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
  private static final int TOKEN_SECONDS = 21_600;
  private static final byte[] NO_BODY = {};

  private final Surroundings surroundings;
  private volatile @Nullable Token token;

  InstanceMetadata(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  boolean isDisabled() {
    return "true"
        .equalsIgnoreCase(
            surroundings.setting("aws.disableEc2Metadata", "AWS_EC2_METADATA_DISABLED"));
  }

  /** The credentials of the instance's role. */
  Credentials credentials() throws InterruptedException {
    if (isDisabled()) {
      throw SourceException.lasting(NAME + ": off by AWS_EC2_METADATA_DISABLED", null);
    }
    try (HttpSession session = session()) {
      String role = text(get(session, ROLES), "no role is attached to the instance");
      int end = role.indexOf('\n');
      role = (end < 0 ? role : role.substring(0, end)).strip();
      HttpResponse response = get(session, ROLES + role);
      text(response, "the instance's role is gone");
      JsonFields fields = JsonFields.read(response.body(), NAME);
      String code = fields.get("Code");
      if (code != null && !code.equals("Success")) {
        throw SourceException.passing(NAME + " has no credentials: " + Failures.shown(code), null);
      }
      fields.require("Token");
      return fields.credentials("AccessKeyId", "SecretAccessKey", "Token", "Expiration");
    }
  }

  /** The region that the instance is in. */
  String region() throws InterruptedException {
    try (HttpSession session = session()) {
      return text(get(session, "/latest/meta-data/placement/region"), "no region is known there")
          .strip();
    }
  }

  private HttpSession session() {
    return new HttpSession(
        surroundings, NAME, HttpSession.METADATA, HttpSession.Repeat.ON_SERVER_ERRORS);
  }

  private static String text(HttpResponse response, String meaningOf404) {
    if (response.status() != 200) {
      throw Failures.status(NAME, response, response.status() == 404 ? ": " + meaningOf404 : "");
    }
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse get(HttpSession session, String path) throws InterruptedException {
    Endpoint endpoint = endpoint();
    Token current = token;
    boolean kept = current != null && surroundings.clock().instant().isBefore(current.until);
    if (current == null || !kept) {
      current = fetchToken(session, endpoint);
    }
    HttpResponse response = get(session, endpoint, path, current);
    if (response.status() == 401 && kept) {
      response = get(session, endpoint, path, fetchToken(session, endpoint));
    }
    return response;
  }

  private static HttpResponse get(HttpSession session, Endpoint endpoint, String path, Token token)
      throws InterruptedException {
    Headers headers =
        Failures.with(Headers.builder(), "X-aws-ec2-metadata-token", token.value, NAME);
    return session.send(new HttpRequest("GET", endpoint, endpoint.path() + path, headers, NO_BODY));
  }

  private Token fetchToken(HttpSession session, Endpoint endpoint) throws InterruptedException {
    Headers headers =
        Headers.builder()
            .add("X-aws-ec2-metadata-token-ttl-seconds", Integer.toString(TOKEN_SECONDS))
            .build();
    Instant now = surroundings.clock().instant();
    HttpResponse response =
        session.send(
            new HttpRequest(
                "PUT", endpoint, endpoint.path() + "/latest/api/token", headers, NO_BODY));
    if (response.status() != 200) {
      String meaning = response.status() == 403 ? ": it is turned off" : " to the token's request";
      throw Failures.status(NAME, response, meaning);
    }
    String value = new String(response.body(), StandardCharsets.UTF_8).strip();
    Token fetched = new Token(value, now.plusSeconds(seconds(response) * 9 / 10));
    token = fetched;
    return fetched;
  }

  private static long seconds(HttpResponse response) {
    String text = response.headers().first("X-aws-ec2-metadata-token-ttl-seconds");
    try {
      return text == null ? TOKEN_SECONDS : Math.min(TOKEN_SECONDS, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return TOKEN_SECONDS;
    }
  }

  private Endpoint endpoint() {
    String url = configured("aws.ec2MetadataServiceEndpoint", "AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (url != null) {
      try {
        return Endpoint.parse(url);
      } catch (IllegalArgumentException e) {
        throw SourceException.lasting(
            e.getMessage() + " (from AWS_EC2_METADATA_SERVICE_ENDPOINT)", e);
      }
    }
    String mode =
        configured("aws.ec2MetadataServiceEndpointMode", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");
    if (mode == null || mode.equalsIgnoreCase("IPv4")) {
      return new Endpoint("http", "169.254.169.254", 80, "");
    }
    if (mode.equalsIgnoreCase("IPv6")) {
      return new Endpoint("http", "[fd00:ec2::254]", 80, "");
    }
    throw SourceException.lasting(
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE must be IPv4 or IPv6", null);
  }

  private @Nullable String configured(String property, String variable) {
    String value = surroundings.setting(property, variable);
    if (value == null) {
      String key = variable.substring("AWS_".length()).toLowerCase(java.util.Locale.ROOT);
      value = surroundings.profiles().activeProfile().get(key);
    }
    return value;
  }

  /** What requests carry. A class, so that no text form shows it. */
  private static final class Token {
    final String value;
    final Instant until;

    Token(String value, Instant until) {
      this.value = value;
      this.until = until;
    }
  }
}
