package dev.shapewright.generator.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder, and what is below it and what only seems to be.
 *
 * @param path the folder, absolute and normal; need not exist
 */
record Root(Path path) {
  Root {
    path = path.toAbsolutePath().normalize();
  }

  /** The file of a path with slashes, or null if that is no path, or none to below this folder. */
  @Nullable Path below(String relative) {
    if (relative.indexOf('\n') >= 0 || relative.indexOf('\r') >= 0) {
      return null; // The manifest has one path a line.
    }
    try {
      Path file = path.resolve(relative).normalize();
      return file.startsWith(path) && !file.equals(path) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Whether a file is below this folder still when all links are followed, and only folders lead
   * there.
   */
  boolean reallyHolds(Path file) {
    Path existing = file.getParent();
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (existing == null || !existing.startsWith(path)) {
      return true; // Not even the root is there, so nothing below it leads elsewhere.
    }
    try {
      Path real = existing.toRealPath();
      return Files.isDirectory(real) && real.startsWith(path.toRealPath());
    } catch (IOException e) {
      return false; // A link to nowhere, or in a circle.
    }
  }

  /** Deletes the folders from a deleted file up to this one, which stays, as far as empty. */
  void deleteEmptyFolders(Path deleted) throws IOException {
    for (Path at = deleted.getParent();
        at != null && !at.equals(path) && at.startsWith(path);
        at = at.getParent()) {
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      try (var entries = Files.list(at)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(at);
    }
  }
}
