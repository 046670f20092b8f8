package dev.shapewright.generator.read;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Lists a folder of a class path, of which nothing says what is in it but the jars and directories
 * that it is made of.
 *
 * @param classPath the class path
 * @param path the folder's path; ends in a slash unless empty
 */
record ClassPathFolder(ClassLoader classPath, String path) {
  List<String> names() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    // Jars without entries for their folders show only when all of them are looked through.
    if (classPath instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        if (url.getProtocol().equals("file")) {
          add(file(url), names);
        }
      }
    }
    for (URL url : Collections.list(classPath.getResources(path))) {
      if (url.getProtocol().equals("file")) {
        addFolder(file(url), names);
      } else {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
          addEntries(jar.getJarFile(), names);
        }
      }
    }
    return List.copyOf(names);
  }

  private void add(Path place, Set<String> names) throws IOException {
    if (Files.isDirectory(place)) {
      addFolder(place.resolve(path), names);
    } else if (Files.isRegularFile(place)) {
      try {
        addEntries(new JarFile(place.toFile()), names);
      } catch (ZipException e) {
        return; // Such as the POM of a dependency on one: class loaders pass it over, too.
      }
    }
  }

  private static void addFolder(Path folder, Set<String> names) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries.forEach(each -> names.add(String.valueOf(each.getFileName())));
      }
    }
  }

  private void addEntries(JarFile opened, Set<String> names) throws IOException {
    try (JarFile jar = opened) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(path) && name.length() > path.length())
          .forEach(
              name -> {
                int end = name.indexOf('/', path.length());
                names.add(name.substring(path.length(), end < 0 ? name.length() : end));
              });
    }
  }

  private static Path file(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException(url + " is no file: " + e.getMessage(), e);
    }
  }
}
