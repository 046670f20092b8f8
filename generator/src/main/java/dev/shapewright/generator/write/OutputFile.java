package dev.shapewright.generator.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** One file of output. */
public final class OutputFile {
  private OutputFile() {}

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
