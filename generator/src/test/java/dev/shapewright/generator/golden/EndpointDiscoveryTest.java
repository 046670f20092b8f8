package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations that must be called where the service says. */
final class EndpointDiscoveryTest {
  private final List<String> sent = new ArrayList<>();

  /** Names an endpoint for each shelf. */
  private final class Office implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      String body = new String(request.body(), UTF_8);
      String target = String.valueOf(request.headers().first("X-Amz-Target"));
      sent.add(
          target.substring(target.indexOf('.') + 1)
              + " "
              + request.endpoint().authority()
              + " "
              + body);
      String answer =
          target.endsWith("DescribeEndpoints")
              ? "{\"Endpoints\":[{\"Address\":\"cell%d.example\",\"CachePeriodInMinutes\":5}]}"
                  .formatted(sent.size())
              : "{}";
      return new HttpResponse(200, Headers.builder().build(), answer.getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  private ParcelsClient.Builder builder() {
    return ParcelsClient.builder()
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
        .transport(new Office());
  }

  @Test
  void theClientAsksOnceForEachKey() {
    try (ParcelsClient client = builder().build()) {
      client.findParcel(request -> request.shelf("a").label("x"));
      client.findParcel(request -> request.shelf("a").label("y"));
      client.findParcel(request -> request.shelf("b"));
      client.findParcel(request -> request.label("z"));
    }
    String usual = "parcels.us-east-1.amazonaws.com";
    assertThat(sent)
        .containsExactly(
            "DescribeEndpoints "
                + usual
                + " {\"Operation\":\"FindParcel\",\"Identifiers\":{\"shelf\":\"a\"}}",
            "FindParcel cell1.example {\"shelf\":\"a\",\"label\":\"x\"}",
            "FindParcel cell1.example {\"shelf\":\"a\",\"label\":\"y\"}",
            "DescribeEndpoints "
                + usual
                + " {\"Operation\":\"FindParcel\",\"Identifiers\":{\"shelf\":\"b\"}}",
            "FindParcel cell4.example {\"shelf\":\"b\"}",
            "DescribeEndpoints " + usual + " {\"Operation\":\"FindParcel\",\"Identifiers\":{}}",
            "FindParcel cell6.example {\"label\":\"z\"}");
  }

  @Test
  void whereItIsOptionalAndWhereAnEndpointIsSetNobodyIsAsked() {
    try (ParcelsClient client = builder().build()) {
      client.listParcels(request -> request.shelf("a"));
    }
    try (ParcelsClient client = builder().endpoint("http://127.0.0.1:1").build()) {
      client.findParcel(request -> request.shelf("a"));
    }
    assertThat(sent)
        .containsExactly(
            "ListParcels a-shelf.parcels.us-east-1.amazonaws.com {\"shelf\":\"a\"}",
            "FindParcel 127.0.0.1:1 {\"shelf\":\"a\"}");
  }
}
