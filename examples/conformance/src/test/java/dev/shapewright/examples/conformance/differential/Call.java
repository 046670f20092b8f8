package dev.shapewright.examples.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.SameJson;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.testing.ScriptedTransport;
import dev.shapewright.runtime.testing.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** One call of an operation, through both clients. */
final class Call {
  private final Sides sides;
  private final String operation;
  private final @Nullable Shape input;
  private final Map<String, @Nullable Object> request;

  /**
   * Prepares a call.
   *
   * @param sides the service
   * @param operation the operation
   * @param request the members that the request has
   */
  Call(Sides sides, String operation, Map<String, @Nullable Object> request) {
    this.sides = sides;
    this.operation = operation;
    this.input = sides.shapes().input(operation);
    this.request = request;
  }

  /** Calls through the generated client; what it throws comes as it is. */
  Object ours(AutoCloseable client) {
    Class<?> type = sides.ours().requestType(operation);
    Object made =
        input == null
            ? GeneratedObjects.empty(type)
            : Objects.requireNonNull(GeneratedObjects.make(input, type, request));
    return sides.ours().call(client, operation, made);
  }

  /** Calls through the SDK; what it throws comes as it is. */
  SdkPojo theirs() {
    SdkPojo builder = sides.theirs().request(operation);
    return sides.theirs().call(operation, SdkObjects.make(builder, input, request));
  }

  /** Fails unless both have sent the same, and that is what the request says. */
  void checkSent(ScriptedTransport transport) {
    List<SentRequest> sent = transport.requests();
    HttpRequest ours = sent.get(sent.size() - 1).http();
    StubConnection theirs = sides.theirs().connection();
    for (String name : List.of("Content-Type", "X-Amz-Target")) {
      assertThat(ours.headers().all(name)).isEqualTo(theirs.request().headers().get(name));
    }
    assertThat(ours.endpoint().host()).isEqualTo(theirs.request().host());
    assertThat(ours.target()).isEqualTo(theirs.request().encodedPath());
    ObjectNode body = withoutTokens(new String(ours.body(), StandardCharsets.UTF_8));
    SameJson.check(body, withoutTokens(theirs.body()));
    if (input != null) {
      SameJson.check(body, WireJson.plain().structure(input, request));
    }
  }

  /** Tokens that the request leaves to the clients differ: what counts is that there is one. */
  private ObjectNode withoutTokens(String body) {
    ObjectNode object = (ObjectNode) SameJson.parse(body);
    for (String name : input == null ? List.<String>of() : input.members()) {
      if (Objects.requireNonNull(input).reference(name).path("idempotencyToken").asBoolean()
          && !request.containsKey(name)) {
        assertThat(object.path(name).asText()).hasSize(36);
        object.remove(name);
      }
    }
    return object;
  }
}
