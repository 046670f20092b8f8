package dev.shapewright.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The answers to one operation, in order; each is given once. */
public final class Script {
  private final ReentrantLock lock;
  private final Deque<ScriptedTransport.Step> steps = new ArrayDeque<>();

  Script(ReentrantLock lock) {
    this.lock = lock;
  }

  /**
   * Succeeds.
   *
   * @param json the response as the service would write it
   * @return this script
   */
  public Script answers(String json) {
    return answers(200, json);
  }

  /**
   * Answers with any status and body.
   *
   * @param status from 200 to 599
   * @param body the body, in whatever form
   * @param headers names and values of header fields in turn
   * @return this script
   * @throws IllegalArgumentException if the status is another one, a name is without a value, or a
   *     field is malformed
   */
  public Script answers(int status, String body, String... headers) {
    if (status < 200 || status > 599 || headers.length % 2 != 0) {
      throw new IllegalArgumentException(
          "An answer needs a status from 200 to 599 and a value for each header");
    }
    Headers.Builder fields = Headers.builder().add("x-amzn-RequestId", "scripted");
    for (int i = 0; i < headers.length; i += 2) {
      fields.set(headers[i], headers[i + 1]);
    }
    HttpResponse response = new HttpResponse(status, fields.build(), body.getBytes(UTF_8));
    return add(() -> response);
  }

  /**
   * Refuses the request with an error, modelled or not.
   *
   * @param code the error's code, such as {@code TaskNotFoundException}
   * @param message the service's words
   * @return this script
   */
  public Script refuses(String code, String message) {
    return answers(400, "{\"__type\":" + quoted(code) + ",\"message\":" + quoted(message) + "}");
  }

  /**
   * Answers with a status and nothing else, such as 503, which a client repeats.
   *
   * @param status from 300 to 599
   * @return this script
   * @throws IllegalArgumentException if the status is another one
   */
  public Script fails(int status) {
    if (status < 300) {
      throw new IllegalArgumentException("Not a failure: " + status);
    }
    return answers(status, "");
  }

  /**
   * Breaks the exchange after the request was sent.
   *
   * @param kind {@link Kind#CONNECTION} and {@link Kind#TIMEOUT} are repeated by clients, unless
   *     the operation is a long poll that times out; the others are not
   * @return this script
   */
  public Script breaks(Kind kind) {
    return breaks(kind, Progress.REQUEST_SENT);
  }

  /**
   * Breaks the exchange at some point.
   *
   * @param kind as above; a long poll that times out is repeated if nothing was sent
   * @param progress how far the exchange got: whether the service may have carried out the request
   * @return this script
   */
  public Script breaks(Kind kind, Progress progress) {
    return add(
        () -> {
          throw new TransportException(kind, progress, "Scripted: " + kind, null);
        });
  }

  private Script add(ScriptedTransport.Step step) {
    lock.lock();
    try {
      steps.add(step);
      return this;
    } finally {
      lock.unlock();
    }
  }

  ScriptedTransport.@Nullable Step next() {
    return steps.poll();
  }

  int left() {
    return steps.size();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
