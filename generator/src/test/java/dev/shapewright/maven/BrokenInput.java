package dev.shapewright.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of the corpus: a file in which each section begins with a line of its own, {@code ---} and
 * what it is.
 *
 * <ul>
 *   <li>What comes before the first section says in a sentence what is wrong.
 *   <li>{@code --- configuration} is what the POM has within {@code <configuration>}; unless given,
 *       a model and a package.
 *   <li>{@code --- file PATH} is a file of the project, without the line feed at its end; {@code
 *       --- hex PATH} is one in hexadecimal, {@code --- folder PATH} an empty folder. Unless there
 *       is a {@code src/model/service-2.json}, there is a sound one.
 *   <li>{@code --- expected} is the whole message, in which <code>${basedir}</code> stands for the
 *       project's folder.
 * </ul>
 *
 * @param name the name of the file, without its ending
 * @param configuration what is configured, as XML
 * @param files the files of the project, by their paths
 * @param folders the folders of the project that are empty
 * @param expected the message
 */
record BrokenInput(
    String name,
    String configuration,
    Map<String, byte[]> files,
    List<String> folders,
    String expected) {
  private static final String SERVICE = "src/model/service-2.json";
  private static final Pattern SECTION = Pattern.compile("(?m)^--- (\\w+) ?(.*)\n");

  /** All cases, by their names. */
  static List<BrokenInput> all() throws IOException {
    List<BrokenInput> all = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder())) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        all.add(read(path));
      }
    }
    return List.copyOf(all);
  }

  private static Path folder() {
    return Path.of("src/test/resources/errors").toAbsolutePath();
  }

  private static BrokenInput read(Path path) throws IOException {
    String text = Files.readString(path).replace("\r\n", "\n");
    String configuration = "<model>src/model</model>\n<packageName>com.example.odd</packageName>\n";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(SERVICE, Files.readAllBytes(folder().resolve("sound.json")));
    List<String> folders = new ArrayList<>();
    String expected = null;
    Matcher section = SECTION.matcher(text);
    boolean more = section.find();
    while (more) {
      String kind = section.group(1);
      String of = section.group(2);
      int start = section.end();
      more = section.find();
      String content = text.substring(start, more ? section.start() : text.length());
      String stripped =
          content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
      switch (kind) {
        case "configuration" -> configuration = content;
        case "file" -> files.put(of, stripped.getBytes(UTF_8));
        case "hex" -> files.put(of, HexFormat.of().parseHex(content.replaceAll("\\s", "")));
        case "folder" -> folders.add(of);
        case "expected" -> expected = stripped;
        default -> throw new IOException(path + " has a section of an unknown kind: " + kind);
      }
    }
    folders.forEach(files::remove);
    String name = Objects.requireNonNull(path.getFileName()).toString().replace(".txt", "");
    return new BrokenInput(
        name, configuration, files, folders, Objects.requireNonNull(expected, name));
  }

  /** Writes the project, with a POM whose second line is the first of the configuration. */
  void write(Path basedir) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = basedir.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
    for (String each : folders) {
      Files.createDirectories(basedir.resolve(each));
    }
    Files.writeString(
        basedir.resolve("pom.xml"),
        """
        <project><build><plugins><plugin><groupId>dev.shapewright</groupId><artifactId>shapewright-maven-plugin</artifactId><executions><execution><configuration>
        %s</configuration></execution></executions></plugin></plugins></build></project>
        """
            .formatted(configuration));
  }

  /** Rewrites the case, so that it expects a message. */
  void expect(String message) throws IOException {
    Path path = folder().resolve(name + ".txt");
    String heading = "--- expected\n";
    String text = Files.readString(path);
    int start = text.indexOf(heading) + heading.length();
    Files.writeString(path, text.substring(0, start) + message + "\n");
  }

  @Override
  public String toString() {
    return name;
  }
}
