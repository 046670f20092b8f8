package dev.shapewright.generator.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.ParcelsClient;
import dev.shapewright.golden.parcels.model.Tree;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client fills in idempotency tokens, required ones before it checks the request. */
final class TokensTest {
  private static final Pattern WITH_RANDOM_TOKEN =
      Pattern.compile(
          "\\{\"tree\":\\{\"name\":\"oak\"},\"clientToken\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\","
              + "\"traceToken\":\"[0-9a-f]{32}\"}");
  private static final Tree OAK = Tree.builder().name("oak").build();

  private final List<String> sent = new ArrayList<>();
  private final ParcelsClient client =
      ParcelsClient.builder()
          .region("us-east-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
          .transport(new Answers())
          .build();

  private final class Answers implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      sent.add(new String(request.body(), UTF_8));
      return new HttpResponse(200, Headers.builder().build(), "{}".getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  @Test
  void anAbsentTokenIsRandomInEachCall() {
    client.plantTree(request -> request.tree(OAK));
    client.plantTree(request -> request.tree(OAK));

    assertThat(sent).hasSize(2).allMatch(WITH_RANDOM_TOKEN.asMatchPredicate());
    assertThat(sent.get(0)).isNotEqualTo(sent.get(1));
  }

  @Test
  @SuppressWarnings("deprecation")
  void aGivenTokenIsSentOrRefusedAsItIs() {
    String trace = "0".repeat(32);
    client.plantTree(request -> request.tree(OAK).clientToken("abc").traceToken(trace));
    assertThat(sent)
        .containsExactly(
            "{\"tree\":{\"name\":\"oak\"},\"clientToken\":\"abc\",\"traceToken\":\""
                + trace
                + "\"}");

    assertThatThrownBy(() -> client.plantTree(request -> request.tree(OAK).clientToken("")))
        .isInstanceOf(RequestValidationException.class)
        .hasMessageContaining("/clientToken: length 0 is below the minimum of 1 (shape Token)");
    assertThat(sent).hasSize(1);
  }

  @Test
  @SuppressWarnings("deprecation")
  void ofTwoTokensTheOneThatIsGivenIsKept() {
    client.plantTree(request -> request.tree(OAK).clientToken("abc"));
    client.plantTree(request -> request.tree(OAK).traceToken("0".repeat(32)));

    assertThat(sent.get(0))
        .containsPattern("\"clientToken\":\"abc\",\"traceToken\":\"[0-9a-f]{32}\"");
    assertThat(sent.get(1))
        .containsPattern("\"clientToken\":\"[0-9a-f-]{36}\",\"traceToken\":\"0{32}\"");
  }
}
