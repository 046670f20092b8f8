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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests with AWS Signature Version 4, in headers or in the query, for any service but S3
 * (whose paths are encoded differently). Thread-safe; keeps the credentials that it saw last, with
 * the signing key of the day, and the names of the last request's headers.
 */
public final class SigV4Signer {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String TERMINATOR = "aws4_request";

  private static final int DAY = 86_400;

  /** HMAC's, in bytes, and what a key is mixed with for its two rounds. */
  private static final int BLOCK = 64;

  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  /** Seven days, in seconds. */
  private static final int LONGEST_VALIDITY = 604_800;

  private final String service;
  private final String region;
  private volatile @Nullable SigningKey lastKey;
  private volatile @Nullable CanonicalRequest lastForm;

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
    MessageDigest sha256 = sha256();
    SigningKey key = signingKey(credentials, now, sha256);
    String time = key.date + timeOfDay(now);
    Headers.Builder headers =
        request.headers().toBuilder()
            .remove("Authorization")
            .remove("X-Amz-Security-Token")
            .set("X-Amz-Date", time);
    String token = credentials.sessionToken();
    if (token != null) {
      headers.add("X-Amz-Security-Token", token);
    }
    HttpRequest complete = request.withHeaders(headers.build());
    CanonicalRequest form = form(complete.headers());
    ByteText text = form.write(complete, hashOfBody(request, sha256));
    String signature = key.signature(text, time, sha256);
    String authorization =
        key.credential + ", SignedHeaders=" + form.signedHeaders() + ", Signature=" + signature;
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
    MessageDigest sha256 = sha256();
    SigningKey key = signingKey(credentials, now, sha256);
    String time = key.date + timeOfDay(now);
    Headers headers =
        request.headers().toBuilder()
            .remove("Authorization")
            .remove("X-Amz-Date")
            .remove("X-Amz-Security-Token")
            .build();
    HttpRequest plain = request.withHeaders(headers);
    StringBuilder query = new StringBuilder(request.target());
    query.append(request.target().indexOf('?') < 0 ? '?' : '&');
    query.append("X-Amz-Algorithm=" + ALGORITHM + "&X-Amz-Credential=");
    query.append(PercentEncoding.encode(credentials.accessKeyId() + "/" + key.scope));
    query.append("&X-Amz-Date=").append(time).append("&X-Amz-Expires=").append(seconds);
    String token = credentials.sessionToken();
    if (token != null) {
      query.append("&X-Amz-Security-Token=").append(PercentEncoding.encode(token));
    }
    CanonicalRequest form = CanonicalRequest.of(headers);
    query.append("&X-Amz-SignedHeaders=").append(PercentEncoding.encode(form.signedHeaders()));
    ByteText text = form.write(plain.withTarget(query.toString()), hashOfBody(request, sha256));
    query.append("&X-Amz-Signature=").append(key.signature(text, time, sha256));
    return plain.withTarget(query.toString());
  }

  /**
   * Writes {@code yyyyMMdd} in UTC, without the cost of a {@code DateTimeFormatter}.
   *
   * @throws IllegalArgumentException if the year does not have four digits
   */
  private static String date(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    int year = date.getYear();
    if (year < 0 || year > 9999) {
      throw new IllegalArgumentException("Cannot sign for the year " + year);
    }
    // With a 1 in front that is cut off again, so that leading zeros are written.
    int digits = ((10_000 + year) * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    return Integer.toString(digits).substring(1);
  }

  /** Writes {@code 'T'HHmmss'Z'} in UTC, as above. */
  private static String timeOfDay(Instant instant) {
    int second = Math.floorMod(instant.getEpochSecond(), DAY);
    int digits = ((100 + second / 3600) * 100 + second / 60 % 60) * 100 + second % 60;
    return 'T' + Integer.toString(digits).substring(1) + 'Z';
  }

  private CanonicalRequest form(Headers headers) {
    CanonicalRequest last = lastForm;
    if (last == null || !last.fits(headers)) {
      last = CanonicalRequest.of(headers);
      lastForm = last;
    }
    return last;
  }

  private SigningKey signingKey(Credentials credentials, Instant now, MessageDigest sha256) {
    SigningKey last = lastKey;
    long day = Math.floorDiv(now.getEpochSecond(), DAY);
    if (last == null || !last.isFor(credentials, day)) {
      String date = date(day);
      byte[] key = deriveKey(credentials.secretAccessKey(), date, region, service, sha256);
      String scope = date + "/" + region + "/" + service + "/" + TERMINATOR;
      last = new SigningKey(credentials, day, date, scope, key, sha256);
      lastKey = last;
    }
    return last;
  }

  static byte[] deriveKey(
      String secret, String date, String region, String service, MessageDigest sha256) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {date, region, service, TERMINATOR}) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      key = hmac(pad(key, INNER, sha256), pad(key, OUTER, sha256), text, text.length, sha256);
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

  /**
   * HMAC with SHA-256 (RFC 2104) of the first bytes of an array. Not {@code javax.crypto.Mac}: the
   * first one makes a process load every security provider and read the policy files, and each
   * further one looks for its provider again.
   *
   * @param sha256 what nothing was added to
   */
  private static byte[] hmac(
      byte[] inner, byte[] outer, byte[] text, int length, MessageDigest sha256) {
    sha256.update(inner);
    sha256.update(text, 0, length);
    byte[] hash = sha256.digest();
    sha256.update(outer);
    return sha256.digest(hash);
  }

  /** A key of HMAC as one of its two blocks. */
  private static byte[] pad(byte[] key, int with, MessageDigest sha256) {
    byte[] pad = Arrays.copyOf(key.length > BLOCK ? sha256.digest(key) : key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      pad[i] ^= (byte) with;
    }
    return pad;
  }

  /** Names service and region; never the key. */
  @Override
  public String toString() {
    return "SigV4Signer[service=" + service + ", region=" + region + "]";
  }

  /**
   * The key of some credentials on one day, and the texts that stay the same that day. A class, so
   * that no toString shows the secret.
   */
  private static final class SigningKey {
    final String date;

    /** What the key is for. */
    final String scope;

    /** How the header begins. */
    final String credential;

    private final Credentials credentials;
    private final long day;
    private final byte[] inner;
    private final byte[] outer;

    SigningKey(
        Credentials credentials,
        long day,
        String date,
        String scope,
        byte[] key,
        MessageDigest sha256) {
      this.credentials = credentials;
      this.day = day;
      this.date = date;
      this.scope = scope;
      this.credential = ALGORITHM + " Credential=" + credentials.accessKeyId() + "/" + scope;
      this.inner = pad(key, INNER, sha256);
      this.outer = pad(key, OUTER, sha256);
    }

    boolean isFor(Credentials others, long today) {
      return day == today && credentials.equals(others);
    }

    /** Signs a request by its canonical form, whose text is used up. */
    String signature(ByteText canonical, String time, MessageDigest sha256) {
      sha256.update(canonical.array(), 0, canonical.length());
      byte[] hash = sha256.digest();
      canonical.setLength(0);
      canonical.add(ALGORITHM).add('\n').add(time).add('\n').addUtf8(scope).add('\n');
      canonical.addHex(hash);
      byte[] signature = hmac(inner, outer, canonical.array(), canonical.length(), sha256);
      canonical.setLength(0);
      return canonical.addHex(signature).textFrom(0);
    }
  }
}
