package dev.shapewright.generator.read;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.SourceLocation;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Reads a file of names that were given before: a name a line, such as {@code member Tag.key =
 * key}; what comes behind a {@code #} is a comment.
 */
public final class NameLockReader {
  private static final Map<String, NameKind> KINDS =
      Stream.of(NameKind.values()).collect(Collectors.toMap(NameKind::word, Function.identity()));

  /** Constants are as long as that, no other names. */
  private static final int MOST_CHARACTERS = 260;

  /** They are keywords where a class is named, and nowhere else. */
  private static final Set<String> NO_CLASSES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private static final Set<NameKind> CLASSES =
      EnumSet.of(NameKind.CLASS, NameKind.REQUEST, NameKind.RESPONSE);

  private static final String HINT =
      "Names are made of the letters A-Z and a-z, digits and underscores, begin with no digit, and"
          + " are no keywords.";

  private final String file;
  private final Problems problems;
  private final Map<NameKey, NameLock.Name> names = new TreeMap<>();

  private NameLockReader(String file) {
    this.file = file;
    this.problems = new Problems(List.of(file));
  }

  /**
   * What a file holds.
   *
   * @param lock the names
   * @param text the file's text, with lines that end in line feeds; empty if there is no file
   */
  public record Result(NameLock lock, String text) {}

  /**
   * Reads a file.
   *
   * @param path the file, which need not exist
   * @return what it holds; nothing if it does not exist
   * @throws InvalidModelException if a line is none of a name, or contradicts another
   * @throws IOException if the file is there and cannot be read
   */
  public static Result read(Path path) throws InvalidModelException, IOException {
    if (Files.notExists(path)) {
      return new Result(NameLock.NONE, "");
    }
    return read(new ModelFile(path.toString(), Files.readAllBytes(path)));
  }

  /**
   * Reads a file that is loaded.
   *
   * @param file the file
   * @return what it holds
   * @throws InvalidModelException if a line is none of a name, or contradicts another
   */
  public static Result read(ModelFile file) throws InvalidModelException {
    return new NameLockReader(file.name()).read(file.content());
  }

  private Result read(byte[] content) throws InvalidModelException {
    CharBuffer decoded = FileText.decodeUtf8(new ModelFile(file, content), problems);
    problems.throwIfAny();
    String text = decoded == null ? "" : decoded.toString().replace("\r\n", "\n");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      NameLine line = new NameLine(lines.get(i));
      if (!line.isEmpty()) {
        read(line, i + 1);
      }
    }
    problems.throwIfAny();
    return new Result(new NameLock(new TreeMap<>(names)), text);
  }

  private void read(NameLine line, int number) {
    try {
      NameKey key = key(line);
      line.expect("=");
      int column = line.column();
      String name = line.word("a name in Java");
      line.end();
      if (!Names.isName(name)
          || name.length() > MOST_CHARACTERS
          || SourceVersion.isKeyword(name)
          || (CLASSES.contains(key.kind()) && NO_CLASSES.contains(name))) {
        throw new NameLine.Unexpected(
            column, "expected a name in Java, found " + JsonValue.quoted(name), HINT);
      }
      SourceLocation location = new SourceLocation(file, number, column, "");
      NameLock.Name earlier = names.putIfAbsent(key, new NameLock.Name(name, location));
      if (earlier != null) {
        throw new NameLine.Unexpected(
            1,
            key + " has a name already, in line " + earlier.location().line(),
            "Remove one of the lines.");
      }
    } catch (NameLine.Unexpected e) {
      problems.error(new SourceLocation(file, number, e.column(), ""), e.message(), e.hint());
    }
  }

  private static NameKey key(NameLine line) throws NameLine.Unexpected {
    int column = line.column();
    String word = line.word("what kind of name it is");
    NameKind kind = KINDS.get(word);
    if (kind == null) {
      String hint = Suggestion.hint(word, KINDS.keySet());
      throw new NameLine.Unexpected(
          column,
          "expected what kind of name it is, found " + JsonValue.quoted(word),
          hint == null ? "A line looks like this: member Tag.key = key" : hint);
    }
    return switch (kind.of()) {
      case SERVICE -> new NameKey(kind, line.quoted());
      case OPERATION -> new NameKey(kind, line.word("the name of an operation"));
      case SHAPE -> new NameKey(kind, line.word("the name of a shape"));
      case MEMBER -> {
        String shape = line.word("the name of a structure");
        line.expect(".");
        yield new NameKey(kind, shape, line.word("the name of a member"));
      }
      case RESULT -> new NameKey(kind, line.word("the name of an operation"), line.quoted());
      case VALUE -> new NameKey(kind, line.word("the name of an enumeration"), line.quoted());
    };
  }
}
