package dev.shapewright.examples.taskrunner.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A Data Pipeline service on a loopback port of its own, for workers only: it hands out the tasks
 * of a script, listens to their progress and keeps their final status. It speaks awsJson 1.1 over
 * HTTP/1.1 and refuses what the real service refuses: a wrong method, path, target, content type,
 * signature or body. Thread-safe.
 */
public final class EmbeddedDataPipeline implements AutoCloseable {
  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final String TARGET_PREFIX = "DataPipeline.";
  private static final int MAX_BODY = 1 << 20;

  static {
    // Read once by the JDK's server when it is first used; without it each answer may wait 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ServiceOptions options;
  private final SignatureCheck signatures;
  private final Operations operations;
  private final TaskBoard board;
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads;

  private EmbeddedDataPipeline(ServiceOptions options) throws IOException {
    this.options = options;
    this.board = new TaskBoard(options.reportLimit());
    this.operations = new Operations(board, options.workerGroup(), options.longPoll());
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.signatures = new SignatureCheck(options, authority(server));
    this.threads = Executors.newCachedThreadPool(EmbeddedDataPipeline::daemon);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Starts a service with the default options.
   *
   * @param script the tasks, in the order in which they are handed out
   * @return the running service
   * @throws IOException if no port can be opened
   */
  public static EmbeddedDataPipeline start(ScriptedTask... script) throws IOException {
    return start(ServiceOptions.defaults(), script);
  }

  /**
   * Starts a service.
   *
   * @param options how it behaves
   * @param script the tasks, in the order in which they are handed out
   * @return the running service
   * @throws IOException if no port can be opened
   */
  public static EmbeddedDataPipeline start(ServiceOptions options, ScriptedTask... script)
      throws IOException {
    EmbeddedDataPipeline service = new EmbeddedDataPipeline(options);
    for (ScriptedTask task : script) {
      service.submit(task);
    }
    service.server.start();
    return service;
  }

  /**
   * Adds a task at the end of the queue; a poll that is held gets it at once.
   *
   * @param task the task
   * @throws IllegalArgumentException if there is a task with the same id
   */
  public void submit(ScriptedTask task) {
    board.add(task);
  }

  /**
   * Where the service listens.
   *
   * @return a URL of scheme http with a numeric loopback address and a port
   */
  public URI endpoint() {
    return URI.create("http://" + authority(server));
  }

  /**
   * Every call so far, in the order in which the service answered.
   *
   * @return a copy
   */
  public List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  /**
   * How far each task is: {@code WAITING}, {@code RUNNING}, the status that a worker set, {@code
   * canceled}, or {@code timed out} when its worker reported nothing for too long.
   *
   * @return a copy, by task id in the order of the script
   */
  public Map<String, String> taskStates() {
    return board.states();
  }

  /** Ends polls that are held, closes all connections and gives the port back. */
  @Override
  public void close() {
    board.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static String authority(HttpServer server) {
    InetSocketAddress address = server.getAddress();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      Headers headers = exchange.getRequestHeaders();
      String operation = operation(headers);
      JsonNode body = RequestBody.decode(bytes);
      String requestId = UUID.randomUUID().toString();
      int status = 200;
      String outcome = "OK";
      ObjectNode answer;
      try {
        checkHttp(exchange, bytes);
        signatures.check(headers, bytes);
        if (body.isMissingNode()) {
          throw new ServiceError(400, "SerializationException", "The body is no JSON object.");
        }
        answer = operations.call(operation, body);
      } catch (ServiceError e) {
        status = e.status();
        outcome = e.type();
        answer = error(e);
      }
      int attempt = attempt(headers);
      record(new RecordedCall(operation, body, attempt, status, outcome, requestId));
      send(exchange, status, requestId, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The service is closing; the connection ends with it.
    } finally {
      exchange.close();
    }
  }

  private void record(RecordedCall call) {
    calls.add(call);
    options.listener().accept(call);
  }

  private static void checkHttp(HttpExchange exchange, byte[] body) throws ServiceError {
    if (!exchange.getRequestMethod().equals("POST")) {
      throw new ServiceError(405, "MethodNotAllowedException", "Only POST is allowed.");
    }
    if (!exchange.getRequestURI().toString().equals("/")) {
      throw new ServiceError(404, "NotFoundException", "The only path is /.");
    }
    if (body.length > MAX_BODY) {
      throw new ServiceError(413, "RequestEntityTooLargeException", "The body is over 1 MiB.");
    }
    String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!CONTENT_TYPE.equals(contentType)) {
      throw new ServiceError(
          415, "UnsupportedMediaTypeException", "The Content-Type must be " + CONTENT_TYPE + ".");
    }
    if (operation(exchange.getRequestHeaders()).isEmpty()) {
      throw new ServiceError(
          400, "UnknownOperationException", "X-Amz-Target must be " + TARGET_PREFIX + "Name.");
    }
  }

  /** The operation of {@code X-Amz-Target: DataPipeline.Name}, or an empty string. */
  private static String operation(Headers headers) {
    String target = headers.getFirst("X-Amz-Target");
    return target != null && target.startsWith(TARGET_PREFIX)
        ? target.substring(TARGET_PREFIX.length())
        : "";
  }

  /** The n of {@code amz-sdk-request: attempt=n; max=3}. */
  private static int attempt(Headers headers) {
    @Nullable String request = headers.getFirst("amz-sdk-request");
    for (String part : request == null ? new String[0] : request.split(";", -1)) {
      if (part.strip().matches("attempt=\\d{1,3}")) {
        return Integer.parseInt(part.strip().substring("attempt=".length()));
      }
    }
    return 1;
  }

  private static ObjectNode error(ServiceError error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("__type", "com.amazonaws.datapipeline#" + error.type())
        .put("message", error.text());
  }

  private static void send(HttpExchange exchange, int status, String requestId, ObjectNode answer)
      throws IOException {
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
    exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "embedded-data-pipeline");
    thread.setDaemon(true);
    return thread;
  }
}
