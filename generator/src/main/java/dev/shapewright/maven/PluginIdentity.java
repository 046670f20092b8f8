package dev.shapewright.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What tells this version of the plugin from another one. */
final class PluginIdentity {
  private PluginIdentity() {}

  /**
   * The version; for a snapshot, of which there may be many, with how much code it has, and since
   * when. To read all of its code would take longer than the rest of a run without changes.
   */
  static String of(MojoExecution execution) throws IOException {
    PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
    String version = plugin == null ? null : plugin.getVersion();
    return version == null || version.endsWith("-SNAPSHOT") ? version + " " + code() : version;
  }

  private static String code() throws IOException {
    CodeSource source = PluginIdentity.class.getProtectionDomain().getCodeSource();
    try {
      Extent extent = new Extent();
      Files.walkFileTree(Path.of(source.getLocation().toURI()), extent);
      return extent.toString();
    } catch (URISyntaxException e) {
      throw new IOException("The plugin's own code is not found: " + e, e);
    }
  }

  /** A jar, or a folder of classes. */
  private static final class Extent extends SimpleFileVisitor<Path> {
    private int files;
    private long bytes;
    private long latest;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      bytes += attributes.size();
      latest = Math.max(latest, attributes.lastModifiedTime().toMillis());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public String toString() {
      return files + " " + bytes + " " + latest;
    }
  }
}
