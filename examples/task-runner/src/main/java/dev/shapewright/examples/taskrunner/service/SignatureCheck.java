package dev.shapewright.examples.taskrunner.service;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Signature Version 4 of a POST to {@code /}, the only request that the service knows.
 * Written from the scheme's description alone: what the client signs with is not used here.
 */
final class SignatureCheck {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "datapipeline";
  private static final Duration MAX_SKEW = Duration.ofMinutes(5);
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private final ServiceOptions options;
  private final String authority;

  /** For a service that clients reach at the given address and port, as a Host header has them. */
  SignatureCheck(ServiceOptions options, String authority) {
    this.options = options;
    this.authority = authority;
  }

  void check(Headers headers, byte[] body) throws ServiceError {
    String authorization = headers.getFirst("Authorization");
    if (authorization == null) {
      throw new ServiceError(
          403, "MissingAuthenticationTokenException", "The header Authorization is missing.");
    }
    Map<String, String> parts = parts(authorization);
    String[] scope = part(parts, "Credential").split("/", -1);
    List<String> signed = List.of(part(parts, "SignedHeaders").split(";", -1));
    String signature = part(parts, "Signature");
    String date = headers.getFirst("X-Amz-Date");
    if (date == null) {
      throw incomplete("The header X-Amz-Date is missing.");
    }
    checkScope(scope, date);
    checkDate(date);
    checkSignedHeaders(signed, headers);
    String expected = signature(scope, date, canonicalRequest(signed, headers, body));
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
      throw invalid("The request signature does not match the one that the secret key gives.");
    }
  }

  private static Map<String, String> parts(String authorization) throws ServiceError {
    if (!authorization.startsWith(ALGORITHM + " ")) {
      throw incomplete("The header Authorization does not name " + ALGORITHM + ".");
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : authorization.substring(ALGORITHM.length()).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw incomplete("The header Authorization has a part without an equals sign.");
      }
      parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return parts;
  }

  private static String part(Map<String, String> parts, String name) throws ServiceError {
    @Nullable String value = parts.get(name);
    if (value == null || value.isEmpty()) {
      throw incomplete("The header Authorization has no " + name + ".");
    }
    return value;
  }

  private void checkScope(String[] scope, String date) throws ServiceError {
    if (scope.length != 5 || !scope[4].equals("aws4_request")) {
      throw incomplete("The Credential is not of the form key/date/region/service/aws4_request.");
    }
    if (!scope[0].equals(options.accessKeyId())) {
      throw new ServiceError(
          403, "UnrecognizedClientException", "The access key of the request is not known.");
    }
    if (!date.startsWith(scope[1] + "T")) {
      throw invalid("The date of the Credential differs from X-Amz-Date.");
    }
    if (!scope[2].equals(options.region())) {
      throw invalid("The Credential must be scoped to the region " + options.region() + ".");
    }
    if (!scope[3].equals(SERVICE)) {
      throw invalid("The Credential must be scoped to the service " + SERVICE + ".");
    }
  }

  private void checkDate(String date) throws ServiceError {
    Instant at;
    try {
      at = AMZ_DATE.parse(date, Instant::from);
    } catch (DateTimeException e) {
      throw incomplete("The header X-Amz-Date is not of the form 20261120T232402Z.");
    }
    if (Duration.between(at, options.clock().instant()).abs().compareTo(MAX_SKEW) > 0) {
      throw invalid("Signature expired: " + date + " is too far from the service's time.");
    }
  }

  private void checkSignedHeaders(List<String> signed, Headers headers) throws ServiceError {
    checkOrder(signed);
    for (String name : signed) {
      if (!headers.containsKey(name)) {
        throw invalid("The header " + name + " is signed but missing.");
      }
    }
    for (String field : headers.keySet()) {
      String name = field.toLowerCase(Locale.ROOT);
      if (mustBeSigned(name) && !signed.contains(name)) {
        throw invalid("The header " + name + " must be signed.");
      }
    }
    if (!List.of(authority).equals(headers.get("Host"))) {
      throw invalid("The signed Host is not this service, " + authority + ".");
    }
    if (headers.containsKey("X-Amz-Security-Token")) {
      throw new ServiceError(
          403, "UnrecognizedClientException", "This service has issued no session token.");
    }
  }

  private static void checkOrder(List<String> signed) throws ServiceError {
    String before = "";
    for (String name : signed) {
      if (!name.equals(name.toLowerCase(Locale.ROOT))) {
        throw invalid("The SignedHeaders must be in lower case: " + name + ".");
      }
      if (name.compareTo(before) <= 0) {
        throw invalid("The SignedHeaders must be sorted, each name once.");
      }
      before = name;
    }
  }

  private static boolean mustBeSigned(String name) {
    return name.equals("host") || name.equals("content-type") || name.startsWith("x-amz-");
  }

  private static String canonicalRequest(List<String> signed, Headers headers, byte[] body) {
    StringBuilder text = new StringBuilder("POST\n/\n\n");
    for (String name : signed) {
      text.append(name).append(':');
      List<String> values = headers.getOrDefault(name, List.of());
      for (int i = 0; i < values.size(); i++) {
        text.append(i == 0 ? "" : ",").append(values.get(i).strip().replaceAll(" +", " "));
      }
      text.append('\n');
    }
    return text.append('\n')
        .append(String.join(";", signed))
        .append('\n')
        .append(sha256(body))
        .toString();
  }

  private String signature(String[] scope, String date, String canonicalRequest) {
    String hash = sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    String scopeText = String.join("/", Arrays.asList(scope).subList(1, scope.length));
    String toSign = String.join("\n", ALGORITHM, date, scopeText, hash);
    byte[] key = ("AWS4" + options.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
    for (int i = 1; i < scope.length; i++) {
      key = hmac(key, scope[i]);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ServiceError incomplete(String text) {
    return new ServiceError(400, "IncompleteSignatureException", text);
  }

  private static ServiceError invalid(String text) {
    return new ServiceError(403, "InvalidSignatureException", text);
  }
}
