package dev.shapewright.generator.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium with one page, spoken to in its DevTools protocol through a pipe: no port is
 * opened. It has a profile of its own, and ends with this object.
 */
final class Browser implements AutoCloseable {
  private final Process process;
  private final OutputStream commands;
  private final InputStream answers;
  private final List<Map<?, ?>> events = new ArrayList<>();
  private String session = "";
  private int last;

  private Browser(Process process) {
    this.process = process;
    this.commands = process.getOutputStream();
    this.answers = process.getInputStream();
  }

  /** The browser on the path, or null if there is none. */
  static @Nullable Path executable() {
    String path = System.getenv("PATH");
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return null;
  }

  /** Starts the browser with a folder for its profile and what it prints. */
  static Browser start(Path executable, Path folder) throws IOException {
    // The browser reads commands from the descriptor 3 and writes answers to 4.
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            "-c",
            "exec \"$0\" \"$@\" 3<&0 4>&1 1>&2 </dev/null",
            executable.toString(),
            "--headless=new",
            "--no-sandbox", // Chromium's own does not work as root, as which builds often run.
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--user-data-dir=" + folder.resolve("profile"),
            "--remote-debugging-pipe",
            "about:blank");
    builder.redirectError(folder.resolve("browser.log").toFile());
    Browser browser = new Browser(builder.start());
    String target =
        text(browser.command("Target.createTarget", "\"url\": \"about:blank\""), "targetId");
    browser.session =
        text(
            browser.command(
                "Target.attachToTarget", "\"flatten\": true, \"targetId\": " + quoted(target)),
            "sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      browser.command(domain + ".enable", "");
    }
    return browser;
  }

  /** Opens a page and waits until it is there. */
  void open(String url) throws IOException {
    events.clear();
    command("Page.navigate", "\"url\": " + quoted(url));
    while (events("Page.loadEventFired").isEmpty()) {
      receive();
    }
  }

  /** What an expression in JavaScript gives: a text, a number, a truth value or null. */
  @Nullable Object evaluate(String expression) throws IOException {
    Map<?, ?> answer =
        command(
            "Runtime.evaluate",
            "\"awaitPromise\": true, \"returnByValue\": true, \"expression\": "
                + quoted(expression));
    if (answer.containsKey("exceptionDetails")) {
      throw new AssertionError(answer);
    }
    return answer.get("result") instanceof Map<?, ?> result ? result.get("value") : null;
  }

  /** Types a text, then waits until the page has been drawn with it. */
  void type(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      key(text.substring(i, i + 1), text.substring(i, i + 1), 0);
    }
    evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  /** Presses a key such as {@code Tab}, whose number is that of {@code KeyboardEvent.keyCode}. */
  void press(String key, int number) throws IOException {
    key(key, key.equals("Enter") ? "\r" : "", number);
    evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  private void key(String key, String text, int number) throws IOException {
    String common =
        "\"key\": " + quoted(key) + ", \"windowsVirtualKeyCode\": " + number + ", \"type\": ";
    command(
        "Input.dispatchKeyEvent",
        common + (text.isEmpty() ? "\"rawKeyDown\"" : "\"keyDown\", \"text\": " + quoted(text)));
    command("Input.dispatchKeyEvent", common + "\"keyUp\"");
  }

  /** Shows the page as someone sees it who prefers light or dark colours. */
  void prefer(String scheme) throws IOException {
    command(
        "Emulation.setEmulatedMedia",
        "\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": " + quoted(scheme) + "}]");
  }

  /** Shows the page in a window of a size. */
  void resize(int width, int height) throws IOException {
    command(
        "Emulation.setDeviceMetricsOverride",
        "\"width\": "
            + width
            + ", \"height\": "
            + height
            + ", \"deviceScaleFactor\": 1, \"mobile\": false");
  }

  /** The parameters of the events with a name since the page was opened. */
  List<Map<?, ?>> events(String method) {
    List<Map<?, ?>> found = new ArrayList<>();
    for (Map<?, ?> event : events) {
      if (method.equals(event.get("method")) && event.get("params") instanceof Map<?, ?> params) {
        found.add(params);
      }
    }
    return found;
  }

  private Map<?, ?> command(String method, String parameters) throws IOException {
    last++;
    String to = session.isEmpty() ? "" : "\"sessionId\": " + quoted(session) + ", ";
    String command =
        "{\"id\": %d, %s\"method\": \"%s\", \"params\": {%s}}\0"
            .formatted(last, to, method, parameters);
    commands.write(command.getBytes(UTF_8));
    commands.flush();
    while (true) {
      Map<?, ?> message = receive();
      if (message.get("id") instanceof Number id && id.intValue() == last) {
        if (message.get("result") instanceof Map<?, ?> result) {
          return result;
        }
        throw new AssertionError(method + ": " + message);
      }
    }
  }

  private Map<?, ?> receive() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int next;
    while ((next = answers.read()) > 0) {
      message.write(next);
    }
    if (next < 0) {
      throw new IOException("The browser has ended");
    }
    try (JsonParser parser = new JsonFactory().createParser(message.toByteArray())) {
      parser.nextToken();
      if (value(parser) instanceof Map<?, ?> map) {
        events.add(map);
        return map;
      }
      throw new AssertionError(message.toString(UTF_8));
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        return map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return parser.getDoubleValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return parser.getBooleanValue();
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return parser.getText();
      }
    }
  }

  private static String text(Map<?, ?> answer, String key) {
    return String.valueOf(answer.get(key));
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  @Override
  public void close() {
    List<ProcessHandle> all = process.descendants().toList();
    session = "";
    try {
      command("Browser.close", "");
    } catch (IOException e) {
      process.destroy(); // It has ended, or can no longer be spoken to.
    }
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
      all.forEach(ProcessHandle::destroyForcibly);
      for (ProcessHandle each : all) {
        each.onExit().join(); // Only then does nobody write to the profile.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
