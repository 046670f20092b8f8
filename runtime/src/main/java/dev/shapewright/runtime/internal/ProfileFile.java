package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.AwsClientException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shared config or credentials file, read. Sections are found by kind ({@code profile}, {@code
 * services}, {@code sso-session}) and name; of sections of other kinds nothing is kept. Immutable.
 */
final class ProfileFile {
  private static final ProfileFile NONE = new ProfileFile("", new File(""), false, 0, 0);

  private final Map<String, ProfileSection> sections = new LinkedHashMap<>();
  private final File file;
  private final long modified;
  private final long length;

  /**
   * Takes a file's text apart.
   *
   * @param text the whole content
   * @param config whether it is the config file, which has {@code [default]}, {@code [profile
   *     name]}, {@code [services name]} and {@code [sso-session name]}; the credentials file has
   *     {@code [name]}, each a profile
   * @throws AwsClientException if a line is malformed; names file and line, never what stands there
   */
  ProfileFile(String text, File file, boolean config, long modified, long length) {
    this.file = file;
    this.modified = modified;
    this.length = length;
    Map<String, Map<String, String>> parsed =
        new ProfileFileParser(file.getPath(), config).parse(text);
    for (Map.Entry<String, Map<String, String>> section : parsed.entrySet()) {
      sections.put(section.getKey(), new ProfileSection(section.getValue()));
    }
  }

  /**
   * Reads a file, unless its time of change and its size are those of the last time.
   *
   * @param last what was read then, or null
   * @param file need not exist; null for none at all
   */
  static ProfileFile load(@Nullable ProfileFile last, @Nullable File file, boolean config) {
    if (file == null) {
      return NONE;
    }
    // Looked at before the read: a change during it shows the next time.
    long modified = file.lastModified();
    long length = file.length();
    if (last != null
        && modified == last.modified
        && length == last.length
        && file.equals(last.file)) {
      return last;
    }
    return new ProfileFile(file.exists() ? read(file) : "", file, config, modified, length);
  }

  private static String read(File file) {
    try {
      return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AwsClientException("Cannot read profile file " + file.getPath(), e);
    }
  }

  /**
   * A section.
   *
   * @param kind {@code profile}, {@code services} or {@code sso-session}
   * @param name what stands behind the kind
   * @return the section, or null when the file has none
   */
  @Nullable ProfileSection section(String kind, String name) {
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
