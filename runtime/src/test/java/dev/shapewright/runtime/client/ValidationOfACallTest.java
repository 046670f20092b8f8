package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.validation.Constraint;
import dev.shapewright.runtime.validation.RequestValidationException;
import dev.shapewright.runtime.validation.ValidationPolicy;
import dev.shapewright.runtime.validation.ValidationPolicy.Action;
import dev.shapewright.runtime.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client does about a request that breaks rules: what its policy says. */
class ValidationOfACallTest {
  private static final StatusRequest WRONG = new StatusRequest(null, "PAUSED", "no!");

  private final Bench bench = new Bench();
  private final List<String> warnings = new ArrayList<>();
  private final Logger logger = Logger.getLogger("dev.shapewright.runtime.validation");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          warnings.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private void policy(ValidationPolicy policy) {
    bench.options = CallOptions.defaults().toBuilder().validation(policy).build();
  }

  private void sends(StatusRequest request) {
    bench.transport.answers(200, "{}");
    bench.engine().call(Bench.SET_STATUS, request);
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void theStandardPolicyEnforcesAllButWarnsOfAnUnknownValue() {
    assertThatThrownBy(() -> bench.engine().call(Bench.SET_STATUS, WRONG))
        .isInstanceOfSatisfying(
            RequestValidationException.class,
            e ->
                assertThat(e.violations())
                    .extracting(violation -> violation.path() + " " + violation.constraint())
                    .containsExactly("/taskId REQUIRED", "/note PATTERN"));
    assertThat(bench.transport.requests).isEmpty();
    assertThat(warnings).isEmpty();

    sends(new StatusRequest("T", "PAUSED", null));
    assertThat(warnings)
        .containsExactly(
            "WARNING StatusRequest is sent although it breaks what the service model says:"
                + " /taskStatus: \"PAUSED\" is none of the values that the model lists (shape"
                + " TaskStatus)");
  }

  @Test
  void aClientsPolicyMayEnforceEnumerations() {
    policy(ValidationPolicy.strict());
    assertThatThrownBy(
            () -> bench.engine().call(Bench.SET_STATUS, new StatusRequest("T", "PAUSED", null)))
        .hasMessageContaining("/taskStatus");
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatIsWarnedOfIsSentAndLoggedInOneLine() {
    policy(
        ValidationPolicy.standard()
            .with(Constraint.REQUIRED, Action.WARN)
            .with(Constraint.PATTERN, Action.WARN));
    sends(WRONG);
    assertThat(warnings)
        .containsExactly(
            "WARNING StatusRequest is sent although it breaks what the service model says:"
                + " /taskId: is required but absent (shape SetTaskStatusInput);"
                + " /taskStatus: \"PAUSED\" is none of the values that the model lists (shape"
                + " TaskStatus); /note: the sensitive value does not match the pattern [^!]*"
                + " (shape note)");
  }

  @Test
  void ofManyViolationsALineShowsTen() {
    policy(ValidationPolicy.standard().with(Constraint.REQUIRED, Action.WARN));
    Operation<StatusRequest, StatusResponse> strange =
        new Operation<>(
            "Echo",
            (value, context) -> {
              for (int i = 0; i < 12; i++) {
                context.missing("m" + i, "S");
              }
            },
            StatusRequest::write,
            StatusResponse::read);
    bench.transport.answers(200, "{}");
    bench.engine().call(strange, WRONG);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("/m9:").doesNotContain("/m10:").endsWith("; and 2 more");
  }

  @Test
  void whatIsOffIsNeitherRefusedNorLogged() {
    policy(
        ValidationPolicy.standard()
            .with(Constraint.REQUIRED, Action.OFF)
            .with(Constraint.PATTERN, Action.OFF)
            .with(Constraint.ENUM, Action.OFF));
    sends(WRONG);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whereAllIsOffNoValidatorRuns() {
    policy(ValidationPolicy.off());
    Operation<StatusRequest, StatusResponse> unvalidated =
        new Operation<>(
            "Echo",
            (value, context) -> {
              throw new AssertionError("validated");
            },
            StatusRequest::write,
            StatusResponse::read);
    bench.transport.answers(200, "{}");
    bench.engine().call(unvalidated, WRONG);
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void aSingleCallMayHaveAnotherPolicy() {
    ClientEngine engine = bench.engine();
    bench.transport.answers(200, "{}");
    engine.withOptions(o -> o.validation(ValidationPolicy.off())).call(Bench.SET_STATUS, WRONG);
    assertThatThrownBy(() -> engine.call(Bench.SET_STATUS, WRONG))
        .isInstanceOf(RequestValidationException.class);
    assertThat(bench.transport.requests).hasSize(1);
  }

  private static Operation<StatusRequest, StatusResponse> withToken(
      Validator<StatusRequest> validator) {
    return new Operation<>("Echo", validator, StatusRequest::write, StatusResponse::read)
        .withIdempotencyToken(
            request ->
                request.taskId() != null
                    ? request
                    : new StatusRequest(
                        Operation.randomToken(), request.taskStatus(), request.note()));
  }

  @Test
  void aTokenIsFilledInBeforeItIsCheckedAndIsTheSameInEveryAttempt() {
    List<StatusRequest> checked = new ArrayList<>();
    Operation<StatusRequest, StatusResponse> operation =
        withToken((value, context) -> checked.add(value));
    bench.transport.answers(500, "").answers(200, "{}").answers(200, "{}");
    StatusRequest request = new StatusRequest(null, null, null);
    bench.engine().call(operation, request);
    bench.engine().call(operation, request);

    List<String> bodies =
        bench.transport.requests.stream()
            .map(sent -> sent.body())
            .map(b -> new String(b, UTF_8))
            .toList();
    String first = UUID.fromString(checked.get(0).taskId()).toString();
    String second = UUID.fromString(checked.get(1).taskId()).toString();
    assertThat(first).isNotEqualTo(second);
    assertThat(bodies)
        .containsExactly(
            "{\"taskId\":\"" + first + "\"}",
            "{\"taskId\":\"" + first + "\"}",
            "{\"taskId\":\"" + second + "\"}");
  }

  @Test
  void aTokenOfTheCallerIsKept() {
    bench.transport.answers(200, "{}");
    bench.engine().call(withToken(Validator.none()), StatusRequest.finished());
    assertThat(bench.transport.requests.get(0).body()).asString(UTF_8).contains("\"T1\"");
  }
}
