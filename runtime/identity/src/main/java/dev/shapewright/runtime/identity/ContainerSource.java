package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The role of a container: an agent of ECS, EKS, Greengrass or the like gives its credentials at a
 * URL that the environment names.
 */
final class ContainerSource implements Source {
  private static final String NAME = "Container credentials";
  private static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
  private static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
  private static final String TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN";

  private final Surroundings surroundings;
  private final CachedCredentials cached;

  ContainerSource(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.cached = new CachedCredentials(surroundings, NAME, this::fetch, CachedCredentials.GRACE);
  }

  @Override
  public @Nullable Credentials find() {
    boolean asked =
        surroundings.settings().environment(RELATIVE) != null
            || surroundings.settings().environment(FULL) != null;
    return asked ? cached.resolve() : null;
  }

  @Override
  public String describe() {
    return NAME + " (" + RELATIVE + " or " + FULL + ")";
  }

  Credentials fetch() throws InterruptedException {
    HttpRequest request = request();
    try (HttpSession session =
        new HttpSession(
            surroundings, NAME, HttpSession.AGENT, HttpSession.Repeat.ON_SERVER_ERRORS)) {
      HttpResponse response = session.send(request);
      if (response.status() != 200) {
        throw Failures.status(NAME, response, "");
      }
      return JsonFields.read(response.body(), NAME)
          .credentials("AccessKeyId", "SecretAccessKey", "Token", "Expiration");
    }
  }

  private HttpRequest request() {
    String authorization = authorization();
    Headers headers =
        authorization == null
            ? Headers.empty()
            : Failures.with(Headers.builder(), "Authorization", authorization, NAME);
    String relative = surroundings.settings().environment(RELATIVE);
    if (relative != null) {
      if (!relative.startsWith("/")) {
        throw SourceException.lasting(RELATIVE + " must begin with a slash", null);
      }
      Endpoint ecs = new Endpoint("http", "169.254.170.2", 80, "");
      return new HttpRequest("GET", ecs, relative, headers, new byte[0]);
    }
    String full = surroundings.settings().environment(FULL);
    if (full == null) {
      throw SourceException.lasting(
          NAME + ": neither " + RELATIVE + " nor " + FULL + " is set", null);
    }
    return request(full, headers);
  }

  /** Only to where nobody but this machine listens, or encrypted. */
  static HttpRequest request(String full, Headers headers) {
    try {
      URI uri = new URI(full);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      if (host.isEmpty() || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
        throw refused("must have a host, no user information and no fragment");
      }
      if (scheme.equals("http")) {
        LocalAddress address = LocalAddress.of(host);
        if (!address.isLoopback() && !address.isContainerHost()) {
          throw refused(
              "must be https, or http to a loopback address, 169.254.170.2, 169.254.170.23 or"
                  + " [fd00:ec2::23]");
        }
        host = host.equals("localhost") ? "127.0.0.1" : host;
      } else if (!scheme.equals("https")) {
        throw refused("must begin with https:// or http://");
      }
      int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
      Endpoint endpoint = new Endpoint(scheme, host, port, "");
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new HttpRequest("GET", endpoint, path + query, headers, new byte[0]);
    } catch (URISyntaxException e) {
      throw refused("is no URL"); // The exception quotes it.
    } catch (IllegalArgumentException e) {
      throw refused("has no valid host or port");
    }
  }

  private static SourceException refused(String why) {
    return SourceException.lasting(FULL + " " + why, null);
  }

  private @Nullable String authorization() {
    String file = surroundings.settings().environment(TOKEN_FILE);
    if (file == null) {
      return surroundings.settings().environment(TOKEN);
    }
    byte[] bytes = SmallFile.read(new File(file), "The file of " + TOKEN_FILE);
    String token = new String(bytes, StandardCharsets.UTF_8).strip();
    if (token.isEmpty()) {
      throw SourceException.lasting("The file of " + TOKEN_FILE + " is empty", null);
    }
    return token;
  }
}
