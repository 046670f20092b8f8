package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exception tells whether the service may have carried out what it was asked for. */
class EffectOfACallTest {
  private final Bench bench = new Bench();

  private AwsException thrown() {
    return catchThrowableOfType(AwsException.class, bench::call);
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{', true",
    "200, '{\"__type\":\"TaskNotFoundException\"}', false",
    "302, '', false",
    "400, '{}', false",
    "408, '', false",
    "429, '{\"__type\":\"SlowDown\"}', false",
    "503, '{\"__type\":\"SlowDown\"}', false",
    "500, '', true",
    "504, '', true"
  })
  void ofAnAnswer(int status, String body, boolean effect) {
    bench.retry = dev.shapewright.runtime.retry.RetryOptions.none();
    bench.transport.answers(status, body);
    AwsException thrown = thrown();
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.mayHaveTakenEffect()).isEqualTo(effect);
  }

  @ParameterizedTest
  @CsvSource({"NOTHING_SENT, false", "REQUEST_SENT, true", "RESPONSE_STARTED, true"})
  void ofABrokenExchange(Progress progress, boolean effect) {
    bench.transport.then(
        () -> {
          throw new TransportException(Kind.PROTOCOL, progress, "Broken", null);
        });
    assertThat(thrown().mayHaveTakenEffect()).isEqualTo(effect);
  }

  @Test
  void ofAnEarlierAttempt() {
    bench.transport.fails(Kind.CONNECTION).answers(400, "{}");
    AwsException thrown = thrown();
    assertThat(thrown.attempts()).extracting("mayHaveTakenEffect").containsExactly(true, false);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void ofAnInterruptedAttempt() {
    bench.transport.then(
        () -> {
          throw new InterruptedException();
        });
    AwsException thrown = thrown();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(CallInterruptedException.class);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void ofACallWhoseThreadWasInterruptedBefore() {
    Thread.currentThread().interrupt();
    AwsException thrown = thrown();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(CallInterruptedException.class);
    assertThat(thrown.attempts()).isEmpty();
    assertThat(thrown.mayHaveTakenEffect()).isFalse();
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void ofARequestThatWasNeverSent() {
    AwsException thrown =
        catchThrowableOfType(
            AwsException.class,
            () -> bench.engine().call(Bench.SET_STATUS, new StatusRequest(null, null, null)));
    assertThat(thrown.attempts()).isEmpty();
    assertThat(thrown.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void credentialsThatFailLaterDoNotHideTheAttemptsBefore() {
    AtomicBoolean first = new AtomicBoolean(true);
    bench.credentials =
        () -> {
          if (first.getAndSet(false)) {
            return Bench.KEYS;
          }
          throw new CredentialsException("The role is gone");
        };
    bench.transport.answers(500, "");
    AwsException thrown = thrown();
    assertThat(thrown).isInstanceOf(CredentialsException.class).hasMessage("The role is gone");
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void whateverEndsACallBeforeALaterAttemptDoesNotHideThoseBefore() {
    AtomicBoolean first = new AtomicBoolean(true);
    bench.credentials =
        () -> {
          if (first.getAndSet(false)) {
            return Bench.KEYS;
          }
          throw new AwsClientException("Profile file config, line 3");
        };
    bench.transport.answers(500, "");
    AwsException thrown = thrown();
    assertThat(thrown).hasMessage("Profile file config, line 3");
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void anInterruptWhileGettingCredentialsDoesNotHideTheAttemptsBefore() {
    AtomicBoolean first = new AtomicBoolean(true);
    bench.credentials =
        () -> {
          if (first.getAndSet(false)) {
            return Bench.KEYS;
          }
          Thread.currentThread().interrupt();
          throw new CallInterruptedException(
              "Interrupted while getting credentials", new InterruptedException(), List.of());
        };
    bench.transport.answers(500, "");
    AwsException thrown = thrown();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isInstanceOf(CallInterruptedException.class);
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
  }
}
