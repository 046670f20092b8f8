package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.internal.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final String[] UNSIGNED = {
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "transfer-encoding",
    "user-agent",
    "x-amzn-trace-id"
  };

  /** Most are shorter; with a session token they are two or three times as long. */
  private static final int USUAL_SIZE = 512;

  private final ByteText text;
  private final String signedHeaders;

  private CanonicalRequest(ByteText text, String signedHeaders) {
    this.text = text;
    this.signedHeaders = signedHeaders;
  }

  /**
   * Puts a request into its canonical form.
   *
   * @param request with all headers that are to be signed
   * @param bodyHash the SHA-256 of its body
   */
  static CanonicalRequest of(HttpRequest request, byte[] bodyHash) {
    String target = request.target();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    ByteText text = new ByteText(USUAL_SIZE);
    text.addUtf8(request.method()).add('\n');
    text.add(canonicalPath(path)).add('\n').add(canonicalQuery(query)).add('\n');
    String signedHeaders = addHeaders(request, text);
    text.add('\n').add(signedHeaders).add('\n').addHex(bodyHash);
    return new CanonicalRequest(text, signedHeaders);
  }

  /** The whole form; holds a session token when the request does. */
  String text() {
    return new String(text.toBytes(), StandardCharsets.UTF_8);
  }

  /** The SHA-256 of the whole form. */
  byte[] hash(MessageDigest sha256) {
    sha256.update(text.array(), 0, text.length());
    return sha256.digest();
  }

  /** The names of the headers that the signature covers, such as {@code host;x-amz-date}. */
  String signedHeaders() {
    return signedHeaders;
  }

  /**
   * Removes empty and dot segments, then encodes what is encoded already once more, slashes apart.
   */
  static String canonicalPath(String path) {
    if (path.equals("/")) {
      return path;
    }
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

  /**
   * Adds a line for each signed header, sorted by name; the values of a repeated one are joined by
   * commas.
   *
   * @return the names
   */
  private static String addHeaders(HttpRequest request, ByteText text) {
    Headers headers = request.headers();
    String[] names = new String[headers.size() + 1];
    String[] values = new String[headers.size() + 1];
    names[0] = "host";
    values[0] = request.endpoint().authority();
    int count = 1;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i).toLowerCase(Locale.ROOT);
      if (isSigned(name)) {
        int at = count++;
        // Behind those of the same name, whose order counts.
        while (at > 0 && name.compareTo(names[at - 1]) < 0) {
          names[at] = names[at - 1];
          values[at] = values[at - 1];
          at--;
        }
        names[at] = name;
        values[at] = headers.value(i);
      }
    }
    StringBuilder signed = new StringBuilder(64);
    for (int i = 0; i < count; i++) {
      if (i > 0 && names[i].equals(names[i - 1])) {
        text.add(',');
      } else {
        signed.append(i == 0 ? "" : ";").append(names[i]);
        text.add(i == 0 ? "" : "\n").add(names[i]).add(':');
      }
      addCollapsed(text, values[i]);
    }
    text.add('\n');
    return signed.toString();
  }

  /**
   * Leaves out what proxies and transports may change, and {@code host}, which comes from the
   * endpoint.
   */
  private static boolean isSigned(String lowerCaseName) {
    for (String unsigned : UNSIGNED) {
      if (lowerCaseName.equals(unsigned)) {
        return false;
      }
    }
    return !lowerCaseName.startsWith("amz-sdk-");
  }

  /** Adds a value without white space at its ends and with each inner run of it as one space. */
  private static void addCollapsed(ByteText text, String value) {
    boolean plain = true;
    for (int i = 0; plain && i < value.length(); i++) {
      plain = value.charAt(i) > ' ' && value.charAt(i) <= '~';
    }
    if (plain) {
      text.add(value);
    } else {
      text.addUtf8(collapsed(value));
    }
  }

  private static String collapsed(String value) {
    StringBuilder collapsed = new StringBuilder(value.length());
    boolean spaceDue = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || c == '\t' || c == '\f' || c == 0x0b) {
        spaceDue = collapsed.length() > 0;
      } else {
        collapsed.append(spaceDue ? " " : "").append(c);
        spaceDue = false;
      }
    }
    return collapsed.toString();
  }
}
