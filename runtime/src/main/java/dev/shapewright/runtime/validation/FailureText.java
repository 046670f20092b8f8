package dev.shapewright.runtime.validation;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a failure has to say of itself, not yet fit for any shape. */
public final class FailureText {
  private FailureText() {}

  /**
   * What kind of failure it is.
   *
   * @param failure the failure
   * @return the name of its class, such as {@code java.io.IOException}
   */
  public static String id(Throwable failure) {
    return failure.getClass().getName();
  }

  /**
   * What the failure says.
   *
   * @param failure the failure
   * @return its message, or the name of its class if it has none
   */
  public static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isEmpty() ? id(failure) : message;
  }

  /**
   * Where the failure comes from.
   *
   * @param failure the failure
   * @return its stack trace with those of its causes, as {@link Throwable#printStackTrace()} has it
   */
  public static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /**
   * A text that does not begin with a prefix.
   *
   * @param text the text
   * @param prefix what it must not begin with
   * @return the text behind the prefix, if it begins with it
   */
  public static String withoutPrefix(String text, String prefix) {
    String rest = text;
    while (!prefix.isEmpty() && rest.startsWith(prefix)) {
      rest = rest.substring(prefix.length());
    }
    return rest;
  }
}
