package dev.shapewright.examples.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.examples.benchmarks.server.AnswerServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that all participants call. Under TLS it has a key of RSA with 2,048 bits, as the
 * services have; clients trust it and all that the JDK trusts, so that they read as much as theirs.
 */
final class Server implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Process process;
  private final String http;
  private final String https;
  private final Path trust;

  private Server(Process process, String http, String https, Path trust) {
    this.process = process;
    this.http = http;
    this.https = https;
    this.trust = trust;
  }

  static Server start(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("server.p12");
    Path trust = folder.resolve("trusted");
    makeKeys(folder, keys, trust);
    Process process =
        new ProcessBuilder(
                Settings.java(),
                "-cp",
                System.getProperty("java.class.path"),
                AnswerServer.class.getName(),
                keys.toString(),
                PASSWORD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String ports = output.readLine();
    if (ports == null) {
      throw new IOException("The server did not start");
    }
    int space = ports.indexOf(' ');
    return new Server(process, ports.substring(0, space), ports.substring(space + 1), trust);
  }

  /** The URL in plain. */
  String http() {
    return "http://localhost:" + http;
  }

  /** The URL under TLS. */
  String https() {
    return "https://localhost:" + https;
  }

  /** What a JVM has to be told to call this server. */
  List<String> jvmOptions() {
    return List.of(
        "-Dbench.http=" + http,
        "-Dbench.https=" + https,
        trustOption(),
        "-Daws.java.v1.disableDeprecationAnnouncement=true");
  }

  /** What a JVM has to be told to trust this server. */
  String trustOption() {
    return "-Djavax.net.ssl.trustStore=" + trust;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static void makeKeys(Path folder, Path keys, Path trust)
      throws IOException, InterruptedException {
    if (Files.exists(trust)) {
      return;
    }
    Path certificate = folder.resolve("server.crt");
    Path copy = folder.resolve("trusted.new");
    Files.deleteIfExists(keys);
    Path ofJdk = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    // Not copied as a file, which may be read-only.
    Files.write(copy, Files.readAllBytes(ofJdk));
    keytool(
        folder,
        List.of(
            "-genkeypair",
            "-keystore",
            keys.toString(),
            "-storetype",
            "PKCS12",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-validity",
            "3650"));
    keytool(
        folder, List.of("-exportcert", "-keystore", keys.toString(), "-file", certificate + ""));
    // A store that has no password stays one.
    keytool(
        folder,
        List.of(
            "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE",
            "-J-Dkeystore.pkcs12.macAlgorithm=NONE",
            "-importcert",
            "-noprompt",
            "-keystore",
            copy.toString(),
            "-alias",
            "benchmarks",
            "-file",
            certificate.toString()));
    Files.move(copy, trust);
  }

  private static void keytool(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Settings.tool("keytool")));
    command.addAll(arguments);
    command.addAll(List.of("-storepass", PASSWORD));
    Processes.run(folder, command);
  }
}
