package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.AwsClientException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of the shared config and credentials files line by line.
 *
 * <pre>
 * [profile dev]                  # a section
 * region = eu-west-1             ; a property
 * services = local
 *
 * [services local]
 * data_pipeline =                # a property without a value ...
 *   endpoint_url = http://...    # ... has sub-properties, indented deeper
 * </pre>
 */
final class ProfileFileParser {
  private final String fileName;
  private final boolean config;
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private int lineNumber;
  private boolean prefixedDefaultSeen;

  /** Null before the first section and in a section that is not kept. */
  private @Nullable Map<String, String> section;

  private boolean skippingSection;
  private @Nullable String property;
  private int propertyIndent;

  ProfileFileParser(String fileName, boolean config) {
    this.fileName = fileName;
    this.config = config;
  }

  /** The properties of each section, by {@link ProfileFile#key}. */
  Map<String, Map<String, String>> parse(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lineNumber++;
      readLine(text.substring(start, end));
      start = end + 1;
    }
    return sections;
  }

  private void readLine(String line) {
    String content = line.strip();
    if (content.isEmpty() || startsComment(content.charAt(0))) {
      return;
    }
    if (line.charAt(0) == '[') {
      readHeader(content);
    } else if (!skippingSection) {
      Map<String, String> target = section;
      if (target == null) {
        throw malformed("a property stands before the first section");
      }
      int indent = line.length() - line.stripLeading().length();
      String parent = property;
      if (parent != null && indent > propertyIndent) {
        readContinuation(target, parent, withoutComment(content));
      } else {
        readProperty(target, indent, withoutComment(content));
      }
    }
  }

  private void readHeader(String content) {
    int close = content.indexOf(']');
    String rest = close < 0 ? "" : content.substring(close + 1).strip();
    if (close < 0 || (!rest.isEmpty() && !startsComment(rest.charAt(0)))) {
      throw malformed("a section's name must end with ] and nothing may follow it");
    }
    String key = sectionKey(content.substring(1, close).strip());
    property = null;
    skippingSection = key == null;
    section = null;
    if (key != null) {
      Map<String, String> known = sections.get(key);
      section = known == null ? new LinkedHashMap<>() : known;
      sections.put(key, section);
    }
  }

  /** The key to keep a section under, or null for one to skip. */
  private @Nullable String sectionKey(String header) {
    if (!config) {
      return ProfileFile.key("profile", header);
    }
    if (header.equals("default")) {
      // [profile default] is the stronger spelling wherever it stands.
      return prefixedDefaultSeen ? null : ProfileFile.key("profile", "default");
    }
    int space = firstWhiteSpace(header);
    String sectionKind = header.substring(0, space);
    String name = unquoted(header.substring(space).strip());
    boolean kept =
        sectionKind.equals("profile")
            || sectionKind.equals("services")
            || sectionKind.equals("sso-session");
    if (!kept || name.isEmpty()) {
      return null;
    }
    String key = ProfileFile.key(sectionKind, name);
    if (sectionKind.equals("profile") && name.equals("default") && !prefixedDefaultSeen) {
      prefixedDefaultSeen = true;
      sections.remove(key);
    }
    return key;
  }

  private void readProperty(Map<String, String> target, int indent, String content) {
    int equals = separator(content);
    String name = content.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    target.put(name, content.substring(equals + 1).strip());
    property = name;
    propertyIndent = indent;
  }

  private void readContinuation(Map<String, String> target, String parent, String content) {
    String value = target.get(parent);
    if (value == null || value.isEmpty()) {
      int equals = separator(content);
      String name = content.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      target.put(parent + "." + name, content.substring(equals + 1).strip());
    } else {
      target.put(parent, value + "\n" + content);
    }
  }

  private int separator(String content) {
    int equals = content.indexOf('=');
    if (equals <= 0) {
      throw malformed("expected name = value");
    }
    return equals;
  }

  /**
   * Cuts off a comment that white space precedes; without it the character belongs to the value.
   */
  private static String withoutComment(String content) {
    for (int i = 1; i < content.length(); i++) {
      if (startsComment(content.charAt(i)) && isWhiteSpace(content.charAt(i - 1))) {
        return content.substring(0, i).strip();
      }
    }
    return content;
  }

  private static String unquoted(String name) {
    int last = name.length() - 1;
    boolean quoted =
        last > 0
            && (name.charAt(0) == '"' || name.charAt(0) == '\'')
            && name.charAt(last) == name.charAt(0);
    return quoted ? name.substring(1, last) : name;
  }

  private static int firstWhiteSpace(String text) {
    int at = 0;
    while (at < text.length() && !isWhiteSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean startsComment(char c) {
    return c == '#' || c == ';';
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /** Says nothing of the line's text, which may hold a secret. */
  private AwsClientException malformed(String expected) {
    return new AwsClientException(
        "Profile file " + fileName + ", line " + lineNumber + ": " + expected);
  }
}
