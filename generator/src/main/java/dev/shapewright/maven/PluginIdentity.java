package dev.shapewright.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What tells this version of the plugin from another one. */
final class PluginIdentity {
  private PluginIdentity() {}

  /** The version; for a snapshot, of which there may be many, with a hash of its code. */
  static String of(MojoExecution execution) throws IOException {
    PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
    String version = plugin == null ? null : plugin.getVersion();
    return version == null || version.endsWith("-SNAPSHOT") ? version + " " + codeHash() : version;
  }

  private static String codeHash() throws IOException {
    CodeSource source = PluginIdentity.class.getProtectionDomain().getCodeSource();
    try {
      return hash(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IOException("The plugin's own code is not found: " + e, e);
    }
  }

  private static String hash(Path code) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(code)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
