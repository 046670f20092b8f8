package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.internal.PercentEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The canonical form of requests that have the same header fields, which is what a signature
 * covers. Which fields are signed, and in what order, depends on their names alone and is found out
 * once.
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
  /** What proxies and transports may change, and {@code host}, which comes from the endpoint. */
  private static final String UNSIGNED =
      " authorization connection content-length expect host transfer-encoding user-agent"
          + " x-amzn-trace-id ";

  private static final int HOST = -1;

  /** Most are shorter; with a session token they are two or three times as long. */
  private static final int USUAL_SIZE = 512;

  /** The names of all fields of such requests, as they were given. */
  private final String[] names;

  /** What stands in front of the values that are signed, by their order in the form. */
  private final String[] starts;

  /** The places of these values among the fields of a request, {@link #HOST} for the host. */
  private final int[] places;

  private final String signedHeaders;

  private CanonicalRequest(String[] names, String[] starts, int[] places, String signedHeaders) {
    this.names = names;
    this.starts = starts;
    this.places = places;
    this.signedHeaders = signedHeaders;
  }

  /** The form of requests with fields of these names, sorted by name. */
  static CanonicalRequest of(Headers headers) {
    String[] names = new String[headers.size()];
    String[] sorted = new String[names.length + 1];
    int[] places = new int[names.length + 1];
    sorted[0] = "host";
    places[0] = HOST;
    int count = 1;
    for (int i = 0; i < names.length; i++) {
      names[i] = headers.name(i);
      String name = names[i].toLowerCase(Locale.ROOT);
      if (!UNSIGNED.contains(' ' + name + ' ') && !name.startsWith("amz-sdk-")) {
        int at = count++;
        // Behind those of the same name, whose order counts.
        while (at > 0 && name.compareTo(sorted[at - 1]) < 0) {
          sorted[at] = sorted[at - 1];
          places[at] = places[at - 1];
          at--;
        }
        sorted[at] = name;
        places[at] = i;
      }
    }
    String[] starts = new String[count];
    String signed = "";
    for (int i = 0; i < count; i++) {
      if (i > 0 && sorted[i].equals(sorted[i - 1])) {
        starts[i] = ","; // The values of a repeated one are joined.
      } else {
        starts[i] = (i == 0 ? "" : "\n") + sorted[i] + ":";
        signed += (i == 0 ? "" : ";") + sorted[i];
      }
    }
    return new CanonicalRequest(names, starts, places, signed);
  }

  /** Whether this is the form of requests with such fields. */
  boolean fits(Headers headers) {
    boolean fits = headers.size() == names.length;
    for (int i = 0; fits && i < names.length; i++) {
      fits = names[i].equals(headers.name(i));
    }
    return fits;
  }

  /** The names of the headers that the signature covers, such as {@code host;x-amz-date}. */
  String signedHeaders() {
    return signedHeaders;
  }

  /**
   * Puts a request into its canonical form.
   *
   * @param request with header fields that this form fits, all that are to be signed among them
   * @param bodyHash the SHA-256 of its body
   * @return the whole form; holds a session token when the request does
   */
  ByteText write(HttpRequest request, byte[] bodyHash) {
    String target = request.target();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    ByteText text = new ByteText(USUAL_SIZE);
    text.addUtf8(request.method()).add('\n');
    text.add(canonicalPath(path)).add('\n').add(canonicalQuery(query)).add('\n');
    for (int i = 0; i < starts.length; i++) {
      int place = places[i];
      String value =
          place == HOST ? request.endpoint().authority() : request.headers().value(place);
      addCollapsed(text.add(starts[i]), value);
    }
    return text.add("\n\n").add(signedHeaders).add('\n').addHex(bodyHash);
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
    List<String> parameters = new ArrayList<>();
    int start = 0;
    while (start <= query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      String parameter = query.substring(start, end);
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (!name.isEmpty()) { // Other signers do not sign a parameter without a name either.
        // Between them what sorts before all that names have, so that the shorter name comes first.
        parameters.add(PercentEncoding.canonical(name) + '\0' + PercentEncoding.canonical(value));
      }
      start = end + 1;
    }
    Collections.sort(parameters);
    return String.join("&", parameters).replace('\0', '=');
  }

  /** Adds a value without white space at its ends and with each inner run of it as one space. */
  private static void addCollapsed(ByteText text, String value) {
    if (ByteText.isVisible(value)) {
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
