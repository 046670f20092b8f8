package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TransportException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who watches a call is told of its four moments, and may change what is sent. */
class InterceptorsTest {
  private final Bench bench = new Bench();
  private final List<String> moments = new ArrayList<>();

  private final class Recorder implements Interceptor {
    private final String name;

    Recorder(String name) {
      this.name = name;
    }

    @Override
    public Object beforeExecution(CallContext call, Object request) {
      moments.add(name + " begins " + call.serviceId() + "." + call.operation());
      return request;
    }

    @Override
    public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
      assertThat(request.headers().first("Authorization")).isNull();
      assertThat(request.headers().first("amz-sdk-invocation-id")).isEqualTo(call.invocationId());
      moments.add(name + " signs " + (call.attempts().size() + 1));
      return request;
    }

    @Override
    public void afterAttempt(
        CallContext call, @Nullable HttpResponse response, @Nullable Throwable failure) {
      moments.add(
          name
              + " attempted "
              + call.attempts().get(call.attempts().size() - 1).outcome()
              + (response == null ? " without answer" : "")
              + (failure == null ? "" : " " + failure.getClass().getSimpleName()));
    }

    @Override
    public void afterExecution(
        CallContext call, @Nullable Object response, @Nullable Throwable failure) {
      moments.add(
          name
              + " ends after "
              + call.attempts().size()
              + (failure == null ? "" : " " + failure.getClass().getSimpleName())
              + (response == null ? "" : " " + response.getClass().getSimpleName()));
    }
  }

  @Test
  void theMomentsOfACallThatIsRetried() {
    bench.interceptors.add(new Recorder("a"));
    bench.transport.answers(500, "").fails(Kind.CONNECTION).answers(200, "{}");
    bench.call();
    assertThat(moments)
        .containsExactly(
            "a begins Data Pipeline.SetTaskStatus",
            "a signs 1",
            "a attempted 500 TestException",
            "a signs 2",
            "a attempted The line is CONNECTION without answer TransportException",
            "a signs 3",
            "a attempted 200",
            "a ends after 3 StatusResponse");
  }

  @Test
  void severalAreToldInTheirOrderAndInReverseAfterwards() {
    bench.interceptors.add(new Recorder("a"));
    bench.interceptors.add(new Recorder("b"));
    bench.transport.answers(400, "{}");
    assertThatThrownBy(bench::call).isInstanceOf(AwsServiceException.class);
    assertThat(moments)
        .containsExactly(
            "a begins Data Pipeline.SetTaskStatus",
            "b begins Data Pipeline.SetTaskStatus",
            "a signs 1",
            "b signs 1",
            "b attempted 400 TestException",
            "a attempted 400 TestException",
            "b ends after 1 TestException",
            "a ends after 1 TestException");
  }

  @Test
  void aRequestThatIsInvalidEndsTheCallWithoutAnAttempt() {
    bench.interceptors.add(new Recorder("a"));
    assertThatThrownBy(
            () -> bench.engine().call(Bench.SET_STATUS, new StatusRequest(null, null, null)))
        .isInstanceOf(AwsClientException.class);
    assertThat(moments)
        .containsExactly(
            "a begins Data Pipeline.SetTaskStatus", "a ends after 0 RequestValidationException");
  }

  @Test
  void aChangedRequestIsCheckedAndSent() {
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public Object beforeExecution(CallContext call, Object request) {
            return new StatusRequest("T2", ((StatusRequest) request).taskStatus(), null);
          }
        });
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(
            new String(
                bench.transport.requests.get(0).body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"taskId\":\"T2\",\"taskStatus\":\"FINISHED\"}");
  }

  @Test
  void aRequestOfAnotherClassIsRefused() {
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public Object beforeExecution(CallContext call, Object request) {
            return "nonsense";
          }
        });
    assertThatThrownBy(bench::call)
        .isInstanceOf(AwsClientException.class)
        .hasMessageContaining("made java.lang.String of ")
        .hasMessageEndingWith("StatusRequest");
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // What a user without a checker may do.
  void oneThatGivesNothingIsNamed() {
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public Object beforeExecution(CallContext call, Object request) {
            return null;
          }
        });
    assertThatThrownBy(bench::call)
        .isInstanceOf(AwsClientException.class)
        .hasMessageStartingWith("An interceptor made null of ");
    bench.interceptors.set(
        0,
        new Interceptor() {
          @Override
          public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
            return null;
          }
        });
    assertThatThrownBy(bench::call)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("beforeSigning");
  }

  @Test
  void aHeaderThatIsAddedIsSigned() {
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
            return request.withHeaders(request.headers().toBuilder().add("X-Trace", "1").build());
          }
        });
    bench.transport.answers(200, "{}");
    bench.call();
    HttpRequest sent = bench.transport.requests.get(0);
    assertThat(sent.headers().first("X-Trace")).isEqualTo("1");
    assertThat(sent.headers().first("Authorization")).contains(";x-trace,");
  }

  @Test
  void whatThrowsBeforeAnAttemptEndsTheCall() {
    bench.interceptors.add(new Recorder("a"));
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
            throw new IllegalStateException("no");
          }
        });
    assertThatThrownBy(bench::call).isInstanceOf(IllegalStateException.class).hasMessage("no");
    assertThat(moments).last().isEqualTo("a ends after 0 IllegalStateException");
  }

  @Test
  void whatThrowsAfterwardsChangesNothingAndKeepsNobodyFromBeingTold() {
    bench.interceptors.add(new Recorder("a"));
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public void afterAttempt(
              CallContext call, @Nullable HttpResponse response, @Nullable Throwable failure) {
            throw new IllegalStateException("attempt");
          }

          @Override
          public void afterExecution(
              CallContext call, @Nullable Object response, @Nullable Throwable failure) {
            throw new IllegalStateException("execution");
          }
        });
    bench.transport.answers(200, "{\"text\":\"a\"}");
    assertThat(bench.call().text()).isEqualTo("a");
    assertThat(moments)
        .contains("a attempted 200")
        .last()
        .isEqualTo("a ends after 1 StatusResponse");
    assertThat(bench.metrics).hasSize(1);
  }

  @Test
  void metricsTellDurationsSizesAndAttempts() {
    bench.credentials =
        () -> {
          bench.advanceMillis(3);
          return Bench.KEYS;
        };
    bench.interceptors.add(new Interceptor() {});
    bench
        .transport
        .then(
            () -> {
              bench.advanceMillis(20);
              return ScriptedTransport.response(500, "oops");
            })
        .then(
            () -> {
              bench.advanceMillis(30);
              return ScriptedTransport.response(200, "{}");
            });
    Operation<StatusRequest, StatusResponse> slow =
        new Operation<>(
            "Slow",
            (request, context) -> bench.advanceMillis(1),
            (request, out) -> {
              bench.advanceMillis(2);
              StatusRequest.write(request, out);
            },
            (in, metadata) -> {
              bench.advanceMillis(5);
              return StatusResponse.read(in, metadata);
            });
    bench.engine().call(slow, StatusRequest.finished());
    CallMetrics metrics = bench.metrics.get(0);
    assertThat(metrics.serviceId()).isEqualTo("Data Pipeline");
    assertThat(metrics.operation()).isEqualTo("Slow");
    assertThat(metrics.invocationId())
        .isEqualTo(bench.transport.requests.get(0).headers().first("amz-sdk-invocation-id"));
    assertThat(metrics.failure()).isNull();
    assertThat(metrics.validation()).hasMillis(1);
    assertThat(metrics.serialization()).hasMillis(2);
    assertThat(metrics.signing()).hasMillis(6);
    assertThat(metrics.deserialization()).hasMillis(5);
    assertThat(metrics.total()).hasMillis(1 + 2 + 6 + 20 + 50 + 30 + 5);
    assertThat(metrics.requestBytes()).isEqualTo(bench.transport.requests.get(0).body().length);
    assertThat(metrics.responseBytes()).isEqualTo(4 + 2);
    assertThat(metrics.attempts()).extracting("outcome").containsExactly("500", "200");
    assertThat(metrics.attempts().get(0).duration()).hasMillis(20);
  }

  @Test
  void metricsOfAFailedCallTellTheFailureThatTheCallerSees() {
    bench.transport.answers(400, "{}");
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, bench::call);
    assertThat(bench.metrics).extracting(CallMetrics::failure).containsExactly(thrown);
  }
}
