package dev.shapewright.generator.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What names of operations, shapes and members may look like. */
final class Names {
  /** A class and its file are named after it, with some letters more; file systems take 255. */
  static final int MOST_CHARACTERS = 200;

  private Names() {}

  /** Reports a name that is none; gives whether it is one. */
  static boolean check(String name, String of, Place place, Problems problems) {
    if (isName(name) && name.length() > MOST_CHARACTERS) {
      problems.error(
          place,
          "%s is too long a name for %s: %d characters, more than %d"
              .formatted(JsonValue.quoted(name), of, name.length(), MOST_CHARACTERS));
      return false;
    }
    if (isName(name)) {
      return true;
    }
    problems.error(
        place,
        "%s is no name for %s".formatted(JsonValue.quoted(name), of),
        "Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.");
    return false;
  }

  /** Reports members that differ from earlier ones in nothing but case. */
  static void checkCase(Map<String, JsonValue> members, Problems problems) {
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      String earlier = seen.putIfAbsent(member.getKey().toLowerCase(Locale.ROOT), member.getKey());
      if (earlier != null) {
        problems.error(
            member.getValue().place(),
            "the members %s and %s differ only in case"
                .formatted(JsonValue.quoted(earlier), JsonValue.quoted(member.getKey())));
      }
    }
  }

  static boolean isName(String name) {
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
