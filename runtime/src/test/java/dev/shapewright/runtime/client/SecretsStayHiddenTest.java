package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.retry.RetryOptions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary in each secret occurs in no text, exception or log of any level. */
class SecretsStayHiddenTest {
  private static final String CANARY = "Canary";

  private final Bench bench = new Bench();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private Object root = new Object();
  private Object handler = new Object();

  /** By reflection, since the runtime's module, within which tests run, does not read the log's. */
  private static Object invoke(Object target, String method, Class<?> type, Object argument)
      throws ReflectiveOperationException {
    return target.getClass().getMethod(method, type).invoke(target, argument);
  }

  @BeforeEach
  void recordEverything() throws ReflectiveOperationException {
    Class<?> logger = Class.forName("java.util.logging.Logger");
    Class<?> handlerType = Class.forName("java.util.logging.Handler");
    Class<?> formatter = Class.forName("java.util.logging.Formatter");
    Class<?> level = Class.forName("java.util.logging.Level");
    Object all = level.getField("ALL").get(null);
    root = logger.getMethod("getLogger", String.class).invoke(null, "dev.shapewright");
    handler =
        Class.forName("java.util.logging.StreamHandler")
            .getConstructor(OutputStream.class, formatter)
            .newInstance(
                log,
                Class.forName("java.util.logging.SimpleFormatter").getConstructor().newInstance());
    invoke(handler, "setLevel", level, all);
    invoke(root, "setLevel", level, all);
    invoke(root, "setUseParentHandlers", boolean.class, false);
    invoke(root, "addHandler", handlerType, handler);
    bench.credentials =
        CredentialsProvider.of(
            Credentials.ofSession("AKIDEXAMPLE", "secret" + CANARY, "token" + CANARY, null));
    bench.interceptors.add(new WireLog());
    bench.retry = RetryOptions.none();
    bench.options = CallOptions.defaults().toBuilder().header("X-Api-Key", "key" + CANARY).build();
  }

  @AfterEach
  void stopRecording() throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("java.util.logging.Handler");
    invoke(root, "removeHandler", handlerType, handler);
    invoke(root, "setUseParentHandlers", boolean.class, true);
  }

  private static StatusRequest request(String status, String note) {
    return new StatusRequest("T1", status, note);
  }

  private String textsOfACall(StatusRequest request) throws ReflectiveOperationException {
    ClientEngine engine = bench.engine();
    StringWriter texts = new StringWriter();
    Throwable thrown =
        catchThrowable(
            () -> texts.append(engine.call(Bench.SET_STATUS, request).metadata().toString()));
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(texts, true));
    }
    List<Object> all = new ArrayList<>(bench.transport.requests);
    bench.transport.requests.forEach(sent -> all.add(sent.headers()));
    all.addAll(List.of(engine, bench.options, bench.options.headers(), bench.credentials));
    texts.append(all.toString());
    handler.getClass().getMethod("flush").invoke(handler);
    return texts.append(log.toString(UTF_8)).toString();
  }

  private void assertHidden(String texts) {
    assertThat(texts)
        .doesNotContain(CANARY)
        .doesNotContain("AWS4-HMAC")
        .doesNotContain("Signature=");
  }

  @Test
  void theRecorderHearsWhatIsLogged() throws ReflectiveOperationException {
    bench.transport.answers(200, "{}");
    assertThat(textsOfACall(request("PAUSED", "note")))
        .contains("\"PAUSED\" is none of the values that the model lists")
        .contains("attempt 1 > POST https://datapipeline.us-east-1.amazonaws.com, ")
        .contains("X-Api-Key: ***")
        .contains("request StatusRequest[taskId=T1]");
  }

  @Test
  void onSuccess() throws ReflectiveOperationException {
    bench.transport.answers(200, "{\"text\":\"" + CANARY + "\"}", "Set-Cookie", CANARY);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
    assertThat(bench.transport.requests.get(0).headers().first("X-Amz-Security-Token"))
        .contains(CANARY);
    assertThat(bench.transport.requests.get(0).headers().first("X-Api-Key")).contains(CANARY);
  }

  @Test
  void onAnErrorOfTheService() throws ReflectiveOperationException {
    bench.transport.answers(
        400, "{\"__type\":\"TaskNotFoundException\",\"x\":\"" + CANARY + "\"}", "X-H", CANARY);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
  }

  @Test
  void onAnAnswerThatCannotBeRead() throws ReflectiveOperationException {
    bench.transport.answers(200, "{\"text\":\"" + CANARY + "\",\"number\":\"" + CANARY + "\"}");
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
    bench.transport.answers(200, "{\"text\":\"" + CANARY);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
    bench.transport.answers(200, "<p>" + CANARY);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
  }

  @Test
  void onAViolation() throws ReflectiveOperationException {
    assertHidden(textsOfACall(request("FINISHED", CANARY + "!")));
    assertHidden(textsOfACall(request("FINISHED", CANARY.repeat(10))));
    assertThat(bench.transport.requests).isEmpty();
  }

  @Test
  void onABrokenExchange() throws ReflectiveOperationException {
    bench.transport.fails(Kind.CONNECTION);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
  }

  @Test
  void onATokenThatCannotStandInAHeader() throws ReflectiveOperationException {
    bench.credentials =
        () -> Credentials.ofSession("AKIDEXAMPLE", "secret" + CANARY, CANARY + "\r\n", null);
    assertHidden(textsOfACall(request("FINISHED", CANARY)));
    assertThat(bench.transport.requests).isEmpty();
  }
}
