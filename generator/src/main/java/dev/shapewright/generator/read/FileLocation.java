package dev.shapewright.generator.read;

import dev.shapewright.generator.model.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Where a file or a folder may be: on the disk or on a class path. */
interface FileLocation {
  String JSON = ".json";
  String GZIP = ".gz";

  /** Whether a file is there. */
  boolean isFile();

  /** Whether this may be a folder; on a class path, that shows only when something is in it. */
  boolean isFolder();

  FileLocation child(String name);

  /** Something in the same folder. */
  FileLocation sibling(String name);

  String fileName();

  /** The names of what is in this folder, sorted; empty if there is none. */
  List<String> children() throws IOException;

  /** The names of what is in the folder that this is in, sorted; empty if there is none. */
  List<String> siblings() throws IOException;

  byte[] bytes() throws IOException;

  /** As the user would name it. */
  String name();

  /** That nothing is here. */
  Problem missing(String parameter, @Nullable String suggestion);

  /** This file, or the compressed one beside it if there is only that. */
  default FileLocation orCompressed() {
    return !isFile() && fileName().endsWith(JSON) && sibling(fileName() + GZIP).isFile()
        ? sibling(fileName() + GZIP)
        : this;
  }

  /** The file, uncompressed; null if there is none. */
  default @Nullable ModelFile load() throws IOException, InvalidModelException {
    if (!isFile()) {
      return null;
    }
    byte[] bytes = bytes();
    return new ModelFile(name(), fileName().endsWith(GZIP) ? unpacked(bytes) : bytes);
  }

  private byte[] unpacked(byte[] packed) throws IOException, InvalidModelException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(FileText.MAX_BYTES + 1); // One too many is enough to be refused.
    } catch (ZipException e) {
      throw broken("expected a gzip archive, found something else: " + e.getMessage());
    } catch (EOFException e) {
      throw broken("expected a gzip archive, found the end of the file too early");
    }
  }

  private InvalidModelException broken(String message) {
    SourceLocation start = new SourceLocation(name(), 1, 1, "");
    return new InvalidModelException(List.of(new Problem(start, message, null)));
  }
}
