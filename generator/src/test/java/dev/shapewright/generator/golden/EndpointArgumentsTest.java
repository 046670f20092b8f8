package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.StampParcelRequest;
import dev.shapewright.golden.parcels.model.Tree;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client and a request say of the endpoint. */
final class EndpointArgumentsTest {
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

  private List<String> hosts() {
    return sent.stream().map(request -> request.endpoint().host()).toList();
  }

  @Test
  void settingsOfTheServiceHaveSettersOfTheirOwn() {
    try (ParcelsClient client = builder().urgent(true).build()) {
      client.closeOffice(request -> {});
    }
    try (ParcelsClient client = builder().mode("far").endpoint("https://example.com").build()) {
      client.closeOffice(request -> {});
    }
    assertThat(hosts())
        .containsExactly("urgent.parcels.us-east-1.amazonaws.com", "far.example.com");
  }

  @Test
  void anyParameterCanBeGivenByItsName() {
    try (ParcelsClient client = builder().endpointParameter("Bucket", "crate").build()) {
      client.closeOffice(request -> {});
    }
    assertThat(hosts()).containsExactly("crate.parcels.us-east-1.amazonaws.com");
    assertThatThrownBy(() -> builder().endpointParameter("Bucket", 1).build())
        .isExactlyInstanceOf(EndpointException.class)
        .hasMessage("The endpoint rules want another type of value for Bucket");
  }

  @Test
  void anOperationGoesBeforeItsClient() {
    try (ParcelsClient client = builder().urgent(true).build()) {
      client.measureEverything(request -> {});
      client.closeOffice(request -> {});
    }
    assertThat(hosts())
        .containsExactly(
            "parcels.us-east-1.amazonaws.com", "urgent.parcels.us-east-1.amazonaws.com");
  }

  @Test
  @SuppressWarnings("deprecation")
  void aRequestChoosesItsEndpointAndWhatItIsSignedFor() {
    StampParcelRequest arn =
        StampParcelRequest.builder().parcelId("arn:aws:p:us-east-1:1234:box/lid").build();
    try (ParcelsClient client = builder().region("cn-north-1").build()) {
      client.stampParcel(arn);
      client.stampParcel(request -> request.parcelId("plain"));
    }
    assertThat(hosts())
        .containsExactly(
            "1234.parcels.cn-north-1.amazonaws.com.cn", "parcels.cn-north-1.amazonaws.com.cn");
    assertThat(sent)
        .extracting(request -> String.valueOf(request.headers().first("Authorization")))
        .first()
        .asString()
        .contains("/cn-northwest-1/parcels-of-one/aws4_request,");
    assertThat(sent.get(0).headers().first("x-parcel-ending")).isEqualTo("id");
    assertThat(sent.get(1).headers().first("Authorization"))
        .contains("/cn-north-1/parcels/aws4_request,");
  }

  @Test
  void keysOfAMapAndStringsInAListAreCounted() {
    try (ParcelsClient client = builder().urgent(true).build()) {
      client.acceptParcel(
          request ->
              request
                  .label("l")
                  .contents(Contents.builder().text("draft: x").build())
                  .tags(Map.of("a", "1", "b", "2", "c", "3")));
      client.acceptParcel(
          request ->
              request
                  .label("l")
                  .contents(Contents.builder().text("draft: x").build())
                  .tags(Map.of("a", "1")));
      client.plantTree(request -> request.tree(Tree.builder().build()));
    }
    assertThat(hosts())
        .containsExactly(
            "parcels.us-east-1.amazonaws.com",
            "urgent.parcels.us-east-1.amazonaws.com",
            "urgent.parcels.us-east-1.amazonaws.com");
  }
}
