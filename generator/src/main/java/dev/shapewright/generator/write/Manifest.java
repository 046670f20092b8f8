package dev.shapewright.generator.write;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was generated, and where.
 *
 * <p>The first line names the folder; each other line a SHA-256 and the path of a file below the
 * folder. The folder is named relative to the manifest, so that a project that is copied with its
 * {@code target} does not reach back into the one it was copied from.
 *
 * @param root the folder
 * @param files the hashes that a file may have, by path; more than one while a run is under way
 */
record Manifest(Root root, SortedMap<String, Set<String>> files) {
  private static final String ROOT = "root: ";
  private static final int HASH_LENGTH = 64;
  private static final String SEPARATOR = "  ";

  /** The manifest in a file; null if there is none, or what is there is none. */
  static @Nullable Manifest read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException | CharacterCodingException e) {
      return null;
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(ROOT)) {
      return null;
    }
    Root root;
    try {
      root = new Root(folder(file).resolve(lines.get(0).substring(ROOT.length())));
    } catch (InvalidPathException e) {
      return null;
    }
    SortedMap<String, Set<String>> files = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int path = HASH_LENGTH + SEPARATOR.length();
      if (line.length() <= path
          || !line.startsWith(SEPARATOR, HASH_LENGTH)
          || !(isPlain(line, path) || root.below(line.substring(path)) != null)) {
        return null;
      }
      add(files, line.substring(path), Set.of(line.substring(0, HASH_LENGTH)));
    }
    return new Manifest(root, files);
  }

  /**
   * Whether a path leads below a folder at first sight, as nearly all do: letters, digits and
   * slashes, and a dot only before the ending. To make paths of them all takes longer than the rest
   * of a run that finds nothing changed.
   */
  private static boolean isPlain(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean between =
          (c == '/' || c == '.')
              && i > from
              && i + 1 < line.length()
              && line.charAt(i - 1) != '/'
              && line.charAt(i - 1) != '.';
      if (!word && !between && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  static Manifest of(Root root, Map<String, byte[]> contents) {
    SortedMap<String, Set<String>> files = new TreeMap<>();
    contents.forEach((path, content) -> add(files, path, Set.of(hash(content))));
    return new Manifest(root, files);
  }

  /** This manifest, with the hashes that another one has for the same files. */
  Manifest orAsIn(Manifest other) {
    SortedMap<String, Set<String>> both = new TreeMap<>();
    files.forEach(
        (path, hashes) -> {
          add(both, path, hashes);
          add(both, path, other.files.getOrDefault(path, Set.of()));
        });
    return new Manifest(root, both);
  }

  /** Whether a file was listed with this content. */
  boolean lists(String path, byte[] content) {
    return files.getOrDefault(path, Set.of()).contains(hash(content));
  }

  /** The lines of this manifest, for a manifest in the given file. */
  byte[] lines(Path file) {
    StringBuilder lines = new StringBuilder(ROOT).append(relative(folder(file))).append('\n');
    files.forEach(
        (path, hashes) ->
            hashes.forEach(hash -> lines.append(hash).append(SEPARATOR).append(path).append('\n')));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Path relative(Path folder) {
    try {
      return folder.relativize(root.path());
    } catch (IllegalArgumentException e) {
      return root.path(); // On another drive.
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " is no file");
    }
    return parent;
  }

  private static void add(
      SortedMap<String, Set<String>> files, String path, Collection<String> hashes) {
    Set<String> present = files.get(path);
    if (present == null) {
      present = new TreeSet<>();
      files.put(path, present);
    }
    present.addAll(hashes);
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
