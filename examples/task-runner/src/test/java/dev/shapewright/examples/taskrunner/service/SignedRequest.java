package dev.shapewright.examples.taskrunner.service;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request signed by hand, with nothing left to the code that checks or makes signatures
 * elsewhere.
 */
record SignedRequest(
    URI endpoint,
    String target,
    String body,
    Instant at,
    String accessKeyId,
    String secret,
    List<String> otherHeaderLines) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static SignedRequest of(URI endpoint, String operation, String body) {
    ServiceOptions known = ServiceOptions.defaults();
    return new SignedRequest(
        endpoint,
        "DataPipeline." + operation,
        body,
        Instant.now(),
        known.accessKeyId(),
        known.secretAccessKey(),
        List.of());
  }

  SignedRequest withTarget(String other) {
    return new SignedRequest(endpoint, other, body, at, accessKeyId, secret, otherHeaderLines);
  }

  SignedRequest withSecret(String other) {
    return new SignedRequest(endpoint, target, body, at, accessKeyId, other, otherHeaderLines);
  }

  SignedRequest withAccessKeyId(String other) {
    return new SignedRequest(endpoint, target, body, at, other, secret, otherHeaderLines);
  }

  SignedRequest withTime(Instant other) {
    return new SignedRequest(endpoint, target, body, other, accessKeyId, secret, otherHeaderLines);
  }

  /** The same with other headers in the signature: lines of a canonical request. */
  SignedRequest withHeaderLines(List<String> other) {
    return new SignedRequest(endpoint, target, body, at, accessKeyId, secret, other);
  }

  /** The headers in the signature. */
  List<String> headerLines() {
    return otherHeaderLines.isEmpty()
        ? List.of(
            "content-type:application/x-amz-json-1.1",
            "host:" + endpoint.getAuthority(),
            "x-amz-date:" + DATE.format(at),
            "x-amz-target:" + target)
        : otherHeaderLines;
  }

  /** The complete request; a test may replace a header or the body and so spoil it. */
  HttpRequest.Builder build() {
    return HttpRequest.newBuilder(endpoint.resolve("/"))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .setHeader("Content-Type", "application/x-amz-json-1.1")
        .setHeader("X-Amz-Target", target)
        .setHeader("X-Amz-Date", DATE.format(at))
        .setHeader("Authorization", authorization());
  }

  String authorization() {
    String date = DATE.format(at);
    String day = date.substring(0, 8);
    String names =
        headerLines().stream()
            .map(line -> line.substring(0, line.indexOf(':')))
            .collect(Collectors.joining(";"));
    String canonical =
        "POST\n/\n\n" + (String.join("\n", headerLines()) + "\n\n") + (names + "\n") + sha256(body);
    String scope = day + "/us-east-1/datapipeline/aws4_request";
    String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + sha256(canonical);
    byte[] dayKey = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), day);
    byte[] key = hmac(hmac(hmac(dayKey, "us-east-1"), "datapipeline"), "aws4_request");
    return "AWS4-HMAC-SHA256 Credential="
        + (accessKeyId + "/" + scope)
        + (", SignedHeaders=" + names + ", Signature=")
        + HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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
}
