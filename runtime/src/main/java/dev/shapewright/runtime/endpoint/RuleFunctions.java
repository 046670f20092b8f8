package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.internal.PercentEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that generated endpoint rules and host prefixes call. */
public final class RuleFunctions {
  private RuleFunctions() {}

  /**
   * A part of an ASCII text.
   *
   * @param text the text
   * @param start the index of the first character
   * @param stop the index behind the last character
   * @param reverse whether both count from the text's end
   * @return the part, or null when the text is too short, is not ASCII or the part would be empty
   */
  public static @Nullable String substring(String text, int start, int stop, boolean reverse) {
    int length = text.length();
    if (start >= stop || length < stop) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) > 127) {
        return null;
      }
    }
    return reverse ? text.substring(length - stop, length - start) : text.substring(start, stop);
  }

  /**
   * Percent-encodes all but the letters A-Z and a-z, digits, hyphens, dots, underscores and tildes.
   *
   * @param text any text
   * @return the text in ASCII
   */
  public static String uriEncode(String text) {
    return PercentEncoding.encode(text);
  }

  /**
   * Whether a text can be a part of a host name, as RFC 1123 has it.
   *
   * @param text any text
   * @param allowSubDomains whether it may be several parts with dots between them
   * @return whether each part is 1 to 63 letters, digits and inner hyphens
   */
  public static boolean isValidHostLabel(String text, boolean allowSubDomains) {
    return allowSubDomains
        ? HostLabels.areLabels(text, true)
        : HostLabels.isLabel(text, 0, text.length(), true);
  }

  /**
   * Whether an S3 bucket can be addressed by a host name.
   *
   * @param bucket the bucket's name
   * @param allowSubDomains whether it may hold dots
   * @return whether it is 3 to 63 of a-z, digits and inner hyphens, and no IP address
   */
  public static boolean isVirtualHostableS3Bucket(String bucket, boolean allowSubDomains) {
    return bucket.length() >= 3
        && bucket.length() <= 63
        && (allowSubDomains
            ? HostLabels.areLabels(bucket, false) && !HostLabels.isAddress(bucket)
            : HostLabels.isLabel(bucket));
  }

  /**
   * An item of a list.
   *
   * @param list the list
   * @param index the item's index, from 0
   * @return the item, or null when the list is shorter
   */
  public static @Nullable String item(List<String> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  /**
   * The value of a member that becomes a part of the host name.
   *
   * @param member the member's name in the model
   * @param value its value, or null when it is not set
   * @return the value
   * @throws EndpointException if it is no part of a host name; shows the member alone
   */
  public static String hostLabel(String member, @Nullable String value) {
    if (value == null || !isValidHostLabel(value, false)) {
      throw new EndpointException(
          member
              + " becomes a part of the host name and so must be 1 to 63 letters, digits and"
              + " hyphens, with no hyphen at either end; nothing was sent");
    }
    return value;
  }
}
