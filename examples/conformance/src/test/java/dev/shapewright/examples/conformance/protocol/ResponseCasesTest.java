package dev.shapewright.examples.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.examples.conformance.protocol.ProtocolSuite.Case;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.client.ClientBuilder;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.testing.ScriptedTransport;
import dev.shapewright.runtime.validation.ValidationPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** What generated clients make of an answer is what the suite says. */
class ResponseCasesTest {
  @TestFactory
  Stream<DynamicTest> responses() {
    return ProtocolSuite.responses().stream()
        .filter(LeftOut::runs)
        .map(test -> DynamicTest.dynamicTest(test.test().getId(), () -> check(test)));
  }

  @Test
  void everyCaseIsRunOrLeftOutByName() {
    List<String> ids = ProtocolSuite.responses().stream().map(test -> test.test().getId()).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(LeftOut.RESPONSES.keySet());
    assertThat(ids).hasSize(103).hasSize((int) ProtocolSuite.published(false));
  }

  @TestFactory
  Stream<DynamicTest> whatIsLeftOutDoesNotPass() {
    return ProtocolSuite.responses().stream()
        .filter(test -> !LeftOut.runs(test))
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.test().getId(),
                    () -> assertThat(catchThrowable(() -> check(test))).isNotNull()));
  }

  private static void check(Case<HttpResponseTestCase> test) throws Exception {
    CompiledService service = CompiledService.of(test.service());
    String operation = test.operation().getId().getName();
    ScriptedTransport transport = new ScriptedTransport();
    HttpResponseTestCase answer = test.test();
    transport
        .to(operation)
        .answers(
            answer.getCode(),
            answer.getBody().orElse(""),
            answer.getHeaders().entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new));
    try (AutoCloseable client = service.client().build(transport, ResponseCasesTest::once)) {
      Object request = GeneratedObjects.empty(service.client().requestType(operation));
      if (test.subject().equals(test.operation().getId())) {
        checkResponse(test, service, service.client().call(client, operation, request));
      } else {
        Throwable thrown = catchThrowable(() -> service.client().call(client, operation, request));
        checkError(test, service, thrown);
      }
    }
    transport.assertScriptDone();
  }

  /** An error is to be seen at once, and what a request must have is not the matter here. */
  private static void once(ClientBuilder<?, ?> builder) {
    builder
        .retry(RetryOptions.none())
        .options(options -> options.validation(ValidationPolicy.off()));
  }

  private static void checkResponse(
      Case<HttpResponseTestCase> test, CompiledService service, Object response)
      throws ReflectiveOperationException {
    Shape output = service.shapes().output(test.operation().getId().getName());
    if (output != null) {
      checkMembers(test, output, response);
    }
    checkMetadata(
        test,
        (ResponseMetadata) response.getClass().getMethod("responseMetadata").invoke(response));
  }

  private static void checkError(
      Case<HttpResponseTestCase> test, CompiledService service, @Nullable Throwable thrown) {
    ShapeId error = test.subject();
    assertThat(thrown).isInstanceOf(AwsServiceException.class);
    AwsServiceException exception = (AwsServiceException) Objects.requireNonNull(thrown);
    assertThat(exception.getClass().getSimpleName())
        .isIn(error.getName(), error.getName() + "Exception");
    String code = test.test().getVendorParams().getStringMemberOrDefault("code", error.getName());
    assertThat(exception.errorCode()).isEqualTo(code);
    checkMembers(test, service.shapes().shape(error.getName(test.service())), exception);
    checkMetadata(test, exception.responseMetadata());
  }

  private static void checkMembers(Case<HttpResponseTestCase> test, Shape shape, Object object) {
    Map<String, @Nullable Object> expected = PlainParams.structure(shape, test.test().getParams());
    assertThat(GeneratedObjects.plainStructure(shape, object)).isEqualTo(expected);
  }

  private static void checkMetadata(Case<HttpResponseTestCase> test, ResponseMetadata metadata) {
    assertThat(metadata.status()).isEqualTo(test.test().getCode());
    test.test()
        .getHeaders()
        .forEach((name, value) -> assertThat(metadata.headers().all(name)).contains(value));
    String requestId = test.test().getHeaders().get("X-Amzn-Requestid");
    if (requestId != null) {
      assertThat(metadata.requestId()).isEqualTo(requestId);
    }
  }
}
