package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.internal.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests with AWS Signature Version 4, in headers or in the query, for any service but S3
 * (whose paths are encoded differently). Thread-safe; keeps the signing key of the credentials and
 * day it saw last.
 */
public final class SigV4Signer {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String TERMINATOR = "aws4_request";

  /** How long the text that is signed is, with room for long names of service and region. */
  private static final int TO_SIGN = 192;

  /** Seven days, in seconds. */
  private static final int LONGEST_VALIDITY = 604_800;

  private final String service;
  private final String region;
  private volatile @Nullable SigningKey lastKey;

  /**
   * Makes a signer for one service in one region.
   *
   * @param service the service's signing name, such as {@code datapipeline}
   * @param region the region, such as {@code us-east-1}
   */
  public SigV4Signer(String service, String region) {
    this.service = Objects.requireNonNull(service, "service");
    this.region = Objects.requireNonNull(region, "region");
  }

  /**
   * Signs a request. Its {@code X-Amz-Date}, {@code X-Amz-Security-Token} and {@code Authorization}
   * are replaced; every other header is signed except {@code User-Agent}, {@code Content-Length},
   * {@code Connection}, {@code Expect}, {@code Transfer-Encoding}, {@code X-Amzn-Trace-Id} and
   * {@code amz-sdk-*}. The host that is signed is the endpoint's authority.
   *
   * @param request the request, complete but for its signature
   * @param credentials what to sign with
   * @param now the time of the signature; services refuse one that is minutes off
   * @return the same request with the headers of the signature
   * @throws IllegalArgumentException if the access key or the token cannot stand in a header; the
   *     message shows neither
   */
  public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
    String time = time(now);
    MessageDigest sha256 = sha256();
    Headers.Builder headers =
        request.headers().toBuilder()
            .remove("Authorization")
            .remove("X-Amz-Security-Token")
            .set("X-Amz-Date", time);
    String token = credentials.sessionToken();
    if (token != null) {
      headers.add("X-Amz-Security-Token", token);
    }
    CanonicalRequest canonical =
        CanonicalRequest.of(request.withHeaders(headers.build()), hashOfBody(request, sha256));
    String scope = scope(time);
    String authorization =
        ALGORITHM
            + " Credential="
            + credentials.accessKeyId()
            + "/"
            + scope
            + ", SignedHeaders="
            + canonical.signedHeaders()
            + ", Signature="
            + signature(canonical, credentials, time, scope, sha256);
    return request.withHeaders(headers.add("Authorization", authorization).build());
  }

  /**
   * Signs a request in its query, so that whoever has its URL can make it for a while: the same
   * method, header fields and body. Nothing is sent.
   *
   * @param request the request; an {@code Authorization}, {@code X-Amz-Date} or {@code
   *     X-Amz-Security-Token} of its own is dropped
   * @param credentials what to sign with; the signature ends with them, if that is earlier
   * @param now the time of the signature
   * @param validity how long the signature holds, from one second to seven days; fractions of a
   *     second are dropped
   * @return the request with the signature in its target
   * @throws IllegalArgumentException if the validity is out of range
   */
  public HttpRequest presign(
      HttpRequest request, Credentials credentials, Instant now, Duration validity) {
    long seconds = validity.toSeconds();
    if (seconds < 1 || seconds > LONGEST_VALIDITY) {
      throw new IllegalArgumentException("A signature holds from 1 s to 7 days, not " + validity);
    }
    String time = time(now);
    String scope = scope(time);
    Headers headers =
        request.headers().toBuilder()
            .remove("Authorization")
            .remove("X-Amz-Date")
            .remove("X-Amz-Security-Token")
            .build();
    MessageDigest sha256 = sha256();
    byte[] bodyHash = hashOfBody(request, sha256);
    HttpRequest plain = request.withHeaders(headers);
    StringBuilder query = new StringBuilder(request.target());
    query.append(request.target().indexOf('?') < 0 ? '?' : '&');
    query.append("X-Amz-Algorithm=" + ALGORITHM + "&X-Amz-Credential=");
    query.append(PercentEncoding.encode(credentials.accessKeyId() + "/" + scope));
    query.append("&X-Amz-Date=").append(time).append("&X-Amz-Expires=").append(seconds);
    String token = credentials.sessionToken();
    if (token != null) {
      query.append("&X-Amz-Security-Token=").append(PercentEncoding.encode(token));
    }
    String signed = CanonicalRequest.of(plain, bodyHash).signedHeaders();
    query.append("&X-Amz-SignedHeaders=").append(PercentEncoding.encode(signed));
    CanonicalRequest canonical = CanonicalRequest.of(plain.withTarget(query.toString()), bodyHash);
    query.append("&X-Amz-Signature=");
    query.append(signature(canonical, credentials, time, scope, sha256));
    return plain.withTarget(query.toString());
  }

  /**
   * Writes {@code yyyyMMdd'T'HHmmss'Z'} in UTC, without the cost of a {@code DateTimeFormatter};
   * the first eight characters are the date.
   *
   * @throws IllegalArgumentException if the year does not have four digits
   */
  static String time(Instant instant) {
    LocalDateTime t = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    int year = t.getYear();
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("Cannot sign for the year " + year);
    }
    // Each with a 1 in front that is cut off again, so that leading zeros are written.
    int date = ((10_000 + year) * 100 + t.getMonthValue()) * 100 + t.getDayOfMonth();
    int time = ((100 + t.getHour()) * 100 + t.getMinute()) * 100 + t.getSecond();
    return Integer.toString(date).substring(1) + 'T' + Integer.toString(time).substring(1) + 'Z';
  }

  private String scope(String time) {
    return time.substring(0, 8) + "/" + region + "/" + service + "/" + TERMINATOR;
  }

  private String signature(
      CanonicalRequest canonical,
      Credentials credentials,
      String time,
      String scope,
      MessageDigest sha256) {
    ByteText text = new ByteText(TO_SIGN);
    text.add(ALGORITHM).add('\n').add(time).add('\n').addUtf8(scope).add('\n');
    text.addHex(canonical.hash(sha256));
    SigningKey key = signingKey(credentials.secretAccessKey(), time.substring(0, 8), sha256);
    byte[] signature = key.sign(text.array(), text.length(), sha256);
    text.setLength(0);
    return text.addHex(signature).textFrom(0);
  }

  private SigningKey signingKey(String secret, String date, MessageDigest sha256) {
    SigningKey last = lastKey;
    if (last == null || !last.date.equals(date) || !last.secret.equals(secret)) {
      byte[] key = deriveKey(secret, date, region, service, sha256);
      last = new SigningKey(secret, date, key, sha256);
      lastKey = last;
    }
    return last;
  }

  static byte[] deriveKey(
      String secret, String date, String region, String service, MessageDigest sha256) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {date, region, service, TERMINATOR}) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      key = new SigningKey("", "", key, sha256).sign(text, text.length, sha256);
    }
    return key;
  }

  private static byte[] hashOfBody(HttpRequest request, MessageDigest sha256) {
    sha256.update(request.bodyArray(), 0, request.bodyLength());
    return sha256.digest();
  }

  /** A new one for each signature: one kept per thread would pile up with virtual threads. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }

  /** Names service and region; never the key. */
  @Override
  public String toString() {
    return "SigV4Signer[service=" + service + ", region=" + region + "]";
  }

  /**
   * A key of HMAC with SHA-256 (RFC 2104), ready to sign with. Not {@code javax.crypto.Mac}: the
   * first one makes a process load every security provider and read the policy files, and each
   * further one looks for its provider again. A class, so that no toString shows the secret.
   */
  private static final class SigningKey {
    private static final int BLOCK = 64;

    /** What the key was derived from, to be known by. */
    final String secret;

    final String date;
    private final byte[] inner = new byte[BLOCK];
    private final byte[] outer = new byte[BLOCK];

    SigningKey(String secret, String date, byte[] key, MessageDigest sha256) {
      this.secret = secret;
      this.date = date;
      byte[] block = key.length > BLOCK ? sha256.digest(key) : key;
      for (int i = 0; i < BLOCK; i++) {
        int b = i < block.length ? block[i] : 0;
        inner[i] = (byte) (b ^ 0x36);
        outer[i] = (byte) (b ^ 0x5c);
      }
    }

    /** Signs the first bytes of an array, with a digest that nothing was added to. */
    byte[] sign(byte[] text, int length, MessageDigest sha256) {
      sha256.update(inner);
      sha256.update(text, 0, length);
      byte[] hash = sha256.digest();
      sha256.update(outer);
      return sha256.digest(hash);
    }
  }
}
