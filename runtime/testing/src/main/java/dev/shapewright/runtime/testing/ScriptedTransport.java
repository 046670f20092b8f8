package dev.shapewright.runtime.testing;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.client.CallContext;
import dev.shapewright.runtime.client.ClientBuilder;
import dev.shapewright.runtime.client.Interceptor;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.retry.RetryOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a service in tests: gives the answers of a script, and keeps what it was asked. All
 * of the client but the network takes part: validation, signatures, JSON, retries.
 *
 * <pre>{@code
 * ScriptedTransport service = new ScriptedTransport();
 * service.to("PollForTask").answers("{\"taskObject\": {\"taskId\": \"T-1\"}}");
 * service.to("SetTaskStatus").fails(503).answers("{}");
 * try (DataPipelineClient client = service.serve(DataPipelineClient.builder()).build()) {
 *   new Worker(client).runOnce();
 * }
 * assertThat(service.requests(SetTaskStatusRequest.class)).hasSize(2); // The first one was retried.
 * service.assertScriptDone();
 * }</pre>
 *
 * <p>Safe for use by many threads; one object may serve several clients.
 */
public final class ScriptedTransport implements HttpTransport, Interceptor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Script> scripts = new HashMap<>();
  private final Map<String, Object> models = new HashMap<>();
  private final List<SentRequest> sent = new ArrayList<>();

  /** Makes a service that has no answers yet. */
  public ScriptedTransport() {}

  /**
   * Has a client call this service: with made-up credentials, in the region {@code us-east-1}, and
   * with three attempts without waits between them, whatever the service wants. What is set on the
   * builder later wins.
   *
   * @param <B> the builder
   * @param builder a client's builder
   * @return the same builder
   */
  public <B extends ClientBuilder<B, ?>> B serve(B builder) {
    return builder
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "scripted")))
        .retry(
            RetryOptions.standard()
                .withBaseDelay(Duration.ZERO)
                .withThrottlingBaseDelay(Duration.ZERO))
        .transport(this)
        .interceptor(this);
  }

  /**
   * The answers to an operation, each of which is given once, in order.
   *
   * @param operation the operation's name in the model, such as {@code SetTaskStatus}
   * @return the script, to be continued at any time
   */
  public Script to(String operation) {
    lock.lock();
    try {
      return scripts.computeIfAbsent(operation, name -> new Script(lock));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Every request that was sent; a call that was retried sent several.
   *
   * @return the requests so far, in order
   */
  public List<SentRequest> requests() {
    lock.lock();
    try {
      return List.copyOf(sent);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The request objects of one class among those that were sent.
   *
   * @param <T> the class
   * @param type the class, such as {@code SetTaskStatusRequest.class}
   * @return the objects in order; one that was sent several times stands there as often
   */
  public <T> List<T> requests(Class<T> type) {
    List<T> models = new ArrayList<>();
    for (SentRequest request : requests()) {
      if (type.isInstance(request.model())) {
        models.add(type.cast(request.model()));
      }
    }
    return List.copyOf(models);
  }

  /**
   * Fails unless every answer was asked for.
   *
   * @throws AssertionError if answers are left; says how many, to which operation
   */
  public void assertScriptDone() {
    StringBuilder left = new StringBuilder();
    lock.lock();
    try {
      scripts.forEach(
          (operation, script) -> {
            if (script.left() > 0) {
              left.append(left.length() == 0 ? "" : ", ");
              left.append(script.left()).append(" of ").append(operation);
            }
          });
    } finally {
      lock.unlock();
    }
    if (left.length() > 0) {
      throw new AssertionError("Nobody asked for these answers of the script: " + left);
    }
  }

  /** For the client: remembers which object a request is made of. */
  @Override
  public Object beforeExecution(CallContext call, Object request) {
    lock.lock();
    try {
      models.put(call.invocationId(), request);
    } finally {
      lock.unlock();
    }
    return request;
  }

  /** For the client: forgets the object. */
  @Override
  public void afterExecution(
      CallContext call, @Nullable Object response, @Nullable Throwable failure) {
    lock.lock();
    try {
      models.remove(call.invocationId());
    } finally {
      lock.unlock();
    }
  }

  /**
   * For the client: gives the next answer.
   *
   * @throws AssertionError if the script has none
   */
  @Override
  public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
    String target = String.valueOf(request.headers().first("X-Amz-Target"));
    String operation = target.substring(target.indexOf('.') + 1);
    Step step;
    lock.lock();
    try {
      Object model = models.get(request.headers().first("amz-sdk-invocation-id"));
      sent.add(new SentRequest(operation, model, request));
      Script script = scripts.get(operation);
      step = script == null ? null : script.next();
    } finally {
      lock.unlock();
    }
    if (step == null) {
      throw new AssertionError(
          "The script has no answer to request " + requests().size() + ", " + operation);
    }
    return step.take();
  }

  /** Keeps everything: several clients may use one script. */
  @Override
  public void close() {}

  /** What follows on a request. */
  interface Step {
    HttpResponse take() throws TransportException, InterruptedException;
  }
}
