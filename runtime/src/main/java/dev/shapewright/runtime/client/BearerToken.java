package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Puts a token in place of a signature, as RFC 6750 describes. */
final class BearerToken {
  private BearerToken() {}

  static HttpRequest add(HttpRequest request, @Nullable String token) {
    Endpoint endpoint = request.endpoint();
    if (!endpoint.isSecure() && !endpoint.isLoopback()) {
      // Unlike a signature, a token that is overheard can be used by anyone.
      throw new AwsClientException("A bearer token is not sent unencrypted to " + endpoint);
    }
    if (token == null || !isVisible(token)) {
      throw new CredentialsException("The bearer token must be visible ASCII and not be empty");
    }
    return request.withHeaders(
        request.headers().toBuilder().set("Authorization", "Bearer " + token).build());
  }

  private static boolean isVisible(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !token.isEmpty();
  }
}
