package dev.shapewright.generator.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of output. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * The SHA-256 of a file.
   *
   * @param file the file, which need not exist
   * @return as hexadecimal digits, or null if it does not exist
   * @throws IOException if it cannot be read
   */
  public static @Nullable String hash(Path file) throws IOException {
    return Files.isRegularFile(file) ? Manifest.hash(Files.readAllBytes(file)) : null;
  }

  /**
   * Writes a file if its bytes differ. A half-written file is never seen: the bytes go to a
   * neighbour first, which then takes its place.
   *
   * @param file the file, which need not exist, nor its folder
   * @param content the bytes that it is to have
   * @return whether it was written
   * @throws IOException if it cannot be read or written
   */
  public static boolean writeIfDifferent(Path file, byte[] content) throws IOException {
    if (has(file, content)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    write(file, content);
    return true;
  }

  /**
   * Writes a file as {@link #writeIfDifferent} does, but not in place of one that begins otherwise.
   *
   * @param file the file, which need not exist, nor its folder
   * @param content the bytes that it is to have
   * @param beginning what all files of its kind begin with
   * @throws OutputRefusedException if there is another file, or a folder; nothing was written
   * @throws IOException if it cannot be read or written
   */
  public static void replace(Path file, byte[] content, String beginning) throws IOException {
    byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file)) {
      boolean ours = false;
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          ours = Arrays.equals(in.readNBytes(expected.length), expected);
        }
      }
      if (!ours) {
        throw new OutputRefusedException(
            List.of("Refused to replace " + file + ": it was not written by this goal"),
            "name another file");
      }
    }
    writeIfDifferent(file, content);
  }

  /** Whether a file is there and has these bytes. */
  static boolean has(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /**
   * Writes a file to a folder that is there, whether the bytes differ or not.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Path file, byte[] content) throws IOException {
    try {
      stage(file, content);
      putInPlace(file);
    } catch (IOException e) {
      discard(file);
      throw e;
    }
  }

  /**
   * Writes a file to where nobody sees it, until it is put in its place or discarded.
   *
   * @throws IOException if it cannot be written; there may be a part of it to be discarded
   */
  static void stage(Path file, byte[] content) throws IOException {
    create(neighbour(file), content);
  }

  /** Puts a staged file in its place. */
  static void putInPlace(Path file) throws IOException {
    Files.move(neighbour(file), file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes a staged file, if there is one. */
  static void discard(Path file) throws IOException {
    Files.deleteIfExists(neighbour(file));
  }

  private static Path neighbour(Path file) {
    return file.resolveSibling(file.getFileName() + ".shapewright.tmp");
  }

  private static void create(Path file, byte[] content) throws IOException {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      Files.delete(file); // Of a run that was cut off.
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }
}
