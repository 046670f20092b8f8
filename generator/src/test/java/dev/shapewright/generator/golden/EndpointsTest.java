package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.internal.ParcelsOperations;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.validation.ValidationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated endpoint rules decide, and operations put their prefixes before the host. */
final class EndpointsTest {
  private final List<HttpRequest> sent = new ArrayList<>();

  private final class Answers implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      sent.add(request);
      return new HttpResponse(200, Headers.builder().build(), "{}".getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  private ParcelsClient.Builder builder() {
    return ParcelsClient.builder()
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
        .transport(new Answers());
  }

  private String hostOf(ParcelsClient client) {
    client.listParcels(request -> request.shelf("a7"));
    return sent.get(sent.size() - 1).endpoint().authority();
  }

  private static ResolvedEndpoint resolve(Map<String, ?> parameters) {
    return ParcelsOperations.SERVICE.endpointRules().resolve(new EndpointParameters(parameters));
  }

  @Test
  void theClientAsksTheRules() {
    ParcelsClient client = builder().build();
    client.closeOffice(request -> {});

    assertThat(sent.get(0).endpoint()).hasToString("https://parcels.us-east-1.amazonaws.com");
    client.close();
    client = builder().dualStack(true).build();
    client.closeOffice(request -> {});

    assertThat(sent.get(1).endpoint()).hasToString("https://parcels.us-east-1.api.aws");
    client.close();
  }

  @Test
  void theRulesOwnErrorIsTheBuildersError() {
    assertThatThrownBy(() -> builder().region("cn-north-1").fips(true).build())
        .isExactlyInstanceOf(EndpointException.class)
        .hasMessage("No endpoint rule applies to these settings");
  }

  @Test
  void headersOfTheRulesAreSentAndSigned() {
    try (ParcelsClient client = builder().endpoint("https://example.com/").build()) {
      client.closeOffice(request -> {});
    }
    Headers headers = sent.get(0).headers();

    assertThat(sent.get(0).endpoint()).hasToString("https://near.example.com");
    assertThat(headers.all("x-parcel-mode")).containsExactly("near", "{}");
    assertThat(headers.first("Authorization")).contains(";x-parcel-mode,");
  }

  @Test
  void rulesMaySignForAnotherServiceAndRegion() {
    ResolvedEndpoint resolved =
        resolve(
            Map.of(
                "AWS::Region", "cn-north-1",
                "ParcelArn", "arn:aws:parcels:us-east-1:123456789012:box/large"));

    assertThat(resolved).hasToString("https://123456789012.parcels.cn-north-1.amazonaws.com.cn");
    assertThat(resolved.signingName()).isEqualTo("parcels-of-one");
    assertThat(resolved.signingRegion()).isEqualTo("cn-northwest-1");
    assertThat(resolved.headers().first("x-parcel-ending")).isEqualTo("ge");
  }

  @Test
  void theClientSignsAsTheRulesSay() {
    try (ParcelsClient client = builder().region("aws-global").build()) {
      client.closeOffice(request -> {});
    }

    assertThat(sent.get(0).endpoint()).hasToString("https://parcels.amazonaws.com");
    assertThat(sent.get(0).headers().first("Authorization"))
        .contains("/us-east-1/parcels-global/aws4_request,");
  }

  @Test
  void aParameterThatRulesNeedMustBeThere() {
    assertThatThrownBy(() -> resolve(Map.of()))
        .isExactlyInstanceOf(EndpointException.class)
        .hasMessage("The endpoint rules need a value for Region");
    assertThatThrownBy(() -> resolve(Map.of("AWS::Region", true)))
        .hasMessage("The endpoint rules want another type of value for AWS::Region");
    assertThatThrownBy(() -> resolve(Map.of("AWS::Region", "x", "AWS::UseFIPS", "true")))
        .hasMessage("The endpoint rules want another type of value for AWS::UseFIPS");
    assertThatThrownBy(() -> resolve(Map.of("AWS::Region", "x", "Floors", "ground")))
        .hasMessage("The endpoint rules want another type of value for Floors");
  }

  @Test
  void aPrefixStandsBeforeTheHostOfRulesAndOfACustomEndpointAlike() {
    try (ParcelsClient client = builder().build()) {
      assertThat(hostOf(client)).isEqualTo("a7-shelf.parcels.us-east-1.amazonaws.com");
    }
    try (ParcelsClient client = builder().endpoint("http://localhost:8080/base").build()) {
      assertThat(hostOf(client)).isEqualTo("a7-shelf.localhost:8080");
      assertThat(sent.get(1).target()).isEqualTo("/base/");
    }
  }

  @Test
  void aPrefixWithoutMembersStandsThereAsItIs() {
    try (ParcelsClient client = builder().build()) {
      client.listShelves(request -> {});
    }
    assertThat(sent.get(0).endpoint().host()).isEqualTo("floors.parcels.us-east-1.amazonaws.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://[::1]:8080"})
  void noPrefixStandsBeforeAnAddress(String endpoint) {
    try (ParcelsClient client = builder().endpoint(endpoint).build()) {
      assertThat("http://" + hostOf(client)).isEqualTo(endpoint);
    }
  }

  @Test
  void prefixesCanBeTurnedOff() {
    try (ParcelsClient client = builder().hostPrefixes(false).build()) {
      assertThat(hostOf(client)).isEqualTo("parcels.us-east-1.amazonaws.com");
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-a", "a-", "a.b", "a/b", "a@evil.example", "ä"})
  void aMemberThatIsNoPartOfAHostNameIsRefusedBeforeAnythingIsSent(String shelf) {
    try (ParcelsClient client =
        builder().options(options -> options.validation(ValidationPolicy.off())).build()) {
      assertThatThrownBy(() -> client.listParcels(request -> request.shelf(shelf)))
          .isExactlyInstanceOf(EndpointException.class)
          .hasMessage(
              "shelf becomes a part of the host name and so must be 1 to 63 letters, digits and"
                  + " hyphens, with no hyphen at either end; nothing was sent");
    }
    assertThat(sent).isEmpty();
  }
}
