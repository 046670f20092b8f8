package dev.shapewright.runtime.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token that {@code aws sso login} left in {@code ~/.aws/sso/cache}. One that ends within five
 * minutes is renewed with OIDC's CreateToken, if the file has what that takes, and written back.
 */
final class SsoToken {
  private static final Duration EARLY = Duration.ofMinutes(5);

  private final Surroundings surroundings;
  private final String profileName;
  private final String cacheKey;
  private final @Nullable String oidcRegion;

  /** The region is null for the older form of configuration, whose tokens cannot be renewed. */
  SsoToken(
      Surroundings surroundings, String profileName, String cacheKey, @Nullable String oidcRegion) {
    this.surroundings = surroundings;
    this.profileName = profileName;
    this.cacheKey = cacheKey;
    this.oidcRegion = oidcRegion;
  }

  static SourceException signIn(String profileName, String what) {
    return SourceException.lasting(
        "The SSO sign-in of profile "
            + profileName
            + " "
            + what
            + ": run aws sso login --profile "
            + profileName,
        null);
  }

  /** A token that has not ended. */
  String get() throws InterruptedException {
    File file = file();
    if (!file.exists()) {
      throw signIn(profileName, "is missing (there is no " + file + ")");
    }
    String where = "SSO token file " + file;
    JsonFields fields = JsonFields.read(SmallFile.read(file, "SSO token file"), where);
    String token = fields.require("accessToken");
    Instant end = fields.time("expiresAt");
    Instant now = surroundings.clock().instant();
    if (end == null || now.isBefore(end.minus(EARLY))) {
      return token;
    }
    try {
      String renewed = renew(file, fields, now);
      if (renewed != null) {
        return renewed;
      }
    } catch (SourceException e) {
      if (!now.isBefore(end)) {
        throw e;
      }
      Surroundings.log().log(
          System.Logger.Level.WARNING, "SSO token was not renewed. " + e.getMessage());
    }
    if (!now.isBefore(end)) {
      throw signIn(profileName, "has expired");
    }
    return token;
  }

  private File file() {
    File home = surroundings.settings().home();
    if (home == null) {
      throw SourceException.lasting(
          "No home directory is known, where the SSO sign-in of profile "
              + profileName
              + " would be",
          null);
    }
    return new File(home, ".aws/sso/cache/" + sha1(cacheKey) + ".json");
  }

  private static String sha1(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-1", e);
    }
  }

  /** A new token, or null when the file does not have what it takes to get one. */
  private @Nullable String renew(File file, JsonFields old, Instant now)
      throws InterruptedException {
    String region = oidcRegion;
    String refreshToken = old.get("refreshToken");
    String clientId = old.get("clientId");
    String clientSecret = old.get("clientSecret");
    Instant registered = old.time("registrationExpiresAt");
    if (region == null || refreshToken == null || clientId == null || clientSecret == null) {
      return null;
    }
    if (registered != null && !now.isBefore(registered)) {
      return null;
    }
    Map<String, String> ask = new LinkedHashMap<>();
    ask.put("grantType", "refresh_token");
    ask.put("clientId", clientId);
    ask.put("clientSecret", clientSecret);
    ask.put("refreshToken", refreshToken);
    JsonFields fresh = createToken(region, json(ask));
    String token = fresh.require("accessToken");
    Map<String, String> kept = old.all();
    kept.put("accessToken", token);
    kept.put("expiresAt", now.plusSeconds(seconds(fresh)).toString());
    String next = fresh.get("refreshToken");
    if (next != null) {
      kept.put("refreshToken", next);
    }
    write(file, json(kept));
    return token;
  }

  private JsonFields createToken(String region, byte[] body) throws InterruptedException {
    String where = "SSO sign-in renewal for profile " + profileName;
    Endpoint endpoint = ServiceEndpoint.of(surroundings, ServiceEndpoint.Service.SSO_OIDC, region);
    Headers headers = Headers.builder().add("Content-Type", "application/json").build();
    try (HttpSession http =
        new HttpSession(
            surroundings, where, HttpSession.SERVICE, HttpSession.Repeat.ON_SERVER_ERRORS)) {
      HttpResponse response =
          http.send(new HttpRequest("POST", endpoint, endpoint.path() + "/token", headers, body));
      if (response.status() == 400 || response.status() == 401) {
        throw signIn(profileName, "cannot be renewed");
      }
      if (response.status() != 200) {
        throw Failures.status(where, response, "");
      }
      return JsonFields.read(response.body(), where);
    }
  }

  private static long seconds(JsonFields fresh) {
    try {
      return Math.max(0, Math.min(Integer.parseInt(fresh.require("expiresIn")), 1_000_000));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static byte[] json(Map<String, String> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        generator.writeStringField(field.getKey(), field.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /** In one step, so that nobody reads half of it; a temporary file is its owner's alone. */
  private static void write(File file, byte[] content) {
    Path target = file.toPath();
    Path temporary = null;
    try {
      temporary = Files.createTempFile(target.toAbsolutePath().getParent(), "sso", ".tmp");
      Files.write(temporary, content);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The token is good all the same.
      Surroundings.log().log(
          System.Logger.Level.WARNING, "The renewed SSO token was not kept in " + file);
      delete(temporary);
    }
  }

  private static void delete(@Nullable Path temporary) {
    try {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      Surroundings.log().log(System.Logger.Level.DEBUG, "A temporary file was left", e);
    }
  }
}
