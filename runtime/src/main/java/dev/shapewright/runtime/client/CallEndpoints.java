package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where the calls of a client go, and what their signatures are made for. */
final class CallEndpoints {
  private final EndpointRules rules;
  private final EndpointParameters parameters;
  private final ResolvedEndpoint usual;
  private final String signingName;
  private final String region;
  private final SigV4Signer usualSigner;
  private volatile @Nullable DiscoveredEndpoints discovered;

  /**
   * @param usual what the rules give for the client's own parameters
   * @param signingName the service's name in signatures, unless the rules have another
   * @param region the region in signatures, unless the rules have another
   */
  CallEndpoints(
      EndpointRules rules,
      EndpointParameters parameters,
      ResolvedEndpoint usual,
      String signingName,
      String region) {
    this.rules = rules;
    this.parameters = parameters;
    this.usual = usual;
    this.signingName = signingName;
    this.region = region;
    this.usualSigner = newSigner(usual);
  }

  ResolvedEndpoint of(String operation, Object request) {
    Map<String, @Nullable Object> own = rules.parametersOf(operation, request);
    return own.isEmpty() ? usual : rules.resolve(parameters.with(own));
  }

  boolean isCustom() {
    return parameters.string(EndpointParameters.ENDPOINT) != null;
  }

  /** Made when it is needed: few services have such operations. */
  DiscoveredEndpoints discovered(LongSupplier nanoTime) {
    DiscoveredEndpoints made = discovered;
    if (made == null) {
      made = new DiscoveredEndpoints(nanoTime); // Two at once cost one question more, no harm.
      discovered = made;
    }
    return made;
  }

  SigV4Signer signer(ResolvedEndpoint endpoint) {
    boolean same =
        Objects.equals(endpoint.signingName(), usual.signingName())
            && Objects.equals(endpoint.signingRegion(), usual.signingRegion());
    return same ? usualSigner : newSigner(endpoint);
  }

  private SigV4Signer newSigner(ResolvedEndpoint endpoint) {
    String name = endpoint.signingName();
    String ofRules = endpoint.signingRegion();
    return new SigV4Signer(name == null ? signingName : name, ofRules == null ? region : ofRules);
  }
}
