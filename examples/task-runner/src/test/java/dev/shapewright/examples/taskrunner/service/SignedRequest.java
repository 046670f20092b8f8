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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request signed by hand, line by line, with nothing left to a loop that could be wrong twice.
 */
record SignedRequest(
    URI endpoint, String target, String body, Instant at, String accessKeyId, String secret) {
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
        known.secretAccessKey());
  }

  SignedRequest withTarget(String other) {
    return new SignedRequest(endpoint, other, body, at, accessKeyId, secret);
  }

  SignedRequest withSecret(String other) {
    return new SignedRequest(endpoint, target, body, at, accessKeyId, other);
  }

  SignedRequest withAccessKeyId(String other) {
    return new SignedRequest(endpoint, target, body, at, other, secret);
  }

  SignedRequest withTime(Instant other) {
    return new SignedRequest(endpoint, target, body, other, accessKeyId, secret);
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
    String canonical =
        "POST\n/\n\n"
            + "content-type:application/x-amz-json-1.1\n"
            + ("host:" + endpoint.getAuthority() + "\n")
            + ("x-amz-date:" + date + "\n")
            + ("x-amz-target:" + target + "\n")
            + "\ncontent-type;host;x-amz-date;x-amz-target\n"
            + sha256(body);
    String scope = day + "/us-east-1/datapipeline/aws4_request";
    String toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + sha256(canonical);
    byte[] dayKey = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), day);
    byte[] key = hmac(hmac(hmac(dayKey, "us-east-1"), "datapipeline"), "aws4_request");
    return "AWS4-HMAC-SHA256 Credential="
        + (accessKeyId + "/" + scope)
        + ", SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
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
