package dev.shapewright.generator.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares files with what they would be if they were generated now. Writes nothing. */
public final class FolderComparison {
  private FolderComparison() {}

  /**
   * Compares a folder. Files in it that were not generated are left out of account.
   *
   * @param folder the folder, which need not exist
   * @param files the text of each file, by its path below the folder, with slashes
   * @return what differs, sorted by file
   * @throws IOException if a file cannot be read
   */
  public static List<Difference> compare(Path folder, Map<String, String> files)
      throws IOException {
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<String, String> each : files.entrySet()) {
      Difference difference = compare(folder.resolve(each.getKey()), each.getValue());
      if (difference != null) {
        differences.add(difference);
      }
    }
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!files.containsKey(path) && OutputFolder.isGenerated(file)) {
        differences.add(new Difference(file, text(file), null));
      }
    }
    differences.sort(Comparator.comparing(Difference::file));
    return List.copyOf(differences);
  }

  /**
   * Compares a file. Lines may end in a carriage return and a line feed, as some checkouts have
   * them.
   *
   * @param file the file, which need not exist
   * @param expected its text if it were generated
   * @return the difference, or null if there is none
   * @throws IOException if the file cannot be read
   */
  public static @Nullable Difference compare(Path file, String expected) throws IOException {
    String present = Files.isRegularFile(file) ? text(file) : null;
    return Objects.equals(present, expected) ? null : new Difference(file, present, expected);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (UncheckedIOException e) {
      throw new IOException("The folder " + folder + " cannot be read: " + e.getCause(), e);
    }
  }
}
