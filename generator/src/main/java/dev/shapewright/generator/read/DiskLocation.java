package dev.shapewright.generator.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file or a folder on the disk. */
record DiskLocation(Path path) implements FileLocation {
  @Override
  public boolean isFile() {
    return Files.isRegularFile(path);
  }

  @Override
  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  @Override
  public FileLocation child(String name) {
    return new DiskLocation(path.resolve(name));
  }

  @Override
  public FileLocation sibling(String name) {
    return new DiskLocation(path.resolveSibling(name));
  }

  @Override
  public String fileName() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public List<String> children() throws IOException {
    return names(path);
  }

  @Override
  public List<String> siblings() throws IOException {
    return names(path.getParent());
  }

  @Override
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Problem missing(String parameter, @Nullable String suggestion) {
    if (isFolder()) {
      return new Problem(
          null, parameter + ": expected a file, found the folder " + path, ModelLocator.ADVICE);
    }
    return new Problem(
        null,
        parameter + ": there is no file " + path,
        (suggestion == null ? "" : suggestion + " ") + ModelLocator.ADVICE);
  }

  private static List<String> names(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException("The folder " + folder + " cannot be read: " + e.getCause(), e);
    }
  }
}
