package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Tells of answers that are no credentials, without what may be secret in them. */
final class Failures {
  private static final int MAX_SHOWN = 500;

  private Failures() {}

  /** An error whose kind the status tells. */
  static SourceException status(String name, HttpResponse response, String advice) {
    String message = name + " answered with status " + response.status() + advice;
    return isPassing(response)
        ? SourceException.passing(message, null)
        : SourceException.lasting(message, null);
  }

  /** Header fields with one more, whose value came from outside and may not fit into a header. */
  static Headers with(Headers.Builder fields, String name, String value, String where) {
    try {
      return fields.add(name, value).build();
    } catch (IllegalArgumentException e) {
      throw SourceException.lasting(where + ": " + e.getMessage(), e);
    }
  }

  static boolean isPassing(HttpResponse response) {
    return HttpSession.Repeat.ON_SERVER_ERRORS.isWorthwhile(response);
  }

  /**
   * What a server says, on one line and not too long; nothing of it when it repeats what it was
   * sent in confidence.
   */
  static String shown(@Nullable String text, @Nullable String... confidential) {
    if (text == null) {
      return "(no message)";
    }
    for (String each : confidential) {
      if (each != null && text.contains(each)) {
        return "(not shown: it repeats a secret)";
      }
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < MAX_SHOWN; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    return text.length() > MAX_SHOWN ? shown.append("...").toString() : shown.toString();
  }
}
