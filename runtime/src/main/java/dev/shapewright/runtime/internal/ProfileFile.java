package dev.shapewright.runtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shared config or credentials file, read. Sections are found by kind ({@code profile}, {@code
 * services}, {@code sso-session}) and name; of sections of other kinds nothing is kept. Immutable.
 */
public final class ProfileFile {
  private static final ProfileFile EMPTY = new ProfileFile(Map.of());

  private final Map<String, ProfileSection> sections;

  private ProfileFile(Map<String, ProfileSection> sections) {
    this.sections = sections;
  }

  /**
   * Reads a file's text.
   *
   * @param text the whole content
   * @param fileName how errors name the file
   * @param config whether it is the config file, which has {@code [default]}, {@code [profile
   *     name]}, {@code [services name]} and {@code [sso-session name]}; the credentials file has
   *     {@code [name]}, each a profile
   * @return its sections
   * @throws dev.shapewright.runtime.AwsClientException if a line is malformed; names file and line,
   *     never what stands there
   */
  public static ProfileFile parse(String text, String fileName, boolean config) {
    Map<String, ProfileSection> sections = new LinkedHashMap<>();
    Map<String, Map<String, String>> parsed = new ProfileFileParser(fileName, config).parse(text);
    for (Map.Entry<String, Map<String, String>> section : parsed.entrySet()) {
      sections.put(section.getKey(), new ProfileSection(section.getValue()));
    }
    return new ProfileFile(sections);
  }

  static ProfileFile empty() {
    return EMPTY;
  }

  /**
   * A section.
   *
   * @param kind {@code profile}, {@code services} or {@code sso-session}
   * @param name what stands behind the kind
   * @return the section, or null when the file has none
   */
  public @Nullable ProfileSection section(String kind, String name) {
    return sections.get(key(kind, name));
  }

  static String key(String kind, String name) {
    return kind + " " + name;
  }

  /** The sections' names alone. */
  @Override
  public String toString() {
    return "ProfileFile" + sections.keySet();
  }
}
