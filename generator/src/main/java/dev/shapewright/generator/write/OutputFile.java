package dev.shapewright.generator.write;

import java.io.IOException;
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
    if (Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path neighbour = file.resolveSibling(file.getFileName() + ".shapewright.tmp");
    Files.deleteIfExists(neighbour); // Of a run that was cut off.
    try {
      Files.write(neighbour, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(neighbour, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neighbour);
    }
    return true;
  }
}
