package dev.shapewright.runtime.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a failure has to say of itself, not yet fit for any shape. Failures that fail to tell, that
 * have very much to tell, or whose causes do not end do no harm.
 */
public final class FailureText {
  private static final int MOST = 65_536;
  private static final StackTraceElement[] NO_FRAMES = {};

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
   * @return the first 65,536 characters of its message, or the name of its class if it has none
   */
  public static String message(Throwable failure) {
    String message = told(failure::getMessage);
    return message == null || message.isEmpty() ? id(failure) : cut(message);
  }

  /**
   * Where the failure comes from.
   *
   * @param failure the failure
   * @return its class, message and stack trace with those of its causes, as {@link
   *     Throwable#printStackTrace()} has them, but without what was suppressed; of each message the
   *     first 65,536 characters, and no further line once there are so many characters in all
   */
  public static String stackTrace(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    StackTraceElement[] outer = NO_FRAMES;
    Throwable current = failure;
    while (current != null && text.length() < MOST) {
      boolean first = seen.isEmpty();
      boolean circular = !seen.add(current);
      text.append(first ? "" : "Caused by: ").append(circular ? "[CIRCULAR REFERENCE: " : "");
      addHeading(current, text);
      text.append(circular ? "]\n" : "\n");
      if (circular) {
        break;
      }
      StackTraceElement[] frames = told(current::getStackTrace);
      frames = frames == null ? NO_FRAMES : frames;
      addFrames(frames, outer, text);
      outer = frames;
      current = told(current::getCause);
    }
    return text.toString();
  }

  private static void addHeading(Throwable failure, StringBuilder text) {
    text.append(id(failure));
    String message = told(failure::getLocalizedMessage);
    if (message != null) {
      text.append(": ").append(cut(message));
    }
  }

  /** The frames, but for those at the end that the outer failure has too. */
  private static void addFrames(
      StackTraceElement[] frames, StackTraceElement[] outer, StringBuilder text) {
    int own = frames.length;
    int theirs = outer.length;
    while (own > 0 && theirs > 0 && Objects.equals(frames[own - 1], outer[theirs - 1])) {
      own--;
      theirs--;
    }
    for (int i = 0; i < own && text.length() < MOST; i++) {
      text.append("\tat ").append(frames[i]).append('\n');
    }
    if (own < frames.length && text.length() < MOST) {
      text.append("\t... ").append(frames.length - own).append(" more\n");
    }
  }

  private static String cut(String message) {
    if (message.length() <= MOST) {
      return message;
    }
    boolean amidPair = Character.isHighSurrogate(message.charAt(MOST - 1));
    return message.substring(0, amidPair ? MOST - 1 : MOST);
  }

  /** What a method of a failure gives, or null if it fails itself: any class may override it. */
  private static <T> @Nullable T told(Callable<@Nullable T> method) {
    try {
      return method.call();
    } catch (Throwable e) {
      return null;
    }
  }
}
