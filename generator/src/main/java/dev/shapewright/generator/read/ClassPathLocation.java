package dev.shapewright.generator.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource, or a folder of resources, on a class path. */
record ClassPathLocation(ClassLoader classPath, String path) implements FileLocation {
  static final String SCHEME = "classpath:";

  @Override
  public boolean isFile() {
    return !isFolder() && classPath.getResource(path) != null;
  }

  @Override
  public boolean isFolder() {
    return !path.endsWith(JSON)
        && !path.endsWith(JSON + GZIP)
        && (classPath.getResource(path) == null || classPath.getResource(folder()) != null);
  }

  @Override
  public FileLocation child(String child) {
    return new ClassPathLocation(classPath, folder() + child);
  }

  @Override
  public FileLocation sibling(String sibling) {
    return new ClassPathLocation(classPath, parent() + sibling);
  }

  @Override
  public String fileName() {
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public List<String> children() throws IOException {
    return new ClassPathFolder(classPath, folder()).names();
  }

  @Override
  public List<String> siblings() throws IOException {
    return new ClassPathFolder(classPath, parent()).names();
  }

  @Override
  public byte[] bytes() throws IOException {
    URL url = classPath.getResource(path);
    if (url == null) {
      throw new IOException("There is no resource " + path);
    }
    URLConnection connection = url.openConnection();
    // The cache keeps jars open for as long as the JVM runs, even those that were replaced since.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  @Override
  public String name() {
    return SCHEME + path;
  }

  @Override
  public Problem missing(String parameter, @Nullable String suggestion) {
    return new Problem(
        null,
        parameter + ": there is no resource " + path + " on the plugin's class path",
        (suggestion == null ? "Check the name. If it is" : suggestion + " If the name is")
            + " right, add the artifact that holds it to the <dependencies> of the plugin, not of"
            + " the project.");
  }

  private String folder() {
    return path.isEmpty() || path.endsWith("/") ? path : path + "/";
  }

  private String parent() {
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
