package dev.shapewright.runtime.identity;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Reads files that hold a token: at most 64 KiB, anew each time. */
final class SmallFile {
  private SmallFile() {}

  /**
   * The file's bytes.
   *
   * @param name how messages name the file
   * @throws SourceException if it cannot be read or is larger
   */
  static byte[] read(File file, String name) {
    try (InputStream in = Files.newInputStream(file.toPath())) {
      byte[] bytes = in.readNBytes(HttpSession.MAX_ANSWER + 1);
      if (bytes.length > HttpSession.MAX_ANSWER) {
        throw SourceException.lasting(name + " " + file + " has more than 64 KiB", null);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw SourceException.lasting(name + " " + file + " does not exist", e);
    } catch (IOException | InvalidPathException e) {
      throw SourceException.passing(name + " " + file + " cannot be read", e);
    }
  }
}
