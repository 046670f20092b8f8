package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.PercentEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The canonical form of a request, which is what a signature covers.
 *
 * <pre>
 * POST
 * /canonical/path
 * canonical=query
 * content-type:application/x-amz-json-1.1
 * host:datapipeline.us-east-1.amazonaws.com
 *
 * content-type;host
 * 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
 * </pre>
 */
final class CanonicalRequest {
  private static final Set<String> UNSIGNED =
      Set.of(
          "authorization",
          "connection",
          "content-length",
          "expect",
          "host",
          "transfer-encoding",
          "user-agent",
          "x-amzn-trace-id");

  private final String text;
  private final String signedHeaders;

  private CanonicalRequest(String text, String signedHeaders) {
    this.text = text;
    this.signedHeaders = signedHeaders;
  }

  /**
   * Puts a request into its canonical form.
   *
   * @param request with all headers that are to be signed
   * @param bodyHash the SHA-256 of its body in lower-case hex
   */
  static CanonicalRequest of(HttpRequest request, String bodyHash) {
    String target = request.target();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    Map<String, StringBuilder> headers = canonicalHeaders(request);

    StringBuilder text = new StringBuilder(512);
    text.append(request.method()).append('\n');
    text.append(canonicalPath(path)).append('\n');
    text.append(canonicalQuery(query)).append('\n');
    StringBuilder names = new StringBuilder(64);
    for (Map.Entry<String, StringBuilder> header : headers.entrySet()) {
      text.append(header.getKey()).append(':').append(header.getValue()).append('\n');
      names.append(names.length() == 0 ? "" : ";").append(header.getKey());
    }
    text.append('\n').append(names).append('\n').append(bodyHash);
    return new CanonicalRequest(text.toString(), names.toString());
  }

  /** The whole form; holds a session token when the request does. */
  String text() {
    return text;
  }

  /** The names of the headers that the signature covers, such as {@code host;x-amz-date}. */
  String signedHeaders() {
    return signedHeaders;
  }

  /**
   * Removes empty and dot segments, then encodes what is encoded already once more, slashes apart.
   */
  static String canonicalPath(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end);
      if (segment.equals("..")) {
        if (!segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
      start = end + 1;
    }
    StringBuilder canonical = new StringBuilder(path.length() + 16);
    for (String segment : segments) {
      canonical.append('/').append(PercentEncoding.encode(segment));
    }
    if (segments.isEmpty() || path.endsWith("/")) {
      canonical.append('/');
    }
    return canonical.toString();
  }

  /** Sorts parameters by name, then by value; one without a value gets an empty one. */
  static String canonicalQuery(String query) {
    if (query.isEmpty()) {
      return "";
    }
    TreeMap<String, List<String>> parameters = new TreeMap<>();
    int start = 0;
    while (start <= query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      addParameter(parameters, query.substring(start, end));
      start = end + 1;
    }
    StringBuilder canonical = new StringBuilder(query.length() + 16);
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      Collections.sort(parameter.getValue());
      for (String value : parameter.getValue()) {
        canonical.append(canonical.length() == 0 ? "" : "&");
        canonical.append(parameter.getKey()).append('=').append(value);
      }
    }
    return canonical.toString();
  }

  private static void addParameter(Map<String, List<String>> parameters, String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    if (name.isEmpty()) {
      return; // Other signers do not sign a parameter without a name either.
    }
    String canonicalName = PercentEncoding.canonical(name);
    List<String> values = parameters.get(canonicalName);
    if (values == null) {
      values = new ArrayList<>(1);
      parameters.put(canonicalName, values);
    }
    values.add(PercentEncoding.canonical(value));
  }

  /** The signed headers by lower-case name; the values of a repeated one are joined by commas. */
  private static Map<String, StringBuilder> canonicalHeaders(HttpRequest request) {
    TreeMap<String, StringBuilder> canonical = new TreeMap<>();
    canonical.put("host", new StringBuilder(request.endpoint().authority()));
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i).toLowerCase(Locale.ROOT);
      if (isSigned(name)) {
        StringBuilder values = canonical.get(name);
        if (values == null) {
          values = new StringBuilder();
          canonical.put(name, values);
        } else {
          values.append(',');
        }
        appendCollapsed(values, headers.value(i));
      }
    }
    return canonical;
  }

  /**
   * Leaves out what proxies and transports may change, and {@code host}, which comes from the
   * endpoint.
   */
  private static boolean isSigned(String lowerCaseName) {
    return !UNSIGNED.contains(lowerCaseName) && !lowerCaseName.startsWith("amz-sdk-");
  }

  /** Appends a value without white space at its ends and with each inner run of it as one space. */
  private static void appendCollapsed(StringBuilder values, String value) {
    boolean started = false;
    boolean spaceDue = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || c == '\t' || c == '\f' || c == 0x0b) {
        spaceDue = started;
      } else {
        if (spaceDue) {
          values.append(' ');
        }
        values.append(c);
        started = true;
        spaceDue = false;
      }
    }
  }
}
