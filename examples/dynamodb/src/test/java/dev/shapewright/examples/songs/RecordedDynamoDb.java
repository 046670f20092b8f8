package dev.shapewright.examples.songs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An HTTP server that gives the answers of files, in the order in which a test lists them. */
final class RecordedDynamoDb implements AutoCloseable {
  private static final String TARGET = "DynamoDB_20120810.";

  private final HttpServer server;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

  /** What the service was asked. */
  record Call(String operation, JsonNode body) {}

  RecordedDynamoDb(String... answers) throws IOException {
    this.answers.addAll(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The calls so far, in order. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The body of an answer, as it lies in its file. */
  static JsonNode body(String answer) throws IOException {
    return new ObjectMapper().readTree(Answer.read(answer).body());
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
      calls.add(new Call(requireNonNull(target).replace(TARGET, ""), body));
      // A call too many finds no answer, and fails the test with the message of an error.
      Answer answer = Answer.read(answers.isEmpty() ? "none-left" : answers.remove());
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] content = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), content.length);
      exchange.getResponseBody().write(content);
    }
  }

  /** An answer as it lies in a file: status line, headers, an empty line, the body. */
  private record Answer(int status, Map<String, String> headers, String body) {
    static Answer read(String name) throws IOException {
      String text;
      try (InputStream file = Answer.class.getResourceAsStream("/answers/" + name + ".http")) {
        text = new String(requireNonNull(file, name).readAllBytes(), UTF_8);
      }
      int headEnd = text.indexOf("\n\n");
      List<String> head = text.substring(0, headEnd).lines().toList();
      Map<String, String> headers = new LinkedHashMap<>();
      for (String field : head.subList(1, head.size())) {
        int colon = field.indexOf(": ");
        headers.put(field.substring(0, colon), field.substring(colon + 2));
      }
      int status = Integer.parseInt(head.get(0).substring(9, 12)); // HTTP/1.1 200 OK
      return new Answer(status, headers, text.substring(headEnd + 2));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
