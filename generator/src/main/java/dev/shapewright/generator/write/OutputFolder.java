package dev.shapewright.generator.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of generated files with the manifest of what was written to it.
 *
 * <p>A file is written only if its bytes differ, so that the compiler sees no change where there is
 * none. A file is deleted only if the manifest of the run before lists it: nothing of the user's is
 * ever touched.
 */
public final class OutputFolder {
  private final Path root;
  private final Path manifest;

  /**
   * Names a folder; reads and writes nothing yet.
   *
   * @param root the folder, which need not exist
   * @param manifest the file that lists what was written, which need not exist; not in the folder,
   *     so that it is taken for no source
   */
  public OutputFolder(Path root, Path manifest) {
    this.root = root.toAbsolutePath().normalize();
    this.manifest = manifest;
  }

  /**
   * What a run did.
   *
   * @param written how many files were new or differed
   * @param unchanged how many had the right bytes already
   * @param deleted how many were left over from the run before
   */
  public record Outcome(int written, int unchanged, int deleted) {}

  /**
   * Brings the folder to the given content.
   *
   * @param files the content of each file, by its path below the folder, with slashes
   * @return what was done
   * @throws IOException if a file cannot be read, written or deleted
   */
  public Outcome write(Map<String, String> files) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      contents.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      inside(file.getKey());
    }
    List<String> before = readManifest();
    for (String path : before) {
      inside(path);
    }
    // Named before they exist: if this run is cut off, the next one still knows what is generated.
    SortedMap<String, byte[]> both = new TreeMap<>(contents);
    before.forEach(path -> both.putIfAbsent(path, new byte[0]));
    writeManifest(both);
    int written = 0;
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      written += writeIfDifferent(inside(file.getKey()), file.getValue()) ? 1 : 0;
    }
    int deleted = 0;
    for (String path : before) {
      Path file = inside(path);
      if (!contents.containsKey(path) && Files.isRegularFile(file)) {
        Files.delete(file);
        deleted++;
        deleteEmptyFolders(file);
      }
    }
    writeManifest(contents);
    return new Outcome(written, contents.size() - written, deleted);
  }

  private List<String> readManifest() throws IOException {
    try {
      return Files.readAllLines(manifest, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private void writeManifest(SortedMap<String, byte[]> files) throws IOException {
    Files.createDirectories(manifest.toAbsolutePath().getParent());
    String lines = files.isEmpty() ? "" : String.join("\n", files.keySet()) + "\n";
    writeIfDifferent(manifest, lines.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A half-written file is never seen: the bytes go to a neighbour first, which then takes its
   * place.
   */
  private static boolean writeIfDifferent(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content)) {
      return false;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path neighbour = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.write(neighbour, content);
      Files.move(neighbour, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(neighbour);
    }
    return true;
  }

  private void deleteEmptyFolders(Path deleted) throws IOException {
    for (Path at = deleted.getParent();
        at != null && !at.equals(root) && at.startsWith(root);
        at = at.getParent()) {
      try (var entries = Files.list(at)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(at);
    }
  }

  private Path inside(String path) throws IOException {
    Path file;
    try {
      file = root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new IOException("Refused to touch " + path + ": it is no path", e);
    }
    if (!file.startsWith(root) || file.equals(root)) {
      throw new IOException("Refused to touch " + path + ": it is not below " + root);
    }
    return file;
  }
}
