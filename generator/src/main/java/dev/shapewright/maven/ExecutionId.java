package dev.shapewright.maven;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The id of an execution, which may be any text, as a name that every file system takes. */
final class ExecutionId {
  /** What Maven names an execution without an id. */
  static final String DEFAULT = "default";

  /** What Maven names a goal that is called on the command line: it stands for that execution. */
  static final String COMMAND_LINE = "default-cli";

  private static final String KEPT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

  private ExecutionId() {}

  static String of(String id) {
    if (id.equals(COMMAND_LINE)) {
      return DEFAULT;
    }
    StringBuilder name = new StringBuilder();
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      if (KEPT.indexOf(each) >= 0) {
        name.append((char) each);
      } else {
        name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return name.toString();
  }
}
