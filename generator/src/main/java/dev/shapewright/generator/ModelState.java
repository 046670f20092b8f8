package dev.shapewright.generator;

import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.write.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client was last generated from, so that a later model can be compared with it.
 *
 * <p>In its file it is compressed with gzip: a line that names the format; for each file a line
 * with its role, its number of bytes and its name without folder, then its bytes and a line feed.
 * The same files give the same bytes, wherever they lie.
 *
 * @param files the model's files, named without their folders
 * @param names the text of the file of names; empty if there was none
 * @param operations the operations that were asked for; empty if all were
 */
public record ModelState(ModelFiles files, String names, List<String> operations) {
  private static final String FORMAT = "shapewright state 1";
  private static final String SERVICE = "service";
  private static final String OVERLAY = "overlay";
  private static final String PAGINATORS = "paginators";
  private static final String ENDPOINT_RULES = "endpoint-rules";
  private static final String WAITERS = "waiters";
  private static final String NAMES = "names";
  private static final String OPERATIONS = "operations";

  /** No file of a model is larger; a state that says otherwise is damaged. */
  private static final int MOST_BYTES = 100 * 1024 * 1024;

  private static final int LONGEST_LINE = 1024;

  /**
   * Makes a state.
   *
   * @param files the model's files
   * @param names the text of the file of names
   * @param operations the operations that were asked for
   */
  public ModelState {
    operations = List.copyOf(operations);
  }

  /** A file and what it is to the model. */
  private record Entry(String role, ModelFile file) {}

  /**
   * The state that a generation leaves behind.
   *
   * @param generation what was generated
   * @return what it was generated from
   */
  static ModelState of(Generation generation) {
    boolean named = generation.request().namesFile() != null;
    return new ModelState(
        generation.request().files(),
        named ? generation.namesFileText() : "",
        generation.request().operations());
  }

  /**
   * Reads a state.
   *
   * @param file where it is kept
   * @return the state, or null if there is none, or none that this version can read
   * @throws IOException if the file is there and cannot be opened
   */
  public static @Nullable ModelState read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    byte[] content = Files.readAllBytes(file);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return of(entries(in));
    } catch (IOException e) {
      return null; // It was cut off, or is of another version: as good as none.
    }
  }

  /**
   * Keeps a state for later runs.
   *
   * @param file where it is kept
   * @throws IOException if it cannot be written
   */
  void write(Path file) throws IOException {
    OutputFile.writeIfDifferent(file, bytes());
  }

  /**
   * Whether a state holds the same model: the same bytes in each of its files.
   *
   * @param other another state
   * @return true if nothing of the model differs
   */
  boolean hasModelOf(ModelState other) {
    List<Entry> mine = entries();
    List<Entry> others = other.entries();
    if (mine.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      boolean same =
          mine.get(i).role().equals(others.get(i).role())
              && Arrays.equals(mine.get(i).file().content(), others.get(i).file().content());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an operation could be generated then.
   *
   * @param name the operation's name in the model
   * @return true if the model had it, and can still be read
   */
  boolean hadOperation(String name) {
    try {
      return ModelReader.read(files).model().operations().stream()
          .anyMatch(operation -> operation.name().equals(name));
    } catch (InvalidModelException e) {
      return false;
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(SERVICE, files.service()));
    files.overlays().forEach(overlay -> entries.add(new Entry(OVERLAY, overlay)));
    add(PAGINATORS, files.paginators(), entries);
    add(ENDPOINT_RULES, files.endpointRules(), entries);
    add(WAITERS, files.waiters(), entries);
    return entries;
  }

  private static void add(String role, @Nullable ModelFile file, List<Entry> entries) {
    if (file != null) {
      entries.add(new Entry(role, file));
    }
  }

  byte[] bytes() throws IOException {
    List<Entry> entries = entries();
    entries.add(new Entry(NAMES, text(NAMES, names)));
    entries.add(new Entry(OPERATIONS, text(OPERATIONS, String.join("\n", operations))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      line(FORMAT, out);
      for (Entry entry : entries) {
        ModelFile file = entry.file();
        line(entry.role() + " " + file.content().length + " " + nameOf(file), out);
        out.write(file.content());
        out.write('\n');
      }
    }
    return bytes.toByteArray();
  }

  private static ModelFile text(String name, String text) {
    return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ModelFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private static void line(String text, OutputStream out) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A name that fits into a line, without the folder, which differs from machine to machine. */
  private static String nameOf(ModelFile file) {
    String simple = file.simpleName().replaceAll("\\p{Cntrl}", "_");
    return simple.length() > 200 ? simple.substring(0, 200) : simple;
  }

  private static List<Entry> entries(InputStream in) throws IOException {
    if (!FORMAT.equals(line(in))) {
      throw new IOException("not a state of this version");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(" ", 3);
      int length = parts.length < 3 ? -1 : length(parts[1]);
      byte[] content = length < 0 ? new byte[0] : in.readNBytes(length);
      if (content.length != length || in.read() != '\n') {
        throw new IOException("cut off in " + line);
      }
      entries.add(new Entry(parts[0], new ModelFile(parts[2], content)));
    }
    if (in.read() >= 0) { // Only at its end does gzip tell whether all is well.
      throw new IOException("more than a state");
    }
    return entries;
  }

  private static int length(String digits) throws IOException {
    try {
      int length = Integer.parseInt(digits);
      return length > MOST_BYTES ? -1 : length;
    } catch (NumberFormatException e) {
      throw new IOException("no length: " + digits, e);
    }
  }

  /** A line without its end; empty at the end of the file. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
      if (line.size() > LONGEST_LINE) {
        throw new IOException("a line that is too long");
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static ModelState of(List<Entry> entries) throws IOException {
    ModelFile service = file(SERVICE, entries);
    ModelFile names = file(NAMES, entries);
    ModelFile operations = file(OPERATIONS, entries);
    if (service == null || names == null || operations == null) {
      throw new IOException("incomplete");
    }
    return new ModelState(
        new ModelFiles(
            service,
            entries.stream()
                .filter(entry -> entry.role().equals(OVERLAY))
                .map(Entry::file)
                .toList(),
            file(PAGINATORS, entries),
            file(ENDPOINT_RULES, entries),
            file(WAITERS, entries)),
        text(names),
        text(operations).lines().toList());
  }

  private static @Nullable ModelFile file(String role, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.role().equals(role))
        .map(Entry::file)
        .findFirst()
        .orElse(null);
  }
}
