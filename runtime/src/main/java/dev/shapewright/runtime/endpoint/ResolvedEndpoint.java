package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.Headers;
import org.jspecify.annotations.Nullable;

/** What endpoint rules decide. Immutable. */
public final class ResolvedEndpoint {
  private final Endpoint endpoint;
  private final Headers headers;
  private final @Nullable String signingName;
  private final @Nullable String signingRegion;

  private ResolvedEndpoint(
      Endpoint endpoint,
      Headers headers,
      @Nullable String signingName,
      @Nullable String signingRegion) {
    this.endpoint = endpoint;
    this.headers = headers;
    this.signingName = signingName;
    this.signingRegion = signingRegion;
  }

  /**
   * An endpoint without headers, whose requests are signed as the client signs.
   *
   * @param url an http or https URL without user information, query and fragment
   * @return the endpoint
   * @throws EndpointException if the URL is anything else
   */
  public static ResolvedEndpoint of(String url) {
    try {
      return new ResolvedEndpoint(Endpoint.parse(url), Headers.builder().build(), null, null);
    } catch (IllegalArgumentException e) {
      throw new EndpointException(e.getMessage() + " (from the endpoint rules)", e);
    }
  }

  /**
   * The same endpoint with a header more.
   *
   * @param name the header's name
   * @param value its value
   * @return the new endpoint
   */
  public ResolvedEndpoint withHeader(String name, String value) {
    Headers more = headers.toBuilder().add(name, value).build();
    return new ResolvedEndpoint(endpoint, more, signingName, signingRegion);
  }

  /**
   * The same at another place.
   *
   * @param other where requests go
   * @return the new endpoint, with the headers and the signatures of this one
   */
  public ResolvedEndpoint at(Endpoint other) {
    return new ResolvedEndpoint(other, headers, signingName, signingRegion);
  }

  /**
   * The same endpoint, whose requests are signed in another way than the client would.
   *
   * @param name the service's name in signatures, or null for the client's
   * @param region the region in signatures, or null for the client's
   * @return the new endpoint
   */
  public ResolvedEndpoint signedFor(@Nullable String name, @Nullable String region) {
    return new ResolvedEndpoint(endpoint, headers, name, region);
  }

  /**
   * Where requests go.
   *
   * @return scheme, host, port and path
   */
  public Endpoint endpoint() {
    return endpoint;
  }

  /**
   * What every request carries.
   *
   * @return the header fields, often none
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The service's name in signatures.
   *
   * @return the name, or null for the client's own
   */
  public @Nullable String signingName() {
    return signingName;
  }

  /**
   * The region in signatures.
   *
   * @return the region, or null for the client's own
   */
  public @Nullable String signingRegion() {
    return signingRegion;
  }

  @Override
  public String toString() {
    return endpoint.toString();
  }
}
