package dev.shapewright.runtime.contract;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A certificate made for the tests, for {@code localhost} and {@code origin.example} but no
 * address, and contexts that know it.
 */
public final class TestTls {
  private static final char[] PASSWORD = "password".toCharArray();
  private static final KeyStore KEYS = generate();

  private TestTls() {}

  /** A new context that has the certificate's key and trusts the certificate alone. */
  public static SSLContext context() throws Exception {
    return context(trustManager());
  }

  /** A new context that has the certificate's key and trusts what the manager says. */
  public static SSLContext context(X509ExtendedTrustManager trust) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(KEYS, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), new X509ExtendedTrustManager[] {trust}, null);
    return context;
  }

  /** Trusts the certificate alone. */
  public static X509ExtendedTrustManager trustManager() throws Exception {
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("server", KEYS.getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(roots);
    return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
  }

  private static KeyStore generate() {
    try {
      Path directory = Files.createTempDirectory("shapewright-tls");
      Path store = directory.resolve("server.p12");
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-alias",
                  "server",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost,dns:origin.example",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  "password",
                  "-keystore",
                  store.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new AssertionError("keytool made no certificate");
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(store)) {
        keys.load(stream, PASSWORD);
      }
      Files.delete(store);
      Files.delete(directory);
      return keys;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
