package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.SystemSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses long bodies of the operations whose model says so. Settings are read when needed. */
final class RequestCompression {
  /** What the setting may be at most, in bytes. */
  static final int GREATEST = 10_485_760;

  private static final String DISABLE = "disable_request_compression";
  private static final String LEAST = "request_min_compression_size_bytes";

  private final SystemSettings settings;
  private final @Nullable Boolean use;
  private final @Nullable Integer least;

  /** How long a body must be, or -1 as long as that is not known. */
  private volatile int limit = -1;

  /**
   * @param use what the client was told, or null
   * @param least how long a body must be, as the client was told, or null
   */
  RequestCompression(SystemSettings settings, @Nullable Boolean use, @Nullable Integer least) {
    this.settings = settings;
    this.use = use;
    this.least = least;
  }

  boolean concerns(int length) {
    int from = limit;
    if (from < 0) {
      from = isUsed() ? configured() : Integer.MAX_VALUE;
      limit = from;
    }
    return length >= from;
  }

  static byte[] compress(byte[] array, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(array, 0, length);
    } catch (IOException e) {
      throw new AssertionError(e); // Memory has no errors of this kind.
    }
    return out.toByteArray();
  }

  private boolean isUsed() {
    String disable =
        use == null ? new ProfileFiles(settings).setting(DISABLE) : String.valueOf(!use);
    boolean off = "true".equalsIgnoreCase(disable);
    if (disable != null && !off && !disable.equalsIgnoreCase("false")) {
      throw new AwsClientException("Expected true or false in " + DISABLE);
    }
    return !off;
  }

  private int configured() {
    if (least != null) {
      return least;
    }
    String text = new ProfileFiles(settings).setting(LEAST);
    if (text == null) {
      return 10_240;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= GREATEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a number out of range.
    }
    throw new AwsClientException("Expected a number from 0 to " + GREATEST + " in " + LEAST);
  }
}
