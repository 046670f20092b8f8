package dev.shapewright.generator.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
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
    Path neighbour = file.resolveSibling(file.getFileName() + ".shapewright.tmp");
    try {
      create(neighbour, content);
      Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(neighbour);
      throw e;
    }
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
